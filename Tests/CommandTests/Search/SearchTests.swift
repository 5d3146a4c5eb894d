import Foundation
import Model
import Testing

@testable import verbale

/// Points of an archive, found by what people remember of them.
struct SearchTests {
  private func points(_ arguments: String...) async -> [JSONValue] {
    let run = await Run(["cerca", "Samples", "--formato", "json"] + arguments)
    #expect(run.status == .clean)
    return ParsedJSON.value(of: run.output)?["points"]?.list ?? []
  }

  private func places(_ points: [JSONValue]) -> [String] {
    points.map { point in
      let file = (point["file"]?.text ?? "").dropFirst("Samples/".count).dropLast(".txt".count)
      return "\(file) \(point["agendaNumber"]?.number ?? 0)"
    }
  }

  @Test func everyNamedVoteOfTheSamplesIsFound() async throws {
    let rows = ParsedJSON.value(of: await Run(["voti", "Samples", "--formato", "json"]).output)
    var looked = 0
    for (names, choice) in [("againstNames", "contrario"), ("abstainedNames", "astenuto")] {
      var wanted: [String: Set<String>] = [:]
      for row in rows?["votes"]?.list ?? [] where row["immediateEnforceability"]?.flag == false {
        for name in row[names]?.texts ?? [] {
          wanted[name, default: []].formUnion(
            places([
              ["file": row["source"]?["file"] ?? nil, "agendaNumber": row["agendaNumber"] ?? nil]
            ]))
        }
      }
      // A few of them: each goes through all the samples.
      for name in wanted.keys.sorted().prefix(4) {
        let found = await places(points("--componente", name, "--voto", choice))
        #expect(Set(found).isSuperset(of: wanted[name] ?? []), "\(name) \(choice)")
        looked += 1
      }
    }
    #expect(looked == 8)
  }

  @Test func aPageReadsWell() async throws {
    let searches = [
      ["Terracciano.txt", "--componente", "TERRACCIANO", "--voto", "contrario"],
      ["bilancio.txt", "bilancio", "l'approv*", "--dal", "01/01/2024"],
      ["zognera.csv", "--componente", "Zognera", "--formato", "csv"],
    ]
    for words in searches {
      let run = await Run(["cerca", "Samples"] + words.dropFirst())
      #expect(run.status == .clean)
      #expect(run.complaints.isEmpty)
      try Golden.expect(run.output, "cerca/\(words[0])")
    }
  }

  @Test func wordsDoNotMindAccentsNorArticles() async {
    let plain = await points("eleggibilita")
    #expect(places(plain) == ["elezione-a-scrutinio-segreto 1"])
    #expect(await points("ELEGGIBILITÀ") == plain)
    #expect(await points("eleggibil*").count >= 1)
    #expect(await points("eleggibil").isEmpty)
    #expect(await points("dell'eleggibilità").count == 1)
    #expect(await points("\"convalida degli eletti\"").count == 1)
    #expect(await points("\"degli convalida eletti\"").isEmpty)
    #expect(await points("degli", "convalida", "eletti").count == 1)
  }

  @Test func daysBodiesAndOutcomesChoose() async {
    let all = await points("--dal", "01/01/1900")
    #expect(all.count > 40)
    let year = await points("--dal", "01/01/2024", "--al", "31/12/2024")
    #expect(year == all.filter { $0["date"]?.text?.hasPrefix("2024-") == true })
    let docenti = await points("--organo", "collegio docenti")
    #expect(docenti == all.filter { $0["file"]?.text == "Samples/collegio-docenti.txt" })
    let rejected = await points("--esito", "respinta")
    #expect(!rejected.isEmpty)
    #expect(rejected == all.filter { $0["outcome"]?.text == "rejected" })
  }

  @Test func wordsOfTheHeadAndOfAnnexesAreFoundToo() async throws {
    let holding = try Holding(1)
    try holding.write(
      """
      COMUNE DI PROVA
      VERBALE DEL CONSIGLIO COMUNALE
      Il giorno 3 marzo 2025 alle ore 18:00 si riunisce il Consiglio comunale, preceduto dal giuramento
      di rito.
      1. Approvazione del rendiconto
      Il Consiglio approva all'unanimità.
      La seduta è tolta alle ore 19:00.
      """, "giuramento.txt")
    let run = await Run(["cerca", holding.path, "giuramento", "--formato", "jsonl"])
    let point = try #require(ParsedJSON.value(of: run.output))
    #expect(run.output.resultLines.count == 1)
    #expect(point["subject"] == .null)
    #expect(point["line"]?.number == 3)
    #expect(point["excerpt"]?.text?.contains("«giuramento»") == true)
    #expect(try JSONSchema("cerca").faults(in: run.output, as: "point") == [])
  }

  @Test func theOrderDoesNotDependOnCoresNorOnBadFiles() async throws {
    let holding = try Holding(40)
    for number in 0..<12 { try holding.write("", "101/vuoto-\(number).txt") }
    let one = await Run([
      "cerca", holding.path, "consiglio", "--formato", "jsonl", "--processi", "1",
    ])
    let many = await Run([
      "cerca", holding.path, "consiglio", "--formato", "jsonl", "--processi", "5",
    ])
    #expect(one.output == many.output)
    #expect(one.complaints == many.complaints)
    #expect(one.status == .wrongInput)
    #expect(one.output.resultLines.count > 20)
    #expect(one.complaints.split(separator: "\n").count == 11)
    #expect(one.complaints.contains("verbale: 12 documenti non letti"))
  }

  @Test func nothingFoundIsSaid() async {
    let run = await Run(["cerca", "Samples", "xyzzy"])
    #expect(run.output == "Nessun punto trovato.\n")
    #expect(run.status == .clean)
    let json = await Run(["cerca", "Samples", "xyzzy", "--formato", "json"])
    #expect(ParsedJSON.value(of: json.output)?["points"]?.list?.isEmpty == true)
  }

  @Test(arguments: [
    (["cerca"], "manca l'argomento ARCHIVIO"),
    (["cerca", "Samples"], "indicare che cosa cercare"),
    (["cerca", "Samples", "--voto", "contrario"], "--voto vuole anche --componente"),
    (["cerca", "Samples", "Samples/giunta-comunale.txt"], "un modello fra apici"),
    (["cerca", "Samples", "--", "?!"], "non c'è nessuna parola da cercare"),
    (["cerca", "Samples/manca*", "bilancio"], "nessun file corrisponde"),
    (["cerca", "manca", "bilancio"], "il file non esiste"),
  ])
  func mistakesAreExplained(_ arguments: [String], _ answer: String) async {
    let run = await Run(arguments)
    #expect(run.status == .wrongInput)
    #expect(run.complaints.contains(answer), "\(run.complaints)")
  }
}
