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
    for index in sittings.indices { FigureReader.read(into: &sittings[index]) }
    if let note = decoded.note, !sittings.isEmpty { sittings[0].notes.insert(note, at: 0) }
    return sittings
  }
}
