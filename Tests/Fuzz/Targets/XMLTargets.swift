import Exchange
import Model

/// XML of the program and of others.
extension FuzzTarget {
  static let nativeXML = FuzzTarget("xml", upTo: 8192, .markup) { bytes in
    guard let sittings = try? NativeXML.sittings(in: bytes, name: input) else { return }
    try FuzzFault.checkPlaces(of: sittings)
    let again = try NativeXML.sittings(in: NativeXML.bytes(of: sittings), name: input)
    try FuzzFault.unless(again == sittings, "the sittings do not come back as they were")
  }

  static let akoma = FuzzTarget("akoma", upTo: 8192, .markup) { bytes in
    guard let parts = try? AkomaNtoso.parts(in: bytes, name: input) else { return }
    _ = try AkomaNtoso.text(ofAnyDocument: bytes)
    let sittings = parts.compactMap { part in
      if case .sitting(let sitting) = part { sitting } else { nil }
    }
    guard !sittings.isEmpty else { return }
    try FuzzFault.checkPlaces(of: sittings)
    let again = try AkomaNtoso.parts(in: AkomaNtoso.bytes(of: sittings), name: input)
    try FuzzFault.unless(
      again == sittings.map { .sitting($0) }, "the sittings do not come back as they were")
  }
}
