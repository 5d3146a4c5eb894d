import Foundation
import Renderer
import Testing

@testable import Website

/// Acts at the desk: shown as they print, given in every format.
@Suite struct ActsTests {
  private func begin(_ desk: RunningDesk, _ text: String) async throws -> String {
    let begun = try await desk.ask("POST", "/api/bozze?nome=seduta.docx", text: text).json()
    return try #require(begun["bozza"] as? String)
  }

  @Test func everyActIsShownAndGiven() async throws {
    let text = try CheckTests.sample("consiglio-comunale")
    try await RunningDesk.with { desk in
      let id = try await begin(desk, text)
      for act in ActWords.offered {
        let page = try await desk.ask("GET", "/atti/\(id)?atto=\(act.rawValue)")
        #expect(page.status == 200)
        let source = "/atti/\(id)/anteprima?atto=\(act.rawValue)&amp;regolamento="
        #expect(page.text.contains("src=\"\(source)\""))
        let shown = try await desk.ask("GET", source.replacing("&amp;", with: "&"))
        #expect(shown.status == 200)
        #expect(shown.text.hasPrefix("<!DOCTYPE html>"))
        #expect(shown.text.count > 2000, "\(act)")
        #expect(shown.header("Content-Security-Policy")?.hasSuffix("sandbox allow-modals") == true)
        #expect(shown.header("X-Frame-Options") == "SAMEORIGIN")
      }
      let starts: [ActFormat: String] = [
        .pdf: "%PDF-", .docx: "PK", .odt: "PK", .html: "<!DOCTYPE",
      ]
      for format in ActWords.formats {
        let file = try await desk.ask("GET", "/atti/\(id)/file/\(format.rawValue)?atto=verbale")
        #expect(file.status == 200)
        #expect(
          String(decoding: file.bytes.prefix(9), as: UTF8.self).hasPrefix(starts[format] ?? ""))
        #expect(file.bytes.count > 1000)
        let name = "seduta%20-%20verbale.\(ActWords.suffix(format))"
        #expect(file.header("Content-Disposition") == "attachment; filename*=UTF-8''\(name)")
        #expect(file.header("Content-Type") == ActWords.type(format))
      }
    }
  }

  @Test func whatIsWrongIsSaidBeforeAnActIsTaken() async throws {
    try await RunningDesk.with { desk in
      let wrong = try await begin(desk, try CheckTests.sample("diciotto-voti-diciassette-nomi"))
      let page = try await desk.ask("GET", "/atti/\(wrong)").text
      #expect(page.contains("1 errore aperto"))
      let right = try await begin(desk, try CheckTests.sample("consiglio-comunale"))
      let clean = try await desk.ask("GET", "/atti/\(right)").text
      #expect(!clean.contains("class=\"richiamo\""))
    }
  }

  @Test func nothingIsDrawnUpFromNothing() async throws {
    try await RunningDesk.with { desk in
      let id = try await begin(desk, " \n")
      try await desk.expect(200, "GET", "/atti/\(id)")
      let shown = try await desk.ask("GET", "/atti/\(id)/anteprima?atto=verbale")
      #expect(shown.text.contains("Il testo è vuoto"))
      try await desk.expect(422, "GET", "/atti/\(id)/file/pdf?atto=verbale")
    }
  }

  @Test func noPathIsTakenForAChoice() async throws {
    let text = try CheckTests.sample("consiglio-comunale")
    try await RunningDesk.with { desk in
      let id = try await begin(desk, text)
      let asked = [
        "/atti/\(id)?atto=altro", "/atti/\(id)?regolamento=%2Fetc%2Fpasswd", "/atti/\(id)/file/exe",
        "/atti/\(id)?regolamento=..%2Fx.yaml",
        "/atti/\(id)/file/pdf?atto=verbale&regolamento=a.yaml",
      ]
      for path in asked { try await desk.expect(404, "GET", path) }
      try await desk.expect(422, "PUT", "/api/bozze/\(id)/regolamento", text: "/etc/passwd")
      let council = "/atti/\(id)/file/testo?atto=verbale&regolamento=consiglio-comunale&primo=-5"
      try await desk.expect(200, "GET", council)
    }
  }
}
