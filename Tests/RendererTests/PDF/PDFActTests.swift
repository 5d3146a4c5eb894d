import Foundation
import Model
import Testing

@testable import Renderer

@Suite("PDF of the example") struct PDFActTests {
  private func bytes(_ act: Act) throws -> [UInt8] {
    try ActRenderer().render(
      act, of: [ExampleSitting.make()], under: { _ in ExampleRegulation.make() }, as: .pdf)
  }

  /// What a screen reader follows, as a person can read it.
  @Test(.enabled(if: Tool("pdfinfo") != nil, "poppler-utils non è installato"))
  func structureIsAsAccepted() throws {
    for act in [Act.minutes, .resolutions] {
      let structure = try PDFProbe.with(try bytes(act)) { try $0.structure() }
      try Golden.expect(structure ?? "", equals: "\(act.rawValue).struttura.txt")
    }
  }

  @Test func sameActIsSameBytes() throws {
    #expect(try bytes(.minutes) == bytes(.minutes))
  }

  /// Acts made side by side are the same as acts made one by one.
  @Test func manyAtOnceAreTheSame() async throws {
    let alone = try bytes(.resolutions)
    try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<6 { group.addTask { try bytes(.resolutions) } }
      for try await made in group { #expect(made == alone) }
    }
  }

  @Test func saysWhatItIs() throws {
    let packet = String(decoding: try bytes(.minutes), as: UTF8.self)
    #expect(packet.contains("<pdfaid:part>2</pdfaid:part>"))
    #expect(packet.contains("<pdfaid:conformance>A</pdfaid:conformance>"))
    #expect(packet.contains("<pdfuaid:part>1</pdfuaid:part>"))
    #expect(packet.contains("<atto:tipo>Verbale di seduta</atto:tipo>"))
    #expect(packet.contains("<atto:dataSeduta>2024-12-04</atto:dataSeduta>"))
    #expect(
      packet.contains(
        "<atto:organo>Assemblea dei Sindaci dell'Ambito Valle Chiara</atto:organo>"))
  }
}
