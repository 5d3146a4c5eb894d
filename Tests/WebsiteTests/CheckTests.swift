import Foundation
import Testing

@testable import Website

/// What the page is told of a text.
@Suite struct CheckTests {
  static func sample(_ name: String) throws -> String {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: "Samples/\(name).txt"), encoding: .utf8)
  }

  @Test func placesAreCountedAsBrowsersDo() throws {
    let text = "à😀b"
    let map = OffsetMap(Array(text.utf8))
    #expect([0, 2, 6, 7].map { map.units(before: $0) } == [0, 1, 3, 4])
    let long = String(repeating: "perché 😀 ", count: 50)
    let bytes = Array(long.utf8)
    let longMap = OffsetMap(bytes)
    for offset in stride(from: 0, through: bytes.count, by: 1)
    where offset == bytes.count || bytes[offset] & 0xC0 != 0x80 {
      #expect(
        longMap.units(before: offset)
          == String(decoding: bytes[..<offset], as: UTF8.self).utf16.count)
    }
  }

  @Test func aDiagnosticPointsToItsWords() async throws {
    let text = "Nota a margine 😀\n" + (try Self.sample("diciotto-voti-diciassette-nomi"))
    try await RunningDesk.with { desk in
      let answer = try await desk.ask("POST", "/api/controlla?turno=7&pagina=a", text: text).json()
      #expect(answer["turno"] as? Int == 7)
      #expect(answer["errori"] as? Int == 1)
      #expect(answer["stato"] as? String == "1 errore")
      let found = try #require((answer["rilievi"] as? [[String: Any]])?.first)
      #expect(found["regola"] as? String == "nomi-favorevoli-discordi")
      let units = Array(text.utf16)
      let from = try #require(found["da"] as? Int)
      let to = try #require(found["a"] as? Int)
      #expect(String(decoding: units[from..<to], as: UTF16.self) == "18")
      let panels = try #require(answer["pannelli"] as? [String: String])
      #expect(Set(panels.keys) == Set(DeskPanel.all.map(\.id)))
      #expect(panels["rilievi"]?.contains("manca Zago Amerigo") == true)
      #expect(panels["seduta"]?.contains("martedì 12 dicembre 2023") == true)
      #expect(panels["presenze"]?.contains("Zorzetto") == true)
      #expect(panels["punti"]?.contains("Ordine del giorno sulla stazione ferroviaria") == true)
      #expect(panels["votazioni"]?.contains("immediata eseguibilità") == true)
    }
  }

  /// Every datum shown leads to words of the text that say it, or that it is drawn from.
  @Test(arguments: [
    "consiglio-comunale", "assemblea-sindaci", "giunta-comunale", "due-sedute", "collegio-docenti",
  ])
  func everyDatumLeadsIntoTheText(name: String) async throws {
    let text = try Self.sample(name)
    try await RunningDesk.with { desk in
      let answer = try await desk.ask("POST", "/api/controlla", text: text).json()
      let panels = try #require(answer["pannelli"] as? [String: String])
      let length = text.utf16.count
      var count = 0
      for panel in panels.values {
        for piece in panel.components(separatedBy: "data-da=\"").dropFirst() {
          let numbers = piece.components(separatedBy: "\"")
          let from = try #require(Int(numbers[0]))
          let to = try #require(Int(numbers[2]))
          #expect(0 <= from && from < to && to <= length)
          count += 1
        }
      }
      #expect(count > 20)
    }
  }

  @Test func whatATextSaysNeverBecomesMarkup() async throws {
    let text = try Self.sample("consiglio-comunale")
      .replacing("COMUNE DI", with: "COMUNE DI <img src=x onerror=alert(1)>")
    try await RunningDesk.with { desk in
      let answer = try await desk.ask("POST", "/api/controlla", text: text).json()
      let panels = try #require(answer["pannelli"] as? [String: String])
      #expect(!panels.values.contains { $0.contains("<img") })
      let begun = try await desk.ask(
        "POST", "/api/bozze?nome=%3Cb%3E.txt", text: "</textarea><script>alert(1)</script>"
      ).json()
      let page = try await desk.ask("GET", try #require(begun["indirizzo"] as? String)).text
      #expect(!page.contains("<script>alert") && !page.contains("<b>.txt"))
      #expect(page.contains("&lt;/textarea&gt;&lt;script&gt;"))
    }
  }

  @Test func anEmptyTextIsNoFault() async throws {
    try await RunningDesk.with { desk in
      for text in ["", "  \n\n"] {
        let answer = try await desk.ask("POST", "/api/controlla", text: text).json()
        #expect(answer["stato"] as? String == "nessun testo")
        #expect(answer["errori"] as? Int == 0)
      }
    }
  }

  @Test func faultsOfTheMarkupStandAtTheirLine() async throws {
    let text = "---\nverbale: 1\norgano: Consiglio comunale\ndata: 31/02/2025\n---\n"
    try await RunningDesk.with { desk in
      let answer = try await desk.ask("POST", "/api/controlla", text: text).json()
      let found = try #require(answer["rilievi"] as? [[String: Any]])
      #expect(!found.isEmpty)
      #expect((answer["pannelli"] as? [String: String])?.keys.sorted() == ["rilievi"])
    }
  }

  @Test func aCertainMendSaysWhatToWrite() async throws {
    let text = try Self.sample("giunta-comunale")
    let wrong = text.replacing("art. 134, comma 4", with: "art. 134, comma 3")
    try #require(wrong != text)
    try await RunningDesk.with { desk in
      let answer = try await desk.ask("POST", "/api/controlla", text: wrong).json()
      let found = try #require(answer["rilievi"] as? [[String: Any]])
        .first { $0["regola"] as? String == "eseguibilita-comma-errato" }
      let mend = try #require(found?["rimedio"] as? [String: Any])
      let from = try #require(mend["da"] as? Int)
      let to = try #require(mend["a"] as? Int)
      var units = Array(wrong.utf16)
      units.replaceSubrange(from..<to, with: Array(try #require(mend["testo"] as? String).utf16))
      let mended = String(decoding: units, as: UTF16.self)
      let again = try await desk.ask("POST", "/api/controlla", text: mended).json()
      let left = try #require(again["rilievi"] as? [[String: Any]])
      #expect(!left.contains { $0["regola"] as? String == "eseguibilita-comma-errato" })
    }
  }

  @Test func ofThoseThatWaitOnlyTheLatestIsDone() async throws {
    let queue = CheckQueue()
    let gate = DispatchSemaphore(value: 0)
    async let first = queue.answer(page: "a", turn: 1) { () -> Int in
      gate.wait()
      return 1
    }
    try await Task.sleep(for: .milliseconds(50))
    async let second = queue.answer(page: "a", turn: 2) { 2 }
    try await Task.sleep(for: .milliseconds(50))
    async let third = queue.answer(page: "a", turn: 3) { 3 }
    try await Task.sleep(for: .milliseconds(50))
    async let late = queue.answer(page: "a", turn: 2) { 2 }
    let other = try await queue.answer(page: "b", turn: 1) { 9 }
    #expect(other == 9)
    gate.signal()
    let answers = try await [first, second, third, late]
    #expect(answers == [1, nil, 3, nil])
    let afterwards = try await queue.answer(page: "a", turn: 4) { 4 }
    #expect(afterwards == 4)
  }
}
