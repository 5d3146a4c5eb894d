import Foundation
import Model
import Testing

@testable import verbale

/// What the commands find in minutes and in the same minutes as markup is the same.
@Suite struct MarkupCommandTests {
  @Test(arguments: Package.samples)
  func markupSaysWhatTheTextSays(_ sample: String) async throws {
    let scratch = try Scratch()
    let text = "Samples/\(sample).txt"
    let markup = scratch.path + "/\(sample).verbale"
    let written = await Run(["converti", text, "--a", "verbale", "-o", markup])
    #expect(written.status == .clean && written.complaints == "")
    for arguments in [
      ["converti", "--a", "json"], ["voti", "--formato", "json"],
      ["controlla", "--formato", "json"],
    ] {
      let before = await Run(arguments + [text])
      let after = await Run(arguments + [markup])
      #expect(before.status == after.status)
      let first = ParsedJSON.value(of: before.output).map(Self.withoutPlaces)
      let second = ParsedJSON.value(of: after.output).map(Self.withoutPlaces)
      #expect(first != nil && first == second, "\(arguments[0])")
    }
    for act in ["verbale", "deliberazioni"] {
      let before = await Run(["redigi", text, "--atto", act, "--formato", "testo"])
      let after = await Run(["redigi", markup, "--atto", act, "--formato", "testo"])
      #expect(before.output == after.output, "\(act)")
    }
  }

  /// A JSON without lines, columns and names of files; diagnostics in no order, for theirs is that of
  /// their places.
  private static func withoutPlaces(_ value: JSONValue) -> JSONValue {
    let places: Set<String> = [
      "line", "endLine", "column", "endColumn", "source", "file", "labels", "related",
    ]
    switch value {
    case .array(let list): return .array(list.map(withoutPlaces))
    case .object(let members):
      return .object(
        members.filter { !places.contains($0.name) }.map { member in
          guard member.name == "diagnostics", let list = member.value.list else {
            return .init(member.name, withoutPlaces(member.value))
          }
          let told = list.map { ($0["rule"]?.text ?? "") + " " + ($0["message"]?.text ?? "") }
          return .init(member.name, .array(told.sorted().map { .string($0) }))
        })
    default: return value
    }
  }

  @Test func samplesReadWellAsMarkup() async throws {
    for sample in ["consiglio-comunale", "assemblea-sindaci"] {
      let run = await Run(["converti", "Samples/\(sample).txt", "--a", "verbale"])
      try Golden.expect(run.output, "\(sample)/verbale.verbale")
    }
  }

  @Test func everyFaultIsToldWithItsLine() async throws {
    let text = """
      ---
      verbale: 2
      organo: Consiglio
      dta: 2025-05-06
      apertura: 25:00
      ---

      # Appello

      | Componente | Presenza | Umore |
      |------------|----------|-------|
      | Rossi      | forse    |       |

      #Punto 1

      # Punto 1. Prova

      Votazione: favorevolli 12, contrari molti, astenuti 1 (Verdi.

      Esce: Bianchi, ore 19:20.

      = votazzione: favorevoli 1
      = esito «ignote»: approvato

      Un *asterisco solo.
      """
    let run = await Run(["controlla", "-"], input: Array(text.utf8))
    #expect(run.status == .wrongInput)
    try Golden.expect(run.complaints, "errori-di-marcatura.txt")
  }

  @Test func aNewFileComesFromTheLastSitting() async throws {
    let scratch = try Scratch()
    let file = scratch.path + "/nuova.verbale"
    let run = await Run([
      "nuovo", "--da", "Samples/consiglio-comunale.txt", "--data", "2024-05-21", "--ora", "20:30",
      "-o", file,
    ])
    #expect(run.status == .clean && run.complaints == "")
    try Golden.expect(try scratch.read("nuova.verbale"), "nuovo/dal-precedente.verbale")
    let read = ParsedJSON.value(of: await Run(["converti", file]).output)?["sittings"]?[0]
    #expect(read?["date"]?.text == "2024-05-21")
    #expect(read?["members"]?.list?.count == 13)
    #expect(read?["items"]?[0]?["approvedMinutes"]?[0]?.text == "2024-04-18")
    // A file that is there is never written over.
    let again = await Run(["nuovo", "--da", file, "--data", "2024-06-21", "-o", file])
    #expect(again.status == .wrongInput)
    #expect(again.complaints.contains("esiste già"))
    // An empty form can be checked: it says what is missing.
    let check = await Run(["controlla", file])
    #expect(check.status <= .faultsFound)
    try Golden.expect(
      check.output.replacing(scratch.path + "/", with: ""), "nuovo/controllo.txt")
  }

  @Test(arguments: [
    "consiglio-comunale", "giunta-comunale", "assemblea-sindaci-ambito", "unione-comuni",
    "assemblea-quote", "organo-scolastico", "organo-collegiale",
  ])
  func everyPresetGivesAFormThatCanBeRead(_ preset: String) async throws {
    let form = await Run(["nuovo", "--organo", preset, "--data", "2025-06-12"])
    #expect(form.status == .clean)
    #expect(form.output.hasPrefix("---\nverbale: 1\n"))
    let check = await Run(["controlla", "-"], input: Array(form.output.utf8))
    #expect(check.status <= .faultsFound && !check.complaints.contains("riga"))
    let act = await Run(["redigi", "-", "--formato", "testo"], input: Array(form.output.utf8))
    #expect(act.status == .clean)
  }

  @Test func membersComeFromTheRegulation() async throws {
    let scratch = try Scratch()
    let regulation = try scratch.write(
      Array(
        """
        titolo: Consiglio di prova
        tipo: collegio
        organo: Consiglio di istituto
        ente: Istituto Volta
        membri:
          - nome: Ada Riva
            carica: Dirigente
          - nome: Ugo Valle
            al: 2025-01-31
        """.utf8), "regolamento.yaml")
    let form = await Run(["nuovo", "--organo", regulation, "--data", "12 giugno 2025"])
    #expect(form.status == .clean, "\(form.complaints)")
    #expect(form.output.contains("organo: Consiglio di istituto\n"))
    #expect(form.output.contains("| Ada Riva "))
    #expect(!form.output.contains("Ugo Valle"))
  }

  @Test(arguments: [
    (["nuovo", "--data", "2025-06-12"], "indicare l'organo con --organo"),
    (["nuovo", "--organo", "giunta-comunale", "--data", "ieri"], "non è un giorno"),
    (["nuovo", "--organo", "giunta-comunale"], "--data"),
    (
      ["nuovo", "--organo", "giunta-comunale", "--data", "2025-06-12", "--ora", "sera"],
      "non è un'ora"
    ),
  ])
  func wrongUseIsTold(_ arguments: [String], _ words: String) async {
    let run = await Run(arguments)
    #expect(run.status == .wrongInput)
    #expect(run.complaints.contains(words), "\(run.complaints)")
  }
}
