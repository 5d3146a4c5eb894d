/// The named styles of the paragraphs of an act, which a person finds in the word processor's list.
enum FlowStyle: String, Sendable, Hashable, CaseIterable {
  case standard
  case body
  case heading1
  case heading2
  case heading3
  case letterhead
  case letterheadNote
  case contacts
  case registration
  case institution
  case organ
  case subject
  case actingOrgan
  case verb
  case solemn
  case actNumber
  case plain
  case movement
  case opinion
  case decision
  case omissis
  case quotation
  case dashedItem
  case numberedItem
  case agendaItem
  case itemText
  case voteTitle
  case vote
  case voteSubject
  case voteWords
  case check
  case checkItem
  case caption
  case tableHeading
  case tableText
  case tableFigure
  case tallyFigure
  case tableTotal
  case tableNames
  case certificateTitle
  case certificate
  case signatureOffice
  case signatureName
  case footer

  /// The heading of some level.
  static func heading(_ level: Int) -> FlowStyle {
    switch level {
    case ...1: .heading1
    case 2: .heading2
    default: .heading3
    }
  }

  /// The level of a heading; nil for what is none.
  var headingLevel: Int? {
    switch self {
    case .heading1: 1
    case .heading2, .certificateTitle: 2
    case .heading3: 3
    default: nil
    }
  }

  /// The style that a class of a paragraph stands for.
  static func ofClass(_ element: Element) -> FlowStyle? {
    classes.first { element.has(class: $0.0) }?.1
  }

  /// The narrower classes first.
  private static let classes: [(String, FlowStyle)] = [
    ("sottotitolo", .letterheadNote), ("recapiti", .contacts), ("protocollo", .registration),
    ("ente", .institution), ("organo", .organ), ("oggetto", .subject),
    ("soggetto", .actingOrgan), ("verbo", .verb), ("solenne", .solemn), ("numero", .actNumber),
    ("totali", .plain), ("compilare", .plain), ("movimento", .movement), ("parere", .opinion),
    ("decisione", .decision), ("omissis", .omissis), ("titolo-voto", .voteTitle),
    ("oggetto-voto", .voteSubject), ("parole", .voteWords), ("carica", .signatureOffice),
    ("nome", .signatureName),
  ]
}
