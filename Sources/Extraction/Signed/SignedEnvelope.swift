/// Takes the document out of a CAdES envelope (`.p7m`), as Italian offices exchange signed files.
///
/// Only the outer structure is walked: `ContentInfo` holding `SignedData` holding the document, in DER
/// or in BER with indefinite lengths and content in pieces. No signature is verified.
struct SignedEnvelope {
  private static let signedData: [UInt8] = [
    0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02,
  ]
  private let bytes: [UInt8]

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether bytes begin as a signed envelope does.
  static func isEnvelope(_ bytes: [UInt8]) -> Bool {
    guard bytes.first == 0x30 else { return false }
    let head = Array(bytes.prefix(32))
    return head.indices.contains { head[$0...].starts(with: signedData) }
  }

  /// The document inside; nil when the envelope is broken or holds only the signature.
  static func content(of bytes: [UInt8]) -> [UInt8]? {
    let envelope = SignedEnvelope(bytes)
    guard let info = envelope.element(at: 0), info.tag == 0x30,
      let kind = envelope.element(at: info.start), kind.tag == 0x06,
      let wrapper = envelope.element(at: kind.end), wrapper.tag == 0xA0,
      let signed = envelope.element(at: wrapper.start), signed.tag == 0x30,
      let version = envelope.element(at: signed.start), version.tag == 0x02,
      let digests = envelope.element(at: version.end), digests.tag == 0x31,
      let afterDigests = envelope.end(of: digests),
      let inner = envelope.element(at: afterDigests), inner.tag == 0x30,
      let innerKind = envelope.element(at: inner.start), innerKind.tag == 0x06,
      innerKind.end < inner.stop,
      let content = envelope.element(at: innerKind.end), content.tag == 0xA0,
      let octets = envelope.element(at: content.start)
    else { return nil }
    var result: [UInt8] = []
    guard envelope.collect(octets, into: &result, depth: 0), !result.isEmpty else { return nil }
    return result
  }

  private struct Element {
    var tag: UInt8
    /// The first byte of the content.
    var start: Int
    /// The byte after the content.
    var stop: Int
    /// The byte after the whole element.
    var end: Int
    var isIndefinite: Bool
  }

  private func element(at position: Int) -> Element? {
    guard position >= 0, position + 2 <= bytes.count else { return nil }
    let tag = bytes[position]
    // Tags of more than one byte stand nowhere on the way.
    guard tag & 0x1F != 0x1F else { return nil }
    let first = bytes[position + 1]
    if first == 0x80 {
      guard tag & 0x20 != 0 else { return nil }
      // Where it ends is known only after walking it; those on the way are only entered.
      return Element(
        tag: tag, start: position + 2, stop: bytes.count, end: bytes.count, isIndefinite: true)
    }
    var length = Int(first)
    var start = position + 2
    if first > 0x80 {
      let count = Int(first & 0x7F)
      guard count <= 6, start + count <= bytes.count else { return nil }
      length = 0
      for byte in bytes[start..<start + count] { length = length << 8 | Int(byte) }
      start += count
    }
    guard length <= bytes.count - start else { return nil }
    return Element(
      tag: tag, start: start, stop: start + length, end: start + length, isIndefinite: false)
  }

  /// The byte after an element, found by walking it when its length is not written.
  private func end(of element: Element, depth: Int = 0) -> Int? {
    guard element.isIndefinite else { return element.end }
    var position = element.start
    while depth < 16, position + 2 <= bytes.count {
      if bytes[position] == 0, bytes[position + 1] == 0 { return position + 2 }
      guard let child = self.element(at: position), let next = end(of: child, depth: depth + 1)
      else { return nil }
      position = next
    }
    return nil
  }

  /// Adds the bytes of an octet string, whole or in pieces.
  private func collect(_ element: Element, into result: inout [UInt8], depth: Int) -> Bool {
    var end = 0
    return collect(element, into: &result, depth: depth, end: &end)
  }

  private func collect(
    _ element: Element, into result: inout [UInt8], depth: Int, end: inout Int
  ) -> Bool {
    if element.tag == 0x04 {
      result += bytes[element.start..<element.stop]
      end = element.end
      return true
    }
    guard element.tag == 0x24, depth < 8 else { return false }
    var position = element.start
    while position < element.stop {
      if element.isIndefinite, position + 2 <= bytes.count, bytes[position] == 0,
        bytes[position + 1] == 0
      {
        end = position + 2
        return true
      }
      guard let piece = self.element(at: position) else { return false }
      var next = piece.end
      guard collect(piece, into: &result, depth: depth + 1, end: &next) else { return false }
      position = next
    }
    end = position
    return !element.isIndefinite
  }
}
