/// Common Italian given names, folded: what tells 'Luca Pendezza' (a person) from 'Villa d'Ogna'.
enum GivenNames {
  static func contains(_ folded: String) -> Bool { names.contains(folded) }

  private static let names: Set<String> = Set(
    """
    achille ada adelaide adele adelina adelmo adolfo adriana adriano agata agnese agostino alba \
    alberto albina albino alceste alda aldina aldo aleandro alessandra alessandro alessia \
    alessio alex alfio alfonso alfredo alice alida alina alvaro amalia amanda ambrogio amedeo \
    amelia amelio amerigo anastasia andrea angela angelica angelo anita anna annabella \
    annachiara annalaura annalisa annamaria annarita annarosa annibale anselmo antida antonella \
    antonia antonietta antonino antonio arianna aristide armanda armando armida arnaldo arrigo \
    arsenio arturo asia assunta astrid attilio augusta augusto aurelio aurora barbara bartolomea bartolomeo \
    beatrice benedetta benedetto beniamino benito bernardo bettina biagio bianca bice brando \
    brigida bruna brunella brunello bruno calogera calogero camilla camillo carla carlo carlotta \
    carmela carmelina carmelo carmen carmine carolina cataldo caterina catia cecilia cecilio \
    celeste celestina celestino cesare cesarina cesira chiara christian cinzia ciro clara claudia claudio clelia \
    clemente clementina clotilde concetta consuelo corina corinna corrado cosimo costantino \
    costanza crescenzo cristian cristiana cristiano cristina crocifissa dalila damiano daniela \
    daniele danilo dante dario davida davide deanna debora deborah delfina delia demetrio denis \
    denise desideria desiree diana diego diletta dina dino dionisio dolores domenica domenico \
    domizia donata donatella donato dora doretta doriana edda edgardo edilio edmea edmondo \
    edoardo efisio egidio egle elda elena eleonora elettra elia eliana elide eligio elio elisa \
    elisabeth elisabetta elisea eliseo eloisa elsa elvio elvira emanuela emanuele emerenziana \
    emilia emiliano emilio emma enea ennio enrica enrico enza enzo ercole eric erica erika \
    ermanno ermenegilda ermenegildo ermes ermete erminia erminio ernesta ernesto eros ersilia \
    esmeralda ester ettore eufemia eugenia eugenio eva evandro evaristo evelina ezio fabiana \
    fabio fabiola fabricia fabrizia fabrizio fatima fausta fausto federica federico federigo \
    felice felicita ferdinando fernanda fernando ferruccio fiammetta filiberto filippa filippo \
    filomena fiorella fiorello fiorenza fiorenzo flaminia flaminio flavia flavio floria floriana \
    floriano franca francesca francesco franco fulgenzio fulvia fulvio furio gabriela gabriele \
    gabriella gaetana gaetano gaia gaspare gastone gavino gemma gennara gennaro genoveffa \
    gerardo geremia germana germano gerolamo ghita giacinta giacinto giacoma giacomo giada \
    giambattista giampaolo giampiero giampietro giam gian gianandrea gianantonio gianbattista \
    giancarla giancarlo giandomenico gianfranca gianfranco gianluca gianluigi gianmarco \
    gianmaria gianna gianni giannina gianpaolo gianpiero gigliola gilberto gilda gina gino \
    gioacchino gioconda gioele giordano giorgia giorgio giosue giovanna giovanni girolamo \
    gisella giuditta giulia giuliana giuliano giulietta giulio giuseppa giuseppe giuseppina giusi giusy \
    giustina giusto glauco glenda gloria grazia graziano graziella grazietta gregorio gualtiero \
    guerrino guglielmo guido gustavo iacopo ida iginio ignazia ignazio ilaria ilario ilenia \
    imelde immacolata ines ingrid iolanda iole ippolito irene ireneo iris irma isa isabella isacco isidoro \
    ismaele isotta italo iva ivan ivana ivanna ivano ivo ivonne jacopo jessica jolanda jole \
    karin katia katiuscia kevin lamberto lara laura lauretta laurina lavinia lea leandro learco \
    leda leo leonarda leonardo leonida leonilde leonora leopoldo letizia lia liana liborio licia \
    lidia lidiana liliana lina lino lionello lisa livia livio lodovico loredana lorella lorena \
    lorenza lorenzo loreta loretta loris luana luca lucetta lucia luciana luciano lucilla lucio \
    lucrezia ludovica ludovico luigi luigia luigina luisa luna maddalena maicol manfredo manlio \
    manuel manuela mara marcella marcellina marcello marciana marco margherita maria \
    mariacristina mariaelena mariagiovanna mariagrazia mariangela marianna mariano mariapia \
    mariarosa mariateresa mariella marilena marina marinella mario mariolina marisa maristella \
    marta martina martino marzia marzio massimiliano massimo matilde mattea matteo mattia maura \
    maurizia maurizio mauro melania melissa mercedes michela michele milena milo milva mimma \
    mina miranda mirco mirella miriam mirko moira monia monica morena moreno morgan nadia nando \
    natale natalia natalina natalino natascia nazario nella nello nerina nerio nevio nicla nico \
    nicola nicoletta nicolo nilde nina nino nives noemi nora norberto norma novella nunzia \
    nunzio oddone odilia ofelia olga olimpia olinto olivia oliviero omar omero ondina onofrio \
    orazio oreste orietta ornella orsola orsolina oscar osvalda osvaldo ottavia ottavio ottone \
    palmira palmiro pamela paola paolo pasquale pasqualina patrizia patrizio penelope pia pier piera \
    pierangela pierangelo piercarlo pierfrancesco piergiorgio pierina pierino pierluigi piero \
    pietro pina pino primo prisca priscilla quirino rachele raffaele raffaella raimonda raimondo \
    ramona rebecca regina remigio remo renata renato renzo riccardo rina rinaldo rino rita \
    roberta roberto rocco rodolfo romano romeo romilda romina romolo ronaldo rosa rosalba \
    rosalia rosangela rosanna rosaria rosario roseanna rosella rosetta rosina rosita rossana \
    rossella ruben rudi ruggero ruth sabina sabrina salvatore samanta samantha samuel samuela \
    samuele sandra sandro santina santino santo sara sarah saverio savina sebastiano selena \
    selene serafino serena sergio settimio severino sibilla silvana silvano silverio silvestro \
    silvia silvio simeone simona simone sofia solange sonia stefania stefano stella susanna \
    sveva tamara tania tarcisio tatiana tea tecla telma teodora teodoro terenzio teresa teresina \
    thomas tiberio timoteo tina tito tiziana tiziano tommasina tommaso tonino tosca tristano \
    tullia tullio ubaldo uberto ugo ulisse umberta umberto urbano ursula vaifra valentina \
    valentino valeria valerio valter vanda vanessa vania vanna vanni vasco vera veronica vilma \
    vincenza vincenzo vinicio viola violetta virgilio virginia virginio viscardo vitalina vito \
    vittore vittoria vittorio viviana vladimiro walter wanda wilma xenia ylenia yuri yvan \
    zaccaria zaira zelinda zeno zita zoe
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
}
