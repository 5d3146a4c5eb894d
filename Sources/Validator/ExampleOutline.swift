/// Small whole minutes for the examples of rules that look at the head, the roll or the end: each
/// example changes the part that its rule is about.
struct CouncilOutline {
  var heading = "COMUNE DI BORGO ALTO\nCONSIGLIO COMUNALE\n\nVERBALE DELLA SEDUTA DEL 12 MARZO 2025"
  var gathering = """
    Il giorno 12 marzo 2025, nella sala consiliare del Municipio, si è riunito il Consiglio comunale
    in prima convocazione. All'appello risultano:
    """
  var roll = """
    1. Rossi Anna - Sindaca - Presente
    2. Bianchi Luca - Consigliere - Presente
    3. Verdi Carla - Consigliere - Presente
    4. Neri Piero - Consigliere - Presente
    5. Gallo Sara - Consigliere - Presente
    6. Riva Marco - Consigliere - Assente
    7. Fontana Elena - Consigliere - Assente
    """
  var totals = "Presenti n. 5 - Assenti n. 2"
  var opening = """
    Presiede la Sindaca Anna Rossi; verbalizza il Segretario comunale Ugo Marini. La Sindaca,
    constatato il numero legale, dichiara aperta la seduta alle ore 18:00.
    """
  var agenda = """
    ORDINE DEL GIORNO
    1. Approvazione del verbale della seduta precedente
    2. Convenzione per la biblioteca
    """
  var points = """
    1. Approvazione del verbale della seduta precedente

    Il verbale è approvato all'unanimità dei presenti.

    2. Convenzione per la biblioteca

    Relaziona la consigliera Verdi. La convenzione è approvata all'unanimità dei presenti.
    """
  var closing = "La seduta è chiusa alle ore 19:30."
  var signatures = """
    La Presidente                                  Il Segretario comunale
    Anna Rossi                                     Ugo Marini
    """

  /// The minutes, part after part.
  var example: Example {
    let parts = [heading, gathering, roll, totals, opening, agenda, points, closing, signatures]
    return Example(
      parts.filter { !$0.isEmpty }.joined(separator: "\n\n"), regulation: "consiglio-comunale")
  }
}

/// The same for an assembly of mayors: bodies with who sits for them.
struct AssemblyOutline {
  var heading = """
    VERBALE DELL'ASSEMBLEA DEI SINDACI DEL PIANO DI ZONA
    DELL'AMBITO TERRITORIALE VALLE DEL LENTO
    """
  var gathering = """
    In data 12/03/2025, presso la sala consiliare del Comune di Pieve Lenta, si è riunita in prima
    convocazione l'Assemblea dei Sindaci. Risultano convenuti i Sindaci o gli assessori delegati dei
    seguenti Comuni:
    """
  var roll = """
    Pieve Lenta
    Dario Conti

    Borgo Lento
    Gina Moro

    Castel Lento
    ASSENTE

    Dosso Lento
    Lia Greco su delega

    Erbosa
    Nino Villa
    """
  var opening = """
    Presiede Dario Conti; verbalizza la Responsabile dell'Ufficio di Piano, Marta Salvi. Verificata la
    presenza della maggioranza dei convocati, il Presidente alle ore 17.40 apre la seduta.
    """
  var points = """
    Primo punto all'o.d.g.: Approvazione del verbale della seduta precedente

    Il verbale è approvato all'unanimità dei presenti.

    Secondo punto all'o.d.g.: Criteri per i contributi alle associazioni

    Moro illustra i criteri. L'Assemblea approva all'unanimità dei presenti.
    """
  var closing = "Alle 19.20, conclusi i temi da trattare, si chiude la seduta."
  var signatures = """
    LA VERBALIZZANTE
    Marta Salvi

    IL PRESIDENTE
    Dario Conti
    """

  /// The minutes, part after part.
  var example: Example {
    let parts = [heading, gathering, roll, opening, points, closing, signatures]
    return Example(
      parts.filter { !$0.isEmpty }.joined(separator: "\n\n"),
      regulation: "assemblea-sindaci-ambito")
  }
}
