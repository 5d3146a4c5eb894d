import Foundation
import Testing

@testable import Website

/// No word is lost: drafts on the disk, two windows, files written back.
@Suite struct DraftTests {
  private func store(_ folder: String) throws -> DraftStore {
    try DraftStore(folder: folder) { Date(timeIntervalSince1970: 1_700_000_000) }
  }

  private func withFolder(_ work: (String) async throws -> Void) async throws {
    let folder = NSTemporaryDirectory() + "bozze-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try await work(folder)
  }

  @Test func aDraftIsFoundAgain() async throws {
    try await withFolder { folder in
      let drafts = try store(folder)
      let draft = try await drafts.begin(name: "prova.docx", text: "à\nb\n\n")
      _ = try await drafts.write("perché\n{\"x\"}\n", to: draft.id, over: 1)
      _ = try await drafts.choose("giunta-comunale", for: draft.id)
      // The program is killed here: nothing but the disk is left.
      let found = try await store(folder).draft(draft.id)
      #expect(found.text == "perché\n{\"x\"}\n")
      #expect(found.name == "prova.docx")
      #expect(found.regulation == "giunta-comunale")
      #expect(found.revision == 3)
    }
  }

  @Test func aDraftWithASpoiledHeadIsStillAText() async throws {
    try await withFolder { folder in
      let path = folder + "/0123456789abcdef.bozza"
      try Data("parole\nrimaste".utf8).write(to: URL(filePath: path))
      let found = try await store(folder).draft("0123456789abcdef")
      #expect(found.text == "parole\nrimaste")
    }
  }

  @Test func theFolderIsTheUsersAlone() async throws {
    try await withFolder { folder in
      _ = try store(folder + "/verbale/bozze")
      let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/verbale/bozze")
      #expect((attributes[.posixPermissions] as? Int).map { $0 & 0o077 } == 0)
    }
  }

  @Test func twoWindowsDoNotOverwriteEachOther() async throws {
    try await RunningDesk.with { desk in
      let begun = try await desk.ask("POST", "/api/bozze", text: "uno").json()
      let id = try #require(begun["bozza"] as? String)
      let first = try await desk.ask("PUT", "/api/bozze/\(id)?revisione=1", text: "uno e due")
      #expect(first.status == 200)
      #expect(try first.json()["revisione"] as? Int == 2)
      let late = try await desk.ask("PUT", "/api/bozze/\(id)?revisione=1", text: "uno e tre")
      #expect(late.status == 409)
      #expect(late.text.contains("altra finestra"))
      let kept = try await desk.ask("GET", "/api/bozze/\(id)").json()
      #expect(kept["testo"] as? String == "uno e due")
      // The same words twice are no conflict: an answer may have been lost on the way.
      #expect(
        try await desk.ask("PUT", "/api/bozze/\(id)?revisione=1", text: "uno e due").status == 200)
    }
  }

  @Test func whatIsPutAwayStaysInItsFolder() async throws {
    try await RunningDesk.with { desk in
      let begun = try await desk.ask("POST", "/api/bozze", text: "da buttare").json()
      let id = try #require(begun["bozza"] as? String)
      try await desk.expect(200, "DELETE", "/api/bozze/\(id)")
      try await desk.expect(404, "GET", "/verbale/\(id)")
      let away = desk.folder + "/bozze/eliminate/\(id).bozza"
      #expect(try String(contentsOfFile: away, encoding: .utf8).hasSuffix("da buttare"))
    }
  }

  @Test func aTextIsWrittenBackWithACopy() async throws {
    try await RunningDesk.with { desk in
      let path = desk.folder + "/seduta.txt"
      try Data("prima riga\r\nseconda\r\n".utf8).write(to: URL(filePath: path))
      let draft = try await desk.desk.open(path)
      #expect(draft.text == "prima riga\nseconda\n")
      #expect(draft.isInFile)
      let put = try await desk.ask(
        "PUT", "/api/bozze/\(draft.id)?revisione=1", text: "prima riga\nseconda, corretta\n")
      #expect(try put.json()["nelFile"] as? Bool == false)
      // Only when asked to is the file touched.
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "prima riga\r\nseconda\r\n")
      let saved = try await desk.ask("POST", "/api/bozze/\(draft.id)/salva")
      #expect(saved.status == 200)
      #expect(try saved.json()["nelFile"] as? Bool == true)
      #expect(
        try String(contentsOfFile: path, encoding: .utf8) == "prima riga\r\nseconda, corretta\r\n")
      #expect(
        try String(contentsOfFile: path + ".copia", encoding: .utf8) == "prima riga\r\nseconda\r\n")
    }
  }

  @Test func aFileChangedByOthersIsNotOverwritten() async throws {
    try await RunningDesk.with { desk in
      let path = desk.folder + "/seduta.txt"
      try Data("testo\n".utf8).write(to: URL(filePath: path))
      let draft = try await desk.desk.open(path)
      _ = try await desk.ask("PUT", "/api/bozze/\(draft.id)", text: "testo mio\n")
      try Data("testo altrui\n".utf8).write(to: URL(filePath: path))
      try await desk.expect(409, "POST", "/api/bozze/\(draft.id)/salva")
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "testo altrui\n")
      try await desk.expect(200, "POST", "/api/bozze/\(draft.id)/salva?comunque=si")
      #expect(try String(contentsOfFile: path + ".copia", encoding: .utf8) == "testo altrui\n")
    }
  }

  @Test func aDraftLeftUnfinishedIsOpenedAgain() async throws {
    try await RunningDesk.with { desk in
      let path = desk.folder + "/seduta.txt"
      try Data("testo\n".utf8).write(to: URL(filePath: path))
      let first = try await desk.desk.open(path)
      let found1 = try await desk.desk.open(path).id
      #expect(found1 == first.id)
      _ = try await desk.ask("PUT", "/api/bozze/\(first.id)", text: "testo a metà\n")
      let found2 = try await desk.desk.open(path).text
      #expect(found2 == "testo a metà\n")
    }
  }

  @Test func theTextOfTheFileCanBeHadBack() async throws {
    try await RunningDesk.with { desk in
      let path = desk.folder + "/seduta.txt"
      try Data("testo\n".utf8).write(to: URL(filePath: path))
      let draft = try await desk.desk.open(path)
      try await desk.expect(200, "PUT", "/api/bozze/\(draft.id)", text: "altro")
      let page = try await desk.ask("GET", "/verbale/\(draft.id)").text
      #expect(page.contains("Bozza, non ancora nel file"))
      let former = try await desk.ask("GET", "/api/bozze/\(draft.id)/file").json()
      #expect(former["testo"] as? String == "testo\n")
      let begun = try await desk.ask("POST", "/api/bozze", text: "senza file").json()
      try await desk.expect(
        404, "GET", "/api/bozze/\(try #require(begun["bozza"] as? String))/file")
    }
  }

  @Test func howADocumentWasReadIsSaid() async throws {
    try await RunningDesk.with { desk in
      let bytes = Array("Verbale della citt".utf8) + [0xE0] + Array(" di prova\n".utf8)
      let begun = try await desk.ask("POST", "/api/documento?nome=vecchio.txt", bytes).json()
      let page = try await desk.ask("GET", try #require(begun["indirizzo"] as? String)).text
      #expect(page.contains("Verbale della città di prova"))
      #expect(page.contains("letto come Windows-1252."))
    }
  }

  @Test func aDocumentOfAnyKindBecomesText() async throws {
    try await RunningDesk.with { desk in
      let page =
        "<!DOCTYPE html><html><body><h1>Verbale</h1><p>Seduta del 3 marzo 2025</p></body></html>"
      let begun = try await desk.ask("POST", "/api/documento?nome=seduta.html", text: page).json()
      let id = try #require(begun["bozza"] as? String)
      let draft = try await desk.desk.drafts.draft(id)
      #expect(draft.text.contains("Seduta del 3 marzo 2025") && !draft.text.contains("<p>"))
      #expect(!draft.isWritable)
      try await desk.expect(422, "POST", "/api/bozze/\(id)/salva")
      let download = try await desk.ask("GET", "/verbale/\(id)/testo")
      #expect(download.text == draft.text)
      #expect(download.header("Content-Disposition") == "attachment; filename*=UTF-8''seduta.txt")
    }
  }
}
