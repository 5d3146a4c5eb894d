/// What bodies put on their order of the day.
enum Titles {
  static func matters(_ sort: Organ.Sort, year: Int, _ dice: inout Dice) -> [String] {
    let three = "\(year + 1)/\(year + 3)"
    let common: [String]
    switch sort {
    case .council, .union:
      common = [
        "Bilancio di previsione \(three)", "Documento unico di programmazione \(three)",
        "Variazione di assestamento al bilancio \(year)/\(year + 2)",
        "Convenzione per la gestione associata della biblioteca",
        "Regolamento per l'uso degli impianti sportivi", "Piano di protezione civile",
        "Acquisizione di un'area da destinare a parcheggio",
        "Mozione sul trasporto scolastico", "Rendiconto della gestione \(year - 1)",
        "Ordine del giorno sulla tutela del torrente", "Approvazione del piano cimiteriale",
        "Riconoscimento di un debito fuori bilancio",
        "Aliquote dell'imposta municipale propria \(year + 1)",
        "Adesione alla rete dei cammini", "Criteri per l'assegnazione degli orti urbani",
      ]
    case .executive:
      common = [
        "Patrocinio alla festa del paese", "Approvazione del progetto esecutivo della palestra",
        "Piano della performance \(year)", "Tariffe della mensa scolastica \(year)/\(year + 1)",
        "Concessione di un contributo alla Pro Loco", "Variazione del piano esecutivo di gestione",
        "Autorizzazione a resistere in giudizio", "Piano dei fabbisogni di personale \(three)",
        "Istituzione della zona trenta nel centro storico",
        "Accordo con la cooperativa dei servizi estivi",
      ]
    case .mayors:
      common = [
        "Piano di Zona \(three)", "Riparto del fondo sociale regionale \(year)",
        "Criteri di accesso ai servizi domiciliari", "Accordo di programma con l'azienda sanitaria",
        "Bilancio preventivo dell'Ambito \(year + 1)", "Regolamento dell'affido familiare",
        "Protocollo per il contrasto alla povertà", "Piano dell'offerta abitativa \(year + 1)",
      ]
    case .consortium:
      common = [
        "Bilancio consortile \(year - 1)", "Piano degli investimenti \(three)",
        "Tariffa del servizio \(year + 1)", "Adeguamento della convenzione consortile",
        "Acquisto di un automezzo", "Ripartizione delle spese di esercizio",
        "Budget \(year + 1)",
      ]
    case .school:
      common = [
        "Programma annuale \(year + 1)", "Calendario scolastico \(year)/\(year + 1)",
        "Criteri per le uscite didattiche", "Conto consuntivo \(year - 1)",
        "Contributo volontario delle famiglie", "Adozione del regolamento della palestra",
        "Chiusura degli uffici nei giorni prefestivi", "Adesione al progetto di lettura",
      ]
    case .teachers:
      common = [
        "Piano annuale delle attività \(year)/\(year + 1)",
        "Suddivisione dell'anno in quadrimestri",
        "Progetti di ampliamento dell'offerta formativa", "Adozione dei libri di testo",
        "Piano per l'inclusione", "Criteri di valutazione del comportamento",
        "Uscite didattiche dell'anno \(year)/\(year + 1)", "Piano di formazione dei docenti",
      ]
    case .board:
      common = [
        "Bilancio di esercizio \(year - 1)", "Affidamento del servizio di pulizia",
        "Piano delle assunzioni \(year + 1)", "Contratto di servizio \(three)",
        "Revisione delle rette", "Acquisto di arredi per la residenza",
        "Convenzione con l'associazione dei volontari",
      ]
    }
    return dice.shuffled(common)
  }

  static let news = [
    "Comunicazioni del Presidente", "Comunicazioni", "Comunicazioni della presidenza",
  ]
  static let noted = [
    "Presa d'atto della relazione sulle attività svolte",
    "Presa d'atto della relazione del revisore", "Presa d'atto dello stato dei lavori",
  ]
  static let anyOther = ["Varie ed eventuali", "Varie ed eventuali."].prefix(1)
  static func elections(_ sort: Organ.Sort) -> [String] {
    switch sort {
    case .council: ["Elezione del revisore dei conti", "Nomina del difensore civico"]
    case .union: ["Elezione del Presidente del Consiglio dell'Unione"]
    case .consortium: ["Elezione del Presidente del Consorzio"]
    case .mayors: ["Elezione del Vicepresidente dell'Assemblea"]
    case .school: ["Elezione del Vicepresidente del Consiglio"]
    case .teachers: ["Elezione dei componenti del comitato di valutazione"]
    case .executive, .board: []
    }
  }
}
