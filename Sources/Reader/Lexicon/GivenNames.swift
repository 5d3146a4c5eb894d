/// Common Italian given names, folded: what tells 'Luca Pendezza' (a person) from 'Villa d'Ogna'.
enum GivenNames {
  static func contains(_ folded: String) -> Bool { names.contains(folded) }

  private static let names: Set<String> = Set(
    """
    ada adele adriana adriano agata agnese agostino alba alberto aldo alessandra alessandro alessia \
    alessio alex alfonso alfredo alice amalia ambrogio amedeo amelia andrea angela angelica angelo anita \
    anna annalisa annamaria antonella antonia antonino antonio arianna armando arturo asia attilio \
    augusta augusto aurelio aurora barbara bartolomeo beatrice benedetta benedetto beniamino bernardo \
    bianca bice brigida bruna bruno camilla camillo carla carlo carlotta carmela carmelo carmen carmine \
    carolina caterina cecilia celeste cesare chiara christian cinzia ciro clara claudia claudio \
    clelia clemente clementina corrado cosimo costantino costanza cristian cristiana cristiano cristina \
    damiano daniela daniele danilo dante dario davide debora deborah delia demetrio denis diana diego \
    dino domenica domenico donata donatella donato dora doriana edda edilio edoardo egidio elda elena \
    eleonora elia eliana elio elisa elisabetta eloisa elsa elvira emanuela emanuele emilia emiliano \
    emilio emma enea enrica enrico enza enzo ercole erica erika ermanno ernesta ernesto eros ester ettore \
    eugenia eugenio eva evelina ezio fabiana fabio fabiola fabrizia fabrizio fatima fausta fausto \
    federica federico felice ferdinando ferruccio filippa filippo fiorella fiorenzo flavia flavio floria \
    franca francesca francesco franco fulvia fulvio gabriela gabriele gabriella gaetana gaetano gaia \
    gemma gennaro gerardo germana germano ghita giacinto giacoma giacomo gian giampaolo giampiero \
    gianandrea giancarlo gianfranco gianluca gianluigi gianmarco gianna gianni gianpaolo gianpiero \
    gilberto gilda gina gino gioacchino gioele giordano giorgia giorgio giosue giovanna giovanni \
    giuditta giulia giuliana giuliano giulio giuseppa giuseppe giuseppina giustina giusto glauco gloria \
    graziella grazia graziano guglielmo guido gustavo ida ignazio ilaria ilario ilenia ines ines ines \
    irene iris irma isa isabella isacco italo iva ivan ivana ivano ivo jacopo jessica katia katiuscia \
    lara laura lea leandro leda leo leonardo leonilde leopoldo letizia lia liana licia lidia lina \
    lino lisa livia livio lodovico loredana lorella lorena lorenza lorenzo loretta loris luca lucia \
    luciana luciano lucio lucrezia ludovica ludovico luigi luigia luigina luisa luna maddalena manlio \
    manuel manuela mara marcella marcello marciana marco margherita maria mariangela mariano \
    marianna mariarosa mariateresa mariella marilena marina mario marisa marta martina martino \
    massimiliano massimo matilde matteo mattia maura maurizia maurizio mauro melania melissa michela \
    michele milena milo mimma mina miranda mirco mirella miriam mirko moira monica morena moreno nadia \
    natale natalia natalina nazario nella nello nerina nerio nicla nico nicola nicoletta nicolo nina nino \
    noemi nora norma novella nunzia nunzio odilia olga olimpia oliviero olivia omar orazio oreste orietta \
    ornella orsola oscar osvaldo ottavia ottavio palmira pamela paola paolo pasquale pasqualina patrizia \
    patrizio pia piera pierangelo piergiorgio pierino pierluigi piero pietro pina pino primo quirino \
    raffaele raffaella rebecca regina remigio remo renata renato renzo riccardo rina rita roberta roberto \
    rocco rodolfo romano romeo romina romolo rosa rosalba rosalia rosanna rosaria rosario rosella \
    rosetta rosina rossana rossella ruben ruggero sabina sabrina salvatore samuel samuele samanta sandra sandro \
    santina santo sara savina saverio sebastiano selena serena sergio severino sibilla silvana silvano silvia \
    silvio simona simone sofia sonia stefania stefano stella susanna tamara tatiana tea tecla teodoro \
    teresa teresina tina tiziana tiziano tito tommaso tonino tosca tullia tullio ubaldo ugo ulisse \
    umberto urbano valentina valentino valeria valerio vanda vanessa vanni vasco vera veronica vilma \
    vincenza vincenzo viola virgilio virginia virginio vito vittore vittoria vittorio viviana vladimiro \
    walter wanda yuri yvan zaccaria zeno zita zoe
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
}
