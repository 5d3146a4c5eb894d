import Testing

@testable import verbale

/// The regulation is the user's, or follows from the body and is said.
struct RegulationTests {
  private let sample = "Samples/consiglio-comunale.txt"

  @Test func theBodyChoosesAndTheClosingLineSaysSo() async {
    for (sample, name) in [
      ("consiglio-comunale", "consiglio-comunale"), ("giunta-comunale", "giunta-comunale"),
      ("assemblea-sindaci", "assemblea-sindaci-ambito"), ("unione-comuni", "unione-comuni"),
      ("consorzio-quote", "assemblea-quote"), ("collegio-docenti", "organo-scolastico"),
    ] {
      let run = await Run(["controlla", "Samples/\(sample).txt"])
      let last = run.output.split(separator: "\n").last ?? ""
      #expect(last.contains("regolamento: \(name)"), "\(sample): \(last)")
    }
  }

  @Test func actsSayItOnStandardError() async {
    let run = await Run(["redigi", sample])
    #expect(run.complaints.contains("regolamento scelto dal nome dell'organo: consiglio-comunale"))
    let named = await Run(["redigi", sample, "--regolamento", "consiglio-comunale"])
    #expect(named.complaints.isEmpty)
  }

  @Test func aNameThatIsNoneIsExplained() async {
    let run = await Run(["controlla", sample, "--regolamento", "consilio-comunale"])
    #expect(run.status == .wrongInput)
    #expect(run.complaints.contains("«consiglio-comunale»"))
  }

  @Test func aFileOfOnesOwn() async throws {
    let scratch = try Scratch()
    let missing = await Run(["controlla", sample, "--regolamento", scratch.path + "/manca.yaml"])
    #expect(missing.status == .wrongInput)
    #expect(missing.complaints.contains("il file non esiste"))
    let wrong = try scratch.write("titolo: Prova\nquorm: 3\n".utf8, "sbagliato.yaml")
    let run = await Run(["controlla", sample, "--regolamento", wrong])
    #expect(run.status == .wrongInput)
    #expect(run.complaints.contains("sbagliato.yaml:2"), "\(run.complaints)")
    let text = try #require(
      try? String(
        contentsOfFile: Package.folder + "/Templates/regolamenti/consiglio-comunale.yaml",
        encoding: .utf8))
    let own = try scratch.write(text.utf8, "nostro.yaml")
    let good = await Run(["controlla", sample, "--regolamento", own])
    #expect(good.complaints.isEmpty)
    #expect(good.output.contains("nostro.yaml"))
  }
}
