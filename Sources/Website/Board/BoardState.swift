import Model
import NoticeBoard
import Register
import Secretariat

/// Where a publication is in its life, in a few words.
enum BoardState {
  /// `ritirata il 12/05/2025`, `pubblicazione certificata il 25/01/2025`; nil where nothing happened yet.
  static func words(_ entry: BoardEntry) -> String? {
    let words = entry.events.map { happened($0.event) }
    return words.isEmpty ? nil : words.joined(separator: "; ")
  }

  /// One event.
  static func happened(_ event: PublicationEvent) -> String {
    let day = ItalianDate.figures(event.day)
    return switch event.kind {
    case .certification: "pubblicazione certificata il \(day) (\(event.author))"
    case .enforceability: "esecutività certificata il \(day) (\(event.author))"
    case .withdrawal: "ritirata il \(day) (\(event.author)): \(event.reason)"
    }
  }

  /// `in pubblicazione`, `conclusa`, `dal 12/05/2025`, `ritirata`.
  static func stage(_ entry: BoardEntry, on day: CalendarDate) -> String {
    if let withdrawn = entry.withdrawnOn, withdrawn <= day { return "ritirata" }
    if day < entry.period.start { return "dal \(ItalianDate.figures(entry.period.start))" }
    return day <= entry.period.lastDay ? "in pubblicazione" : "conclusa"
  }
}
