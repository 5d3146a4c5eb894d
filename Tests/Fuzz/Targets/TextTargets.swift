import Exchange
import Model
import Reader

/// Minutes as people write them.
extension FuzzTarget {
  static let minutes = FuzzTarget("testo", upTo: 2048, .minutes) { bytes in
    guard let sittings = try? MinutesReader().sittings(in: bytes, name: input) else { return }
    try FuzzFault.unless(!sittings.isEmpty, "a text without a sitting")
    try FuzzFault.checkPlaces(of: sittings)
  }

  static let markup = FuzzTarget("marcatura", upTo: 2048, .keys) { bytes in
    guard let text = String(validating: bytes, as: UTF8.self),
      let sittings = try? MarkupReader().sittings(in: SourceText(name: input, text: text))
    else { return }
    try FuzzFault.checkPlaces(of: sittings)
    try roundTripMarkup(sittings)
  }

  /// What is read from a text comes back from every form in which it can be kept; the last byte chooses
  /// which, so that a run does one thing.
  static let roundTrip = FuzzTarget("ritorno", upTo: 2048, .minutes) { bytes in
    guard let sittings = try? MinutesReader().sittings(in: bytes, name: input) else { return }
    let document: [UInt8]
    switch (bytes.last ?? 0) % 3 {
    case 0: document = NativeXML.bytes(of: sittings)
    case 1: document = AkomaNtoso.bytes(of: sittings)
    default: return try roundTripMarkup(sittings)
    }
    try FuzzFault.unless(
      try DocumentReader().sittings(in: document, name: input) == sittings,
      "the sittings do not come back from XML as they were")
  }

  /// Writes sittings as markup, twice: places are those of the file, the rest must be the same.
  private static func roundTripMarkup(_ sittings: [Sitting]) throws {
    let text = MarkupWriter().text(sittings)
    let again = try MarkupReader().sittings(in: SourceText(name: input, text: text))
    try FuzzFault.unless(again.count == sittings.count, "the markup holds other sittings")
    let second = MarkupWriter().text(again)
    let third = try MarkupReader().sittings(in: SourceText(name: input, text: second))
    try FuzzFault.unless(MarkupWriter().text(third) == second, "the markup does not settle")
  }
}
