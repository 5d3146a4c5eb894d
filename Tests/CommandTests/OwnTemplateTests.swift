import Foundation
import Testing

@testable import verbale

/// A body's own templates: given out to be edited, then used.
struct OwnTemplateTests {
  private let sample = "Samples/giunta-comunale.txt"

  @Test func theListNamesEveryFile() async throws {
    let run = await Run(["modelli", "elenca"])
    #expect(run.status == .clean)
    try Golden.expect(run.output, "aiuto/modelli-elenca.txt")
  }

  /// What is exported is what acts are drawn from when no folder is named.
  @Test func exportedTemplatesGiveTheSameBytes() async throws {
    let scratch = try Scratch()
    let folder = scratch.path + "/modelli"
    let export = await Run(["modelli", "esporta", folder])
    #expect(export.status == .clean)
    #expect(export.output.isEmpty)
    #expect(export.complaints.contains("si usano con --modelli"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(names.contains("CAMPI.md") && names.contains("atti.css"))
    #expect(!names.contains { $0.hasSuffix(".parziale") })
    for act in Draft.Kind.allCases {
      for format in ["html", "testo"] {
        let words = ["redigi", sample, "--atto", act.rawValue, "--formato", format]
        let plain = await Run(words)
        let own = await Run(words + ["--modelli", folder])
        #expect(own.status == .clean, "\(own.complaints)")
        #expect(own.output == plain.output, "\(act)")
      }
    }
    let sheet = ["voti", sample, "--scheda", "1", "--formato", "html"]
    let plain = await Run(sheet)
    let own = await Run(sheet + ["--modelli", folder])
    #expect(own.output == plain.output)
    #expect(!own.output.isEmpty)
  }

  @Test func editedTemplatesAreNotLost() async throws {
    let scratch = try Scratch()
    _ = await Run(["modelli", "esporta", scratch.path])
    let again = await Run(["modelli", "esporta", scratch.path])
    #expect(again.status == .clean)
    #expect(again.complaints.contains("vi sono già tutti"))
    try scratch.write("mio".utf8, "firme.mustache")
    try FileManager.default.removeItem(atPath: scratch.path + "/atti.css")
    let refused = await Run(["modelli", "esporta", scratch.path])
    #expect(refused.status == .wrongInput)
    #expect(refused.complaints.contains("firme.mustache vi è già, diverso da"))
    #expect(try scratch.read("firme.mustache") == "mio")
    #expect(!scratch.names.contains("atti.css"))
    let forced = await Run(["modelli", "esporta", scratch.path, "--sovrascrivi"])
    #expect(forced.status == .clean)
    #expect(forced.complaints.contains("scritti 2 file"))
    #expect(try scratch.read("firme.mustache").contains("{{#firme}}"))
  }

  @Test func faultsNameTemplateLineAndField() async throws {
    let scratch = try Scratch()
    try scratch.write("<p>uno</p>\n<p>{{presidnete}}</p>\n".utf8, "firme.mustache")
    for words in [["redigi", sample], ["redigi", sample, "--atto", "deliberazioni"]] {
      let run = await Run(words + ["--modelli", scratch.path])
      #expect(run.status == .wrongInput)
      #expect(run.output.isEmpty)
      #expect(
        run.complaints.contains(
          "modello «firme», riga 2: il campo «presidnete» non esiste in questo punto"),
        "\(run.complaints)")
    }
    // A part that an act does not call does no harm to it.
    let votes = await Run(["voti", sample, "--formato", "html", "--modelli", scratch.path])
    #expect(votes.status == .clean)
  }

  @Test func foldersThatCannotServeAreTold() async throws {
    let scratch = try Scratch()
    let empty = await Run(["redigi", sample, "--modelli", scratch.path])
    #expect(empty.status == .wrongInput)
    #expect(empty.complaints.contains("la cartella non contiene alcun modello"))
    let missing = await Run(["voti", sample, "--modelli", scratch.path + "/manca"])
    #expect(missing.status == .wrongInput)
    let idle = await Run(["voti", sample, "--modelli", "Templates/atti"])
    #expect(idle.status == .wrongInput)
    #expect(idle.complaints.contains("valgono per il formato html"))
    try scratch.write([0x3C, 0xFF, 0xFE], "verbale.mustache")
    let bytes = await Run(["redigi", sample, "--modelli", scratch.path])
    #expect(bytes.status == .wrongInput)
    #expect(bytes.complaints.contains("non è un testo in UTF-8"), "\(bytes.complaints)")
  }

  @Test func aLetterheadOfOthersIsSaid() async throws {
    let scratch = try Scratch()
    let text = "COMUNE DI ALTROVE\n\nVerbale del Consiglio comunale del 3 marzo 2025\n"
    let file = try scratch.write(text.utf8, "altrove.txt")
    let run = await Run([
      "redigi", file, "--regolamento", "Samples/regolamenti/valdombra.yaml",
    ])
    #expect(run.status == .clean)
    #expect(
      run.complaints.contains(
        "la carta intestata è di «Comune di Valdombra», ma il testo nomina «COMUNE DI ALTROVE»"),
      "\(run.complaints)")
  }

  /// The letterhead of a regulation, picture and all, from the folder of the regulation.
  @Test func theLetterheadIsOnTheAct() async throws {
    let run = await Run([
      "redigi", "Samples/consiglio-comunale.txt", "--regolamento",
      "Samples/regolamenti/valdombra.yaml",
    ])
    #expect(run.status == .clean)
    #expect(run.complaints.isEmpty)
    #expect(run.output.contains("alt=\"Stemma del Comune di Valdombra\""))
    #expect(run.output.contains("src=\"data:image/svg+xml;base64,"))
  }
}
