import Model
import Reader
import Regulations
import Secretariat
import Validator

/// A text read and checked: what was understood of it, and what is wrong with it.
struct Examination: Sendable {
  /// One sitting of the text.
  struct Held: Sendable {
    let sitting: Sitting
    let regulation: Regulation
    let timeline: Timeline
    let report: SittingReport
  }

  let held: [Held]
  let offsets: OffsetMap

  /// Reads and checks a text as it is at the desk: minutes as people write them, or the program's own
  /// markup.
  ///
  /// - Throws: ``ReadingError`` where a markup is written wrongly.
  init(_ text: String, name: String, under choice: RegulationChoice) throws(ReadingError) {
    let bytes = Array(text.utf8)
    offsets = OffsetMap(bytes)
    let sittings = try DocumentReader().sittings(inText: bytes, name: name)
    let reports = Checker { choice($0) }.check(sittings)
    held = zip(sittings, reports).map { sitting, report in
      let regulation = choice(sitting)
      return Held(
        sitting: sitting, regulation: regulation,
        timeline: Timeline(sitting, regulation: regulation), report: report)
    }
  }

  var sittings: [Sitting] { held.map(\.sitting) }

  /// Every diagnostic, in text order.
  var diagnostics: [Diagnostic] { held.flatMap(\.report.diagnostics) }

  var counts: DiagnosticCounts {
    var counts = DiagnosticCounts()
    for diagnostic in diagnostics { counts.add(diagnostic.severity) }
    return counts
  }

  /// Whether nothing that makes minutes was found.
  var isBlank: Bool { held.allSatisfy { $0.sitting.source.bytes.allSatisfy { $0 <= 0x20 } } }

  /// A stretch of the text as the browser counts.
  func place(_ range: SourceRange) -> (from: Int, to: Int) {
    (offsets.units(before: range.lower), offsets.units(before: range.upper))
  }
}
