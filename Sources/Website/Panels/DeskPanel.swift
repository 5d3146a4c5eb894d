import Model

/// A part of what the desk says of a text. To add one: a file with its content, and a line here.
struct DeskPanel: Sendable, Equatable {
  /// The name by which page and script know it.
  let id: String
  /// Its heading.
  let title: String
  /// What it says of a text.
  let content: @Sendable (Examination) -> HTML

  /// All, in the order of the page; the first stands by itself, the others together.
  static let all: [DeskPanel] = [diagnostics, picture, sitting, roll, agenda, votes]

  static let diagnostics = DeskPanel(
    id: "rilievi", title: "Rilievi", content: DiagnosticsPanel.content)
  static let picture = DeskPanel(
    id: "quadro", title: "Quadro della seduta", content: PicturePanel.content)
  static let sitting = DeskPanel(id: "seduta", title: "Seduta", content: SittingPanel.content)
  static let roll = DeskPanel(id: "presenze", title: "Presenze", content: RollPanel.content)
  static let agenda = DeskPanel(
    id: "punti", title: "Ordine del giorno", content: AgendaPanel.content)
  static let votes = DeskPanel(id: "votazioni", title: "Votazioni", content: VotesPanel.content)

  static func == (left: Self, right: Self) -> Bool { left.id == right.id }
}

extension Examination {
  /// A piece for every sitting, under a heading of its own where there are several.
  func bySitting(_ piece: (Held) -> HTML) -> HTML {
    guard held.count > 1 else { return held.map(piece).joined() }
    return held.enumerated().map { number, held in
      """
      <section class="adunanza"><h4>\(number + 1)ª seduta\
      \(held.sitting.date.map { " · \(ItalianDay.words($0.value))" } ?? "")</h4>\(piece(held))</section>
      """
    }.joined()
  }

  /// A datum that shows the words it was read from; plain where no words say it.
  func datum(_ words: String, _ range: SourceRange?, isInferred: Bool = false) -> HTML {
    let mark: HTML =
      isInferred
      ? " <span class=\"dedotto\" title=\"il testo non lo scrive: è dedotto\">dedotto</span>"
      : .nothing
    guard let range, range.upper > range.lower else { return "\(words)\(mark)" }
    let place = place(range)
    return """
      <button type="button" class="dato" data-da="\(place.from)" data-a="\(place.to)">\(words)\
      </button>\(mark)
      """
  }

  /// A datum, or the words that say it is not there.
  func datum<Value>(
    _ located: Located<Value>?, missing: String, _ words: (Value) -> String
  ) -> HTML {
    guard let located else { return "<span class=\"manca\">\(missing)</span>" }
    return datum(words(located.value), located.range, isInferred: located.isInferred)
  }
}
