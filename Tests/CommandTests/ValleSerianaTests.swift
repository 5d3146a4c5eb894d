import Model
import Testing

@testable import verbale

/// The minutes of 13 November 2024: every datum as a careful clerk reads it.
@Suite(.enabled(if: Reference.areThere, "the reference minutes are not beside the package"))
struct ValleSerianaTests {
  private func sitting() async throws -> JSONValue {
    let sittings = await Reference.sittings(Reference.valleSeriana)
    #expect(sittings.count == 1)
    return try #require(sittings.first)
  }

  @Test func head() async throws {
    let sitting = try await sitting()
    #expect(sitting["date"]?.text == "2024-11-13")
    #expect(sitting["call"] == .null)
    #expect(sitting["mode"]?.text == "online")
    #expect(sitting["openedAt"] == .null)
    #expect(sitting["closedAt"]?.text == "19:47")
    #expect(sitting["chair"]?.text == "Angelo Merici")
    #expect(sitting["secretary"]?.text == "Carolina Angelini")
  }

  @Test func roll() async throws {
    let sitting = try await sitting()
    let roll = (sitting["members"]?.list ?? []).map { member in
      [member["name"]?.text, member["representative"]?.text, member["presence"]?.text]
        .map { ($0 ?? "–").uppercased().replacing("’", with: "'") }.joined(separator: " | ")
        .replacing("COMUNE DI ", with: "")
    }
    #expect(
      roll.sorted() == [
        "ALBINO | DANIELE ESPOSITO | PRESENT",
        "ALZANO LOMBARDO | ELENA BONOMI | ABSENT",
        "AVIATICO | MATTIA CARRARA | REMOTE",
        "CASNIGO | LUCIA ONGARO | PRESENT",
        "CAZZANO SANT'ANDREA | GIORGIO CARRARA | PRESENT",
        "CENE | EDILIO MORENI | PRESENT",
        "COLZATE | MARIO NAPPO | PRESENT",
        "COMUNITA' MONTANA VALLE SERIANA | GIAMPIERO CALEGARI | ABSENT",
        "FIORANO AL SERIO | ANDREA BOLANDRINA | PRESENT",
        "GANDINO | GUIDO BERTOCCHI | PRESENT",
        "GAZZANIGA | ANGELO MERICI | PRESENT",
        "LEFFE | SILVIA BELTRAMI | PRESENT",
        "NEMBRO | FLORIA LODETTI | PRESENT",
        "PEIA | CHRISTIAN BERTOCCHI | ABSENT",
        "PRADALUNGA | NATALINA VALOTI | ABSENT",
        "RANICA | SERGIO PARMA | PRESENT",
        "SELVINO | ANDREA SANTOPIETRO | REMOTE",
        "VERTOVA | ANTONIO LODA | PRESENT",
        "VILLA DI SERIO | MARIA CORNA | PRESENT",
      ])
    #expect(sitting["memberCount"]?.number == 19)
    #expect(sitting["presentCount"]?.number == 13)
    #expect(sitting["absentCount"]?.number == 4)
    let participants = (sitting["participants"]?.list ?? []).compactMap { $0["name"]?.text }
    for name in ["Angelini", "Castelletti", "Bergamelli", "Martinelli"] {
      #expect(participants.contains { $0.contains(name) }, "\(name)")
    }
  }

  @Test func itemsAndVotes() async throws {
    let sitting = try await sitting()
    #expect(sitting["agenda"]?.list?.count == 6)
    let items = sitting["items"]?.list ?? []
    #expect(items.map { $0["agendaNumber"]?.number } == [1, 2, 3, 4, 5, 6])
    #expect(items.map { $0["votes"]?.list?.count } == [3, 0, 0, 1, 0, 0])
    let votes = items.flatMap { $0["votes"]?.list ?? [] }
    let figures = votes.map {
      [$0["inFavour"]?.number, $0["against"]?.number, $0["abstained"]?.number]
    }
    #expect(figures == [[12, nil, 1], [11, nil, 2], [12, nil, 1], [nil, nil, nil]])
    #expect(votes.map { $0["unanimous"]?.flag } == [false, false, false, true])
    #expect(votes.map { $0["abstainedNames"]?.texts.count } == [1, 2, 1, 0])
    #expect(
      items.first?["approvedMinutes"]?.texts == ["2024-10-02", "2024-10-10", "2024-10-18"])
  }

  @Test func movements() async throws {
    let movements = try await sitting()["movements"]?.list ?? []
    let told = movements.map {
      "\($0["kind"]?.text ?? "–") \($0["time"]?.text ?? "–") \($0["person"]?.text ?? "–")"
    }
    #expect(told == ["enters 17:51 Mario Nappo", "enters 18:33 Daniele Esposito"])
    #expect(movements.allSatisfy { $0["voting"]?.flag == true })
  }

  @Test func whoIsInTheRoomAtEachVote() async throws {
    let votes = await Reference.votes(Reference.valleSeriana)
    #expect(votes.map { $0["present"]?.number } == [13, 13, 13, 15])
    #expect(votes.map { $0["consistent"]?.flag } == [true, true, true, true])
  }

  @Test func slidesAreAnnexes() async throws {
    let sitting = try await sitting()
    let lines = (sitting["annexes"]?.list ?? []).compactMap { $0["line"]?.number }
    #expect(lines.min().map { $0 > 385 } == true)
    let speeches = (sitting["items"]?.list ?? []).flatMap { $0["paragraphs"]?.list ?? [] }
    #expect(speeches.allSatisfy { ($0["line"]?.number ?? 0) < 420 })
  }
}
