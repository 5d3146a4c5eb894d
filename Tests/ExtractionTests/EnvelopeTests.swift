import Testing

@testable import Extraction

@Suite struct EnvelopeTests {
  private static let signedData: [UInt8] = [
    0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02,
  ]
  private static let data: [UInt8] = [
    0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x01,
  ]

  private func der(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
    let count = content.count
    let length: [UInt8] =
      count < 128 ? [UInt8(count)] : [0x82, UInt8(count >> 8), UInt8(count & 255)]
    return [tag] + length + content
  }

  private func ber(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] { [tag, 0x80] + content + [0, 0] }

  @Test func theDocumentOfAnEnvelopeComesOut() throws {
    let document = Array(String(repeating: "Verbale della seduta. ", count: 40).utf8)
    let head = der(0x02, [1]) + der(0x31, [])
    let tail = der(0x31, [])
    let exact = der(
      0x30,
      Self.signedData
        + der(0xA0, der(0x30, head + der(0x30, Self.data + der(0xA0, der(0x04, document))) + tail)))
    #expect(try TextExtractor.signedContent(exact) == document)
    let pieces = der(0x04, Array(document[..<100])) + der(0x04, Array(document[100...]))
    let open = ber(
      0x30,
      Self.signedData
        + ber(
          0xA0,
          ber(
            0x30,
            der(0x02, [1]) + ber(0x31, der(0x30, []))
              + ber(0x30, Self.data + ber(0xA0, ber(0x24, pieces))) + tail)))
    #expect(try TextExtractor.signedContent(open) == document)
    for length in stride(from: 40, to: open.count - 400, by: 13) {
      #expect(throws: ExtractionError.self) {
        try TextExtractor.signedContent(Array(exact[..<length]))
      }
      _ = try? TextExtractor.signedContent(Array(open[..<length]))
    }
    #expect(try TextExtractor.signedContent(Array("0 verbale".utf8)) == nil)
  }
}
