import Model

/// What is said and told while a point is dealt with. Some of it speaks of votes that are none.
enum Talk {
  static let told = [
    "Il relatore illustra la proposta e ne richiama le ragioni.",
    "Si apre la discussione, nel corso della quale sono forniti i chiarimenti richiesti.",
    "Dato atto che sulla proposta sono stati espressi i pareri favorevoli di regolarità tecnica e contabile.",
    "Acquisiti i pareri favorevoli dei responsabili dei servizi interessati.",
    "Nessuno chiede di intervenire.",
    "La proposta era stata esaminata dagli uffici nel mese scorso.",
    "Vengono riassunti i passaggi che hanno condotto al testo in esame.",
    "La documentazione è stata depositata nei termini.",
    "Segue un breve dibattito.",
    "Al termine dell'illustrazione non vi sono osservazioni.",
  ]
  /// An act cited by number and date.
  static func cited(before date: CalendarDate, _ dice: inout Dice) -> String {
    let day = CalendarDate(dayNumber: date.dayNumber - dice.number(40...300))
    // An act has one date: its number goes with the day of the year.
    let number =
      day.dayNumber - (CalendarDate(year: day.year, month: 1, day: 1)?.dayNumber ?? 0) + 1
    return dice.pick([
      "Richiamata la deliberazione di Giunta n. \(number) del \(DateWords.long(day)), con la quale è stato approvato lo schema.",
      "Vista la determinazione n. \(number) del \(DateWords.digits(day)) del responsabile del servizio.",
    ])
  }

  static let news = [
    "Si dà notizia dell'avvio dei lavori di manutenzione della strada provinciale.",
    "È data lettura della lettera di ringraziamento dell'associazione sportiva.",
    "Si informa che il bando per i contributi è stato pubblicato.",
    "Si ricorda la cerimonia in programma per la fine del mese.",
  ]
  /// After the speaker's name.
  static let speeches = [
    "chiede chiarimenti sui tempi di attuazione.",
    "ringrazia gli uffici per il lavoro svolto.",
    "domanda a quanto ammonti la spesa prevista.",
    "ricorda che il tema era già stato affrontato l'anno passato.",
    "osserva che la scelta è condivisibile, anche se tardiva.",
    "si dice favorevole all'impianto generale, meno alle scadenze.",
    "esprime perplessità sulla copertura della spesa.",
    "sottolinea l'importanza del coinvolgimento dei cittadini.",
    "risponde che gli atti sono consultabili presso l'ufficio.",
    "precisa che i costi restano invariati.",
    "rileva che altri enti hanno già adottato una soluzione simile.",
  ]
  static let noted = [
    "La relazione, già trasmessa a tutti, è riassunta nei suoi punti principali.",
    "Sono esposti i dati raccolti nell'ultimo anno.",
  ]
}
