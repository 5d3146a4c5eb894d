import Model
import Testing

@testable import verbale

/// Sittings, votes and minutes of members, on samples whose hours a person has reckoned.
struct AttendanceTests {
  private func members(_ arguments: String...) async throws -> [String: JSONValue] {
    let run = await Run(["presenze", "--formato", "json"] + arguments)
    let value = try #require(ParsedJSON.value(of: run.output))
    let all = (value["bodies"]?.list ?? []).flatMap { $0["members"]?.list ?? [] }
    return Dictionary(
      all.compactMap { member in member["name"]?.text.map { ($0, member) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Open from 20.35 to 22.05; De Bona comes at 20.50, Pierbon leaves at 21.40.
  @Test func minutesFollowTheDoor() async throws {
    let members = try await members("Samples/consiglio-comunale.txt")
    #expect(members["ANDRICH Fiorella"]?["minutes"]?.number == 90)
    #expect(members["DE BONA Ruggero"]?["minutes"]?.number == 75)
    #expect(members["PIERBON Tecla"]?["minutes"]?.number == 65)
    #expect(members["SARTOR Leandro"]?["minutes"]?.number == 0)
    #expect(members["SARTOR Leandro"]?["attended"]?.number == 0)
    #expect(members["SARTOR Leandro"]?["absent"]?.number == 1)
  }

  /// From 18:10 to 19:00 on 6 March, from 18:05 to 18:50 on 10 April.
  @Test func sittingsAddUp() async throws {
    let members = try await members("Samples/due-sedute.txt")
    #expect(members["Colella Nestore"]?["sittings"]?.number == 2)
    #expect(members["Colella Nestore"]?["minutes"]?.number == 95)
    #expect(members["D'Eramo Viola"]?["attended"]?.number == 1)
    #expect(members["D'Eramo Viola"]?["minutes"]?.number == 50)
    #expect(members["Gentile Rosanna"]?["minutes"]?.number == 45)
  }

  @Test func theSameSittingInTwoDocumentsCountsOnce() async throws {
    let scratch = try Scratch()
    let text = try String(
      contentsOfFile: Package.folder + "/Samples/consiglio-comunale.txt", encoding: .utf8)
    let copy = try scratch.write((text + "\n").utf8, "copia.txt")
    let one = await Run(["presenze", "--formato", "csv", "Samples/consiglio-comunale.txt"])
    let two = await Run(["presenze", "--formato", "csv", "Samples/consiglio-comunale.txt", copy])
    #expect(one.output == two.output)
  }

  @Test func theYearChooses() async throws {
    let run = await Run(["presenze", "Samples", "--anno", "2031"])
    #expect(run.complaints.contains("nessuna seduta nell'anno 2031"))
    let members = try await members("Samples", "--anno", "2024")
    #expect(members["ANDRICH Fiorella"] != nil)
    #expect(members["Colella Nestore"] == nil)
  }

  @Test func minutesThatCannotBeToldAreNotGuessed() async throws {
    let scratch = try Scratch()
    let text = try String(
      contentsOfFile: Package.folder + "/Samples/consiglio-comunale.txt", encoding: .utf8)
    let open = text.replacing(", il Presidente dichiara chiusa la seduta alle ore 22.05", with: "")
    let members = try await members(try scratch.write(open.utf8, "aperta.txt"))
    let andrich = try #require(members["ANDRICH Fiorella"])
    #expect(andrich["minutes"] == .null)
    #expect(andrich["notVerifiable"]?.texts == ["seduta del 18/04/2024: manca l'ora di chiusura"])
  }
}
