import Foundation
import Testing

@testable import verbale

/// The program's own XML, and Akoma Ntoso, on the command line.
struct XMLCommandTests {
  @Test(arguments: Package.samples)
  func checksSayTheSame(_ sample: String) async throws {
    let scratch = try Scratch()
    let text = "Samples/\(sample).txt"
    for form in ["xml", "akn"] {
      let path = scratch.path + "/\(sample).\(form)"
      #expect(await Run(["converti", text, "--a", form, "-o", path]).status == .clean)
      for arguments in [["controlla", "--formato", "json"], ["voti", "--formato", "json"]] {
        let original = await Run(arguments + [text])
        let converted = await Run(arguments + [path])
        #expect(converted.output.replacing(path, with: text) == original.output, "\(arguments)")
      }
    }
  }

  @Test func severalFilesMakeOneDocument() async throws {
    let scratch = try Scratch()
    for form in ["xml", "akn"] {
      let path = scratch.path + "/tutte.\(form)"
      #expect(await Run(["converti", "Samples", "--a", form, "-o", path]).status == .clean)
      let joined = await Run(["voti", "--formato", "csv", path])
      let original = await Run(["voti", "--formato", "csv", "Samples"])
      #expect(
        joined.output.split(separator: "\n").count == original.output.split(separator: "\n").count)
    }
  }

  @Test func schemasArePrinted() async throws {
    for (name, word) in [
      ("xsd", "<xs:schema"), ("rng", "<grammar"), ("json", "\"sittings\""), ("voti", "\"votes\""),
      ("controlla", "\"files\""), ("presenze", "$schema"),
    ] {
      let run = await Run(["schema", name])
      #expect(run.status == .clean && run.output.contains(word), "\(name)")
    }
    let list = await Run(["schema"])
    #expect(list.output.split(separator: "\n").count == Schema.all.count)
    let wrong = await Run(["schema", "xds"])
    #expect(wrong.status == .wrongInput)
    #expect(
      wrong.complaints
        == "verbale: schema sconosciuto 'xds'; forse 'xsd'; per l'elenco: verbale schema\n")
  }

  @Test func whatDoesNotConformIsToldWithItsLine() async throws {
    let scratch = try Scratch()
    let path = try scratch.write(
      "<seduta xmlns='urn:verbale:seduta:1'\n appello='completo'>\n<voti/></seduta>".utf8,
      "voti.xml")
    let run = await Run(["controlla", path])
    #expect(run.status == .wrongInput)
    #expect(
      run.complaints == "verbale: \(path), riga 3: l'elemento «voti» qui non è previsto: "
        + "ci si attende «organo»\n")
  }
}
