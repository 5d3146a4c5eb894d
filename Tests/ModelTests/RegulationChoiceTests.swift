import Model
import Regulations
import Testing

@Suite struct RegulationChoiceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var kind: BodyKind
    var body: String?
    var authority: String?
    var weights = 0
    let preset: String
    let reason: String

    var testDescription: String { "\(kind) \(body ?? "-"), \(authority ?? "-"): \(preset)" }
  }

  static let cases = [
    Case(
      kind: .council, body: "Consiglio\n  Comunale", authority: "Comune di Valfiorita",
      preset: "consiglio-comunale", reason: "l'organo è «Consiglio Comunale»"),
    Case(
      kind: .council, preset: "consiglio-comunale", reason: "l'organo è un consiglio"),
    Case(
      kind: .executive, body: "Giunta comunale", preset: "giunta-comunale",
      reason: "l'organo è «Giunta comunale»"),
    Case(
      kind: .executive, body: "Giunta", authority: "Unione dei Comuni del Lento",
      preset: "unione-comuni", reason: "l'organo è «Giunta»"),
    Case(
      kind: .union, body: "Consiglio dell'Unione", preset: "unione-comuni",
      reason: "l'organo è «Consiglio dell'Unione»"),
    Case(
      kind: .mayorsAssembly, body: "Assemblea dei Sindaci", preset: "assemblea-sindaci-ambito",
      reason: "l'organo è «Assemblea dei Sindaci»"),
    Case(
      kind: .mayorsAssembly, body: "Conferenza dei Sindaci", weights: 3,
      preset: "assemblea-quote", reason: "l'appello o i totali portano quote, abitanti o voti"),
    Case(
      kind: .weightedAssembly, body: "Assemblea consortile", preset: "assemblea-quote",
      reason: "l'organo è «Assemblea consortile»"),
    Case(
      kind: .college, body: "Collegio dei docenti", preset: "organo-scolastico",
      reason: "l'organo è «Collegio dei docenti»"),
    Case(
      kind: .college, body: "Consiglio d'Istituto", preset: "organo-scolastico",
      reason: "l'organo è «Consiglio d'Istituto»"),
    Case(
      kind: .council, body: "Consiglio di Istituto", preset: "organo-scolastico",
      reason: "l'organo è «Consiglio di Istituto»"),
    Case(
      kind: .college, body: "Collegio sindacale", preset: "organo-collegiale",
      reason: "l'organo è «Collegio sindacale»"),
    Case(
      kind: .other, preset: "organo-collegiale",
      reason: "il testo non dice quale organo si riunisce"),
    Case(
      kind: .other, body: "Assemblea", weights: 3, preset: "assemblea-quote",
      reason: "l'appello o i totali portano quote, abitanti o voti"),
  ]

  @Test(arguments: cases)
  func presetFitsTheBody(example: Case) {
    var sitting = Sitting(source: SourceText(name: "prova", text: ""), range: SourceRange(0, 0))
    sitting.body = Body(
      name: example.body.map { Located($0) }, authority: example.authority.map { Located($0) },
      kind: example.kind)
    sitting.members = ["Alba", "Borgo", "Castello"].enumerated().map { index, name in
      Member(name: Located(name), weight: index < example.weights ? Located(10) : nil)
    }
    let choice = RegulationLoader.choosePreset(for: sitting)
    #expect(choice.regulation.id == example.preset)
    #expect(choice.reason == example.reason)
  }
}
