import Model
import NoticeBoard
import Register
import Secretariat

/// The albo in a few words.
enum BoardWords {
  /// A publication with its days and all that happened to it.
  static func entry(_ entry: BoardEntry, width: Int) -> String {
    let lead = "n. \(entry.reference)  "
    let margin = String(repeating: " ", count: lead.count)
    let publication = entry.publication
    func line(_ text: String) -> String { WrappedLines.make(text, lead: margin, width: width) }
    var text = WrappedLines.make(publication.subject, lead: lead, width: width)
    let number = publication.actNumber.map { " n. \($0)" } ?? ""
    let date = publication.actDate.map { " del \(ItalianDate.figures($0))" } ?? ""
    text += line("\(entry.type.name)\(number)\(date); \(publication.authority)")
    text += line("all'albo \(entry.period.words)")
    if let enforceability = entry.enforceability { text += line(enforceability.words) }
    if !publication.omissions.isEmpty {
      let count = publication.omissions.count
      text += line(
        "pubblicata con \(count == 1 ? "un'omissione" : "\(count) omissioni") a tutela dei dati "
          + "personali")
    }
    for event in entry.events { text += line(happened(event.event)) }
    return text + "\n"
  }

  private static func happened(_ event: PublicationEvent) -> String {
    let day = ItalianDate.figures(event.day)
    return switch event.kind {
    case .certification: "pubblicazione certificata il \(day) (\(event.author))"
    case .enforceability: "esecutività certificata il \(day) (\(event.author))"
    case .withdrawal: "ritirata il \(day) (\(event.author)): \(event.reason)"
    }
  }

  /// Whether a resolution is enforceable on a day, and why.
  static func enforceability(_ entry: BoardEntry, on day: CalendarDate, width: Int) -> String {
    let name = entry.publication.actNumber.map { number in
      "deliberazione n. \(number)/\(entry.resolution?.year ?? entry.entered.year)"
    }
    let head = "\(name ?? "deliberazione senza numero"): \(entry.publication.subject)"
    var words = entry.enforceability?.words ?? ""
    if let from = entry.enforceability?.day, from > day { words = "non ancora: \(words)" }
    return WrappedLines.make(head, lead: "", width: width)
      + WrappedLines.make("\(words) (albo n. \(entry.reference))", lead: "  ", width: width) + "\n"
  }

  /// A resolution enforceable at once that is not on the albo yet.
  static func immediate(_ entry: EnteredResolution, width: Int) -> String {
    let resolution = entry.resolution
    let day = resolution.date.map(ItalianDate.figures) ?? "adozione"
    let vote = resolution.votes.last { $0.purpose == .enforceability }
    let figures = vote.flatMap(ResolutionWords.tally).map { " (\($0))" } ?? ""
    return WrappedLines.make(
      "deliberazione n. \(entry.reference): \(resolution.subject ?? "oggetto non indicato")",
      lead: "", width: width)
      + WrappedLines.make(
        "esecutiva dal \(day), perché dichiarata immediatamente eseguibile con separata "
          + "votazione\(figures); non è ancora pubblicata", lead: "  ", width: width) + "\n"
  }

  /// What is due on a day.
  static func deadlines(_ title: String, _ deadlines: [Deadline], _ width: Int) -> String {
    var text = "\(title)\n"
    if deadlines.isEmpty { text += "  nulla\n" }
    for deadline in deadlines {
      text += WrappedLines.make(
        "\(deadline.words) – \(deadline.act.subject)", lead: "  n. \(deadline.act.reference)  ",
        width: width)
    }
    return text + "\n"
  }

  /// How many resolutions not yet published are called by number.
  static let waitingShown = 20

  /// Resolutions that nobody has published yet, the first of so many.
  static func waiting(_ first: [EnteredResolution], of count: Int, _ width: Int) -> String {
    guard !first.isEmpty else { return "" }
    let names = first.map(\.reference).joined(separator: ", ")
    let rest = count > first.count ? " e altre \(count - first.count)" : ""
    return WrappedLines.make(
      "Deliberazioni non ancora pubblicate: n. \(names)\(rest)", lead: "", width: width)
  }
}
