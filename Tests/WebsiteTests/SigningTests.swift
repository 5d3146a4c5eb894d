import Foundation
import Testing

@testable import Website

/// What the president looks over before signing.
@Suite struct SigningTests {
  private func begin(_ text: String, _ desk: RunningDesk) async throws -> String {
    let answer = try await desk.ask("POST", "/api/bozze?nome=prova.txt", text: text).json()
    return try #require(answer["bozza"] as? String)
  }

  /// The prints of the votes on a page, and which are ticked.
  private func boxes(_ page: String) -> [(print: String, isTicked: Bool)] {
    page.components(separatedBy: "data-chiave=\"").dropFirst().map { piece in
      let print = piece.prefix { $0 != "\"" }
      return (String(print), piece.dropFirst(print.count + 1).hasPrefix(" checked"))
    }
  }

  @Test func everyVoteIsThereWithItsRoom() async throws {
    let text = try CheckTests.sample("diciotto-voti-diciassette-nomi")
    try await RunningDesk.with { desk in
      let id = try await begin(text, desk)
      let page = try await desk.ask("GET", "/firma/\(id)")
      #expect(page.status == 200)
      #expect(boxes(page.text).count == 4)
      #expect(Set(boxes(page.text).map(\.print)).count == 4)
      #expect(page.text.contains("Votazioni verificate: 0 su 4."))
      #expect(page.text.contains("18 favorevoli dichiarati, 17 nomi: manca Zago Amerigo."))
      #expect(page.text.contains("<span class=\"voce\">Non in aula</span> Bordin Duilio (assente)"))
      #expect(page.text.contains("<div><dt>Numero legale</dt><dd>8</dd></div>"))
      #expect(page.text.contains("class=\"voto non-torna\" data-voto=\"2\""))
      #expect(page.text.contains("Luogo e data"))
      #expect(!page.text.contains(" style="))
    }
  }

  @Test func ticksAreKeptAndLapseWhenTheVoteChanges() async throws {
    let text = try CheckTests.sample("diciotto-voti-diciassette-nomi")
    try await RunningDesk.with { desk in
      let id = try await begin(text, desk)
      let prints = boxes(try await desk.ask("GET", "/firma/\(id)").text).map(\.print)
      try await desk.expect(
        200, "PUT", "/api/bozze/\(id)/spunte", text: prints[0...1].joined(separator: "\n"))
      let ticked = try await desk.ask("GET", "/firma/\(id)").text
      #expect(boxes(ticked).map(\.isTicked) == [true, true, false, false])
      #expect(ticked.contains("Votazioni verificate: 2 su 4."))

      // Ticks are no new text: whoever writes it goes on from where it was.
      let changed = text.replacing("Votano a favore 18", with: "Votano a favore 17")
      #expect(changed != text)
      try await desk.expect(200, "PUT", "/api/bozze/\(id)?revisione=1", text: changed)
      let lapsed = try await desk.ask("GET", "/firma/\(id)").text
      #expect(boxes(lapsed).map(\.isTicked) == [true, false, false, false])
      #expect(lapsed.contains("Una spunta è decaduta"))

      // Words outside the votes leave them as they are, and what is undone is as it was.
      let longer = "Nota del segretario.\n\n" + text
      try await desk.expect(200, "PUT", "/api/bozze/\(id)?revisione=2", text: longer)
      let back = try await desk.ask("GET", "/firma/\(id)").text
      #expect(boxes(back).map(\.isTicked) == [true, true, false, false])
      #expect(!back.contains("decadut"))
    }
  }

  @Test func ticksSurviveTheProgram() async throws {
    let folder = NSTemporaryDirectory() + "spunte-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = try DraftStore(folder: folder, now: { Date(timeIntervalSince1970: 0) })
    let draft = try await store.begin(name: "a", text: "b")
    _ = try await store.tick(["0f", "1e"], in: draft.id)
    let again = try DraftStore(folder: folder, now: { Date(timeIntervalSince1970: 0) })
    let found = try await again.draft(draft.id)
    #expect(found.ticks == ["0f", "1e"])
    #expect(found.revision == draft.revision)
  }

  @Test func whatIsNoTickIsRefused() async throws {
    try await RunningDesk.with { desk in
      let id = try await begin("Verbale", desk)
      try await desk.expect(422, "PUT", "/api/bozze/\(id)/spunte", text: "<script>")
      try await desk.expect(
        413, "PUT", "/api/bozze/\(id)/spunte", text: String(repeating: "a\n", count: 60_000))
      try await desk.expect(404, "GET", "/firma/0000000000000000")
      try await desk.expect(200, "GET", "/firma/\(id)")
    }
  }

  @Test func noWordOfTheTextBecomesMarkup() async throws {
    let text = try CheckTests.sample("consiglio-comunale")
      .replacing("ANDRICH", with: "<b>ANDRICH\"")
      .replacing("COMUNE DI", with: "COMUNE DI <img src=x onerror=alert(1)>")
    try await RunningDesk.with { desk in
      let id = try await begin(text, desk)
      let page = try await desk.ask("GET", "/firma/\(id)").text
      #expect(!page.contains("<img src=x"))
      #expect(!page.contains("<b>ANDRICH"))
      let panels = try await desk.ask("POST", "/api/controlla", text: text).json()["pannelli"]
      let picture = try #require((panels as? [String: String])?["quadro"])
      #expect(!picture.contains("<b>ANDRICH"))
    }
  }

  /// The picture at the desk: a line and a button for every vote, which lead to its words.
  @Test func thePictureLeadsToTheVotes() async throws {
    let text = try CheckTests.sample("due-sedute")
    try await RunningDesk.with { desk in
      let panels = try await desk.ask("POST", "/api/controlla", text: text).json()["pannelli"]
      let picture = try #require((panels as? [String: String])?["quadro"])
      #expect(picture.components(separatedBy: "<svg").count == 3)
      #expect(picture.components(separatedBy: "<g class=\"voto\" data-voto").count == 5)
      #expect(picture.components(separatedBy: "class=\"dato\" data-voto").count == 5)
      #expect(picture.contains("id=\"quadro-1-titolo\""))
      #expect(picture.contains("id=\"quadro-2-titolo\""))
      #expect(!picture.contains(" style="))
    }
  }
}
