import Exchange
import Model

/// Reads minutes in the program's own markup.
///
/// The markup says all but what the paragraphs tell by themselves: amounts, acts and annexes named.
struct MarkedMinutesReader {
  /// The sittings that a file holds, in order; at least one.
  func sittings(in bytes: [UInt8], name: String) throws(ReadingError) -> [Sitting] {
    let decoded = try TextDecoder.decode(bytes, name: name)
    var sittings: [Sitting]
    do throws(MarkupError) {
      sittings = try MarkupReader().sittings(in: decoded.source)
    } catch {
      throw .markup(error)
    }
    for index in sittings.indices {
      FigureReader.read(into: &sittings[index])
      noteBlanks(in: &sittings[index])
    }
    if let note = decoded.note, !sittings.isEmpty { sittings[0].notes.insert(note, at: 0) }
    return sittings
  }

  /// A roll still to be filled in is told: nothing can be reckoned from it.
  private func noteBlanks(in sitting: inout Sitting) {
    let blanks = sitting.members.filter { $0.presence == nil }
    guard sitting.rollStyle == .complete, let first = blanks.first, let last = blanks.last else {
      return
    }
    let names = blanks.prefix(3).map(\.name.value).joined(separator: ", ")
    let others = blanks.count > 3 ? " e altri \(blanks.count - 3)" : ""
    let message = "nell'appello manca la presenza di \(names)\(others)"
    // What the first reading of the minutes could not make out is told already.
    guard !sitting.notes.contains(where: { $0.kind == .rollLineUnread }) else { return }
    let range = first.range ?? first.name.range ?? sitting.range
    sitting.notes.append(
      ReadingNote(
        kind: .rollLineUnread, message: message, range: range.union(last.range ?? range)))
  }
}
