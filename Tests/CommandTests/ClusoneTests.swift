import Model
import Testing

@testable import verbale

/// The minutes of 4 December 2024: every datum as a careful clerk reads it.
@Suite(.enabled(if: Reference.areThere, "the reference minutes are not beside the package"))
struct ClusoneTests {
  private func sitting() async throws -> JSONValue {
    let sittings = await Reference.sittings(Reference.clusone)
    #expect(sittings.count == 1)
    return try #require(sittings.first)
  }

  @Test func head() async throws {
    let sitting = try await sitting()
    #expect(sitting["date"]?.text == "2024-12-04")
    #expect(sitting["call"]?.number == 2)
    #expect(sitting["openedAt"]?.text == "17:40")
    #expect(sitting["closedAt"]?.text == "20:20")
    #expect(sitting["chair"]?.text == "Flavia Bigoni")
    #expect(sitting["secretary"]?.text == "Barbara Battaglia")
    #expect(
      sitting["body"]?.text?.contains("Assemblea dei Sindaci") == true
        || sitting["body"]?.text?.contains("ASSEMBLEA DEI SINDACI") == true)
    #expect(sitting["mode"]?.text == "mixed" || sitting["mode"] == .null)
  }

  @Test func roll() async throws {
    let sitting = try await sitting()
    let roll = (sitting["members"]?.list ?? []).map { member in
      [
        member["name"]?.text, member["representative"]?.text, member["presence"]?.text,
        member["delegate"]?.flag.map { $0 ? "su delega" : "" }, member["until"]?.text,
      ].map { $0 ?? "–" }.joined(separator: " | ")
    }
    #expect(
      roll == [
        "Ardesio | Yvan Caccia | remote |  | 19:38",
        "Azzone | Mirella Cotti Cometti | remote |  | –",
        "Castione della Presolana | – | absent |  | –",
        "Cerete | Cinzia Locatelli | present |  | –",
        "Clusone | Massimo Morstabilini | present |  | –",
        "Colere | Federica Belingheri | remote | su delega | 19:13",
        "Fino del Monte | Giulio Scandella | present |  | –",
        "Gandellino | Nicoletta Belingheri | remote | su delega | –",
        "Gorno | Francesco Zanotti | present | su delega | –",
        "Gromo | Davide Tiozzo | remote | su delega | –",
        "Oltressenda Alta | Sara Baronchelli | remote | su delega | –",
        "Oneta | – | absent |  | –",
        "Onore | Ettore Schiavi | present |  | –",
        "Parre | Francesco Ferrari | present |  | –",
        "Piario | Giovanni Bossetti | present | su delega | –",
        "Ponte Noss | Francesco Zanotti | present |  | –",
        "Premolo | Marciana De Lisboa | present | su delega | –",
        "Rovetta | Omar Seghezzi | present |  | –",
        "Schilpario | Katia Brescianini | present | su delega | –",
        "Songavazzo | Giacomo Benzoni | present | su delega | –",
        "Valbondione | Patrizia Tadini | remote | su delega | –",
        "Valgoglio | Giuliano Covelli | present |  | –",
        "Villa d'Ogna | Walter Semperboni | present |  | –",
        "Vilminore di Scalve | Amedeo Pirola | present | su delega | –",
      ])
    #expect(sitting["memberCount"]?.number == 24)
    #expect(sitting["presentCount"]?.number == 22)
    #expect(sitting["absentCount"]?.number == 2)
    let participants = (sitting["participants"]?.list ?? []).compactMap { $0["name"]?.text }
    #expect(participants.contains("Barbara Battaglia"))
    #expect(participants.contains("Mario Canali"))
  }

  @Test func agendaAndOrderOfTreatment() async throws {
    let sitting = try await sitting()
    let agenda = sitting["agenda"]?.list ?? []
    #expect(agenda.map { $0["number"]?.number } == [1, 2, 3, 4, 5, 6])
    #expect(agenda.last?["title"]?.text == "Varie ed eventuali")
    let items = sitting["items"]?.list ?? []
    #expect(items.map { $0["agendaNumber"]?.number } == [1, 4, 5, 3, 2, 6])
    let changes = sitting["agendaChanges"]?.list ?? []
    #expect(changes.map { $0["kind"]?.text } == ["broughtForward"])
    #expect(changes.first?["numbers"]?.list == [4, 5])
    #expect(items.first?["approvedMinutes"]?.texts == ["2024-10-07"])
  }

  @Test func votes() async throws {
    let items = try await sitting()["items"]?.list ?? []
    let votes = items.flatMap { item in
      (item["votes"]?.list ?? []).map { (item["agendaNumber"]?.number, $0) }
    }
    let figures = votes.map { number, vote in
      [number, vote["inFavour"]?.number, vote["against"]?.number, vote["abstained"]?.number]
    }
    #expect(
      figures == [
        [1, 17, 0, 5], [4, nil, 0, 0], [5, nil, 0, 0], [3, nil, 0, 0], [2, 18, 0, 1],
      ])
    #expect(votes.map { $0.1["unanimous"]?.flag } == [false, true, true, true, false])
    #expect(votes.allSatisfy { $0.1["secret"]?.flag == false })
    #expect(
      votes.first?.1["abstainedNames"]?.texts
        == ["Ardesio", "Gorno", "Oltressenda Alta", "Rovetta", "Valbondione"])
    #expect(votes.last?.1["abstainedNames"]?.texts == ["Valbondione"])
    #expect(votes.map { $0.1["line"]?.number } == [143, 174, 196, 312, 348])
  }

  @Test func movementsAndSuspension() async throws {
    let sitting = try await sitting()
    let movements = (sitting["movements"]?.list ?? []).filter { $0["origin"]?.text == "text" }
    let told = movements.map { movement in
      [
        movement["kind"]?.text, movement["time"]?.text, movement["member"]?.text,
        movement["voting"]?.flag == true ? "vota" : "non vota",
      ].map { $0 ?? "–" }.joined(separator: " ")
    }
    #expect(
      told == [
        "enters 18:10 – non vota", "leaves 19:13 Colere vota", "leaves 19:38 Ardesio vota",
        "leaves 20:10 Cerete vota", "leaves 20:10 Gorno vota",
      ])
    #expect(movements.first?["person"]?.text?.contains("Canali") == true)
    let suspensions = sitting["suspensions"]?.list ?? []
    #expect(suspensions.count == 1)
    #expect(suspensions.first?["until"]?.text == "19:33")
    #expect(suspensions.first?["minutes"]?.number == 5)
  }

  @Test func whoIsInTheRoomAtEachVote() async throws {
    let votes = await Reference.votes(Reference.clusone)
    #expect(votes.map { $0["present"]?.number } == [22, 22, 22, 21, 20])
    #expect(votes.map { $0["consistent"]?.flag } == [true, true, true, true, false])
    let last = try #require(votes.last)
    let present = last["presentNames"]?.texts ?? []
    #expect(!present.contains("Colere"))
    #expect(!present.contains("Ardesio"))
    let explanations = last["explanations"]?.texts ?? []
    #expect(explanations.contains { $0.contains("manca 1 voto") })
  }

  @Test func annexesAreNoMinutes() async throws {
    let sitting = try await sitting()
    #expect(sitting["annexes"]?.list?.isEmpty == false)
    let signatures = (sitting["signatures"]?.list ?? []).compactMap { $0["name"]?.text }
    #expect(signatures == ["Barbara Battaglia", "Flavia Bigoni"])
  }
}
