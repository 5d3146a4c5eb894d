import Model

@testable import Renderer

/// A mayors' assembly in our own words, with a late arrival, two exits, an item only read, an item
/// without a decision and a tally that does not fit the room.
enum ExampleSitting {
  static let text = """
    Assemblea dei Sindaci dell'Ambito Valle Chiara
    Sono convenuti i sindaci dei Comuni:
    Alteria - Ada Neri
    Borgo & Sole - Ugo "Ughetto" Bruni (fino alle 18.20)
    Castel Rosso - assente
    Dorsale - Ivo Galli su delega, da remoto
    Eremo <Alto> - Pia D'Olmo
    Apre la seduta alle 17.05 la presidente, accertato che i presenti bastano.
    Approvazione del verbale precedente
    Si mette ai voti il verbale del 3 ottobre.
    - 3 favorevoli;
    - 0 contrari;
    - 1 astenuto (Dorsale, assente a quella seduta).
    Bilancio di previsione
    Neri: ringrazia gli uffici e illustra le voci, tra cui € 1.200,00 per "attività & svago".
    - servizi agli anziani;
    - trasporto.
    Bruni chiede chiarimenti sulle spese.
    Alle 18.20 esce Bruni (Borgo & Sole).
    Il bilancio è posto in votazione.
    - 4 voti favorevoli;
    - 0 contrari.
    Con separata votazione l'atto è dichiarato immediatamente eseguibile con 3 voti favorevoli.
    Comunicazioni
    La presidente riferisce sull'incontro in Regione.
    Alle 18.45 la seduta è tolta.
    """

  static let source = SourceText(name: "esempio.txt", text: text)

  /// The place of some words, the first time they occur after a mark.
  static func place(_ words: String, after mark: String? = nil) -> SourceRange {
    let bytes = Array(text.utf8)
    let start = mark.map { place($0).upper } ?? 0
    let wanted = Array(words.utf8)
    for offset in start...(bytes.count - wanted.count)
    where Array(bytes[offset..<offset + wanted.count]) == wanted {
      return SourceRange(offset, offset + wanted.count)
    }
    fatalError("the example has no «\(words)»")
  }

  static func at<Value: Sendable>(
    _ value: Value, _ words: String, after mark: String? = nil
  ) -> Located<Value> {
    Located(value, at: place(words, after: mark))
  }

  static var day: CalendarDate {
    guard let day = CalendarDate(year: 2024, month: 12, day: 4) else { fatalError("no such day") }
    return day
  }

  static func time(_ hour: Int, _ minute: Int) -> ClockTime {
    guard let time = ClockTime(hour: hour, minute: minute) else { fatalError("no such hour") }
    return time
  }

  static func passage(
    _ kind: Passage.Kind, _ words: String, speaker: String? = nil, after mark: String? = nil
  ) -> Passage {
    Passage(
      kind: kind, speaker: speaker.map { at($0, $0, after: mark) }, text: words,
      range: place(words, after: mark))
  }

  static func make() -> Sitting {
    var sitting = Sitting(source: source, range: SourceRange(0, source.bytes.count))
    sitting.body = Body(
      name: at(
        "Assemblea dei Sindaci dell'Ambito Valle Chiara",
        "Assemblea dei Sindaci dell'Ambito Valle Chiara"), kind: .mayorsAssembly)
    sitting.date = Located(day)
    sitting.call = Located(.second)
    sitting.convocations = [
      Convocation(
        call: .first, date: Located(day),
        time: Located(time(8, 0)), deserted: Located("andata deserta"))
    ]
    sitting.mode = Located(.mixed)
    sitting.place = Located("Sala consiliare di Alteria")
    sitting.openedAt = at(time(17, 5), "17.05")
    sitting.closedAt = at(time(18, 45), "18.45")
    sitting.closing = place("Alle 18.45 la seduta è tolta.")
    sitting.chair = Officer(name: Located("Ada Neri"), role: Located("Presidente"))
    sitting.secretary = Officer(name: Located("Lia Conti"), role: Located("Responsabile d'ufficio"))
    sitting.quorumStatement = at(
      "accertato che i presenti bastano", "accertato che i presenti bastano")
    sitting.rollStyle = .complete
    sitting.members = [
      member("Alteria", "Ada Neri", .present),
      member("Borgo & Sole", "Ugo \"Ughetto\" Bruni", .present, until: time(18, 20)),
      member("Castel Rosso", nil, .absent),
      member("Dorsale", "Ivo Galli", .remote, delegate: true),
      member("Eremo <Alto>", "Pia D'Olmo", .present),
    ]
    sitting.participants = [
      Participant(name: Located("Lia Conti"), role: Located("Responsabile d'ufficio"))
    ]
    sitting.agenda = [
      AgendaItem(number: 1, title: Located("Approvazione del verbale precedente")),
      AgendaItem(number: 2, title: Located("Bilancio di previsione")),
      AgendaItem(number: 3, title: Located("Comunicazioni")),
    ]
    sitting.preamble = [
      passage(
        .narrative, "Apre la seduta alle 17.05 la presidente, accertato che i presenti bastano.")
    ]
    sitting.items = [previousMinutes, budget, news]
    sitting.movements = [
      Movement(
        kind: .leaves, time: at(time(18, 20), "18.20", after: "chiarimenti"), memberIndex: 1,
        range: place("Alle 18.20 esce Bruni (Borgo & Sole)."))
    ]
    return sitting
  }

  private static func member(
    _ name: String, _ person: String?, _ presence: Presence, until: ClockTime? = nil,
    delegate: Bool = false
  ) -> Member {
    Member(
      name: at(name, name, after: "Comuni:"), representative: person.map { at($0, $0) },
      presence: Located(presence), delegation: delegate ? Located("su delega") : nil,
      until: until.map { Located($0) }, range: place(name, after: "Comuni:"))
  }

  private static var previousMinutes: Item {
    let vote = Vote(
      subject: Located("verbale del 3 ottobre"), inFavour: at(3, "3 favorevoli"),
      against: at(0, "0 contrari"), abstained: at(1, "1 astenuto"),
      abstainedNames: [at("Dorsale", "Dorsale", after: "1 astenuto")],
      abstentionReason: at("assente a quella seduta", "assente a quella seduta"),
      outcome: Located(.approved, inferred: true),
      range: place("- 3 favorevoli;").union(
        place("- 1 astenuto (Dorsale, assente a quella seduta).")))
    return Item(
      agendaNumber: 1,
      title: at("Approvazione del verbale precedente", "Approvazione del verbale precedente"),
      passages: [
        passage(.heading, "Approvazione del verbale precedente"),
        passage(.narrative, "Si mette ai voti il verbale del 3 ottobre."),
        passage(.vote, "- 3 favorevoli;"),
        passage(.vote, "- 0 contrari;"),
        passage(.vote, "- 1 astenuto (Dorsale, assente a quella seduta)."),
      ], votes: [vote],
      range: place("Approvazione del verbale precedente").union(place("a quella seduta).")))
  }

  private static var budget: Item {
    let vote = Vote(
      subject: at("Bilancio di previsione", "Bilancio di previsione"),
      inFavour: at(4, "4 voti favorevoli"), against: at(0, "0 contrari", after: "4 voti"),
      outcome: Located(.approved, inferred: true),
      range: place("- 4 voti favorevoli;").union(place("- 0 contrari.")))
    let second =
      "Con separata votazione l'atto è dichiarato immediatamente eseguibile con 3 voti"
      + " favorevoli."
    let enforceability = Vote(
      inFavour: at(3, "3 voti favorevoli"), isImmediateEnforceability: true,
      outcome: Located(.approved), range: place(second))
    return Item(
      agendaNumber: 2, title: at("Bilancio di previsione", "Bilancio di previsione"),
      resolutionNumber: Located("7"),
      passages: [
        passage(.heading, "Bilancio di previsione"),
        passage(
          .speech,
          "Neri: ringrazia gli uffici e illustra le voci, tra cui € 1.200,00 per \"attività & svago\".",
          speaker: "Neri", after: "Bilancio di previsione"),
        passage(.listEntry, "- servizi agli anziani;"),
        passage(.listEntry, "- trasporto."),
        passage(.narrative, "Bruni chiede chiarimenti sulle spese."),
        passage(.movement, "Alle 18.20 esce Bruni (Borgo & Sole)."),
        passage(.narrative, "Il bilancio è posto in votazione."),
        passage(.vote, "- 4 voti favorevoli;"),
        passage(.vote, "- 0 contrari."),
        passage(.vote, second),
      ], votes: [vote, enforceability],
      range: place("Bilancio di previsione").union(place(second)))
  }

  private static var news: Item {
    Item(
      agendaNumber: 3, title: at("Comunicazioni", "Comunicazioni"),
      passages: [
        passage(.heading, "Comunicazioni"),
        passage(.narrative, "La presidente riferisce sull'incontro in Regione."),
      ], range: place("Comunicazioni").union(place("in Regione.")))
  }
}
