import Foundation
import Model
import Reader
import Testing
import XML

@testable import Exchange

@Suite("Akoma Ntoso")
struct AkomaNtosoTests {
  /// The schema of OASIS, where it is present; what it includes is named by its path.
  private static let schema: XMLSchema? = {
    let folder = Texts.reference.appending(path: "akn")
    let file = folder.appending(path: "akn30-20170330-final.xsd")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
    let path = folder.appending(path: "xml.xsd").path
    return XMLSchema(.xsd, Array(text.replacing("./xml.xsd", with: path).utf8))
  }()

  private func read(_ bytes: [UInt8]) throws -> [Sitting] {
    try DocumentReader().sittings(in: bytes, name: "prova")
  }

  @Test("every text gives the same sittings through Akoma Ntoso")
  func roundTrip() throws {
    for file in Texts.all {
      let sittings = try Texts.sittings(file)
      #expect(try read(AkomaNtoso.bytes(of: sittings)) == sittings, "\(file.lastPathComponent)")
    }
  }

  @Test(
    "every text gives a document valid against the schema of OASIS",
    .enabled(if: schema != nil, "no schema beside the package: set RIFERIMENTI to its folder"))
  func valid() throws {
    let schema = try #require(Self.schema)
    for file in Texts.all {
      let sittings = try Texts.sittings(file)
      let faults = try schema.faults(in: AkomaNtoso.bytes(of: sittings))
      #expect(faults == [], "\(file.lastPathComponent)")
    }
    let several = try Texts.all.prefix(5).flatMap { try Texts.sittings($0) }
    let bytes = AkomaNtoso.bytes(of: several)
    #expect(try schema.faults(in: bytes) == [])
    #expect(try read(bytes) == several)
  }
}
