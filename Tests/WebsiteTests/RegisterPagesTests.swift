import Foundation
import Register
import Testing

@testable import Website

/// The register and the albo at the desk: what is shown, what is asked, what is refused.
@Suite struct RegisterPagesTests {
  private func begin(_ desk: RunningDesk, _ text: String) async throws -> String {
    let begun = try await desk.ask("POST", "/api/bozze?nome=seduta.txt", text: text).json()
    return try #require(begun["bozza"] as? String)
  }

  private func post(_ desk: RunningDesk, _ path: String, _ fields: String) async throws -> Answer {
    try await desk.ask(
      "POST", path, Array(fields.utf8),
      headers: [
        "Origin": "http://127.0.0.1:\(desk.port)", "Sec-Fetch-Site": "same-origin",
        "Content-Type": "application/x-www-form-urlencoded",
      ])
  }

  private func hasRegister(_ desk: RunningDesk) -> Bool {
    FileManager.default.fileExists(atPath: desk.folder + "/registro.sqlite")
  }

  @Test func beforeTheFirstEntryThePagesSayWhatToDo() async throws {
    try await RunningDesk.with { desk in
      let register = try await desk.ask("GET", "/registro")
      #expect(register.status == 200)
      #expect(register.text.contains("nasce con la prima iscrizione"))
      let board = try await desk.ask("GET", "/albo")
      #expect(board.status == 200)
      #expect(board.text.contains("All’albo non c’è ancora nulla"))
      for path in ["/registro/atto/1", "/registro/atto/x", "/albo/atto/2025/1", "/albo/pubblica/1"]
      {
        let answer = try await desk.ask("GET", path)
        #expect(answer.status == 404 || answer.status == 422, "\(path): \(answer.status)")
      }
      #expect(!hasRegister(desk))
    }
  }

  @Test func whatWouldBeEnteredIsSeenFirst() async throws {
    let text = try CheckTests.sample("consiglio-comunale")
    try await RunningDesk.with { desk in
      let id = try await begin(desk, text)
      let shown = try await desk.ask("GET", "/registro/iscrivi/\(id)")
      #expect(shown.status == 200)
      #expect(shown.text.contains("n. 1/2025") || shown.text.contains("n. 1/"))
      #expect(shown.text.contains("Organo nuovo nel registro"))
      #expect(shown.text.contains("Iscrivi nel registro"))
      #expect(!hasRegister(desk), "looking enters nothing")

      // Not from elsewhere, and not what was not seen.
      let foreign = try await desk.ask(
        "POST", "/registro/iscrivi/\(id)", Array("revisione=1".utf8),
        headers: ["Origin": "https://example.org"])
      #expect(foreign.status == 403)
      let stale = try await post(desk, "/registro/iscrivi/\(id)", "revisione=7")
      #expect(stale.status == 409)
      #expect(!hasRegister(desk))

      let done = try await post(desk, "/registro/iscrivi/\(id)", "revisione=1")
      #expect(done.status == 303)
      #expect(done.header("Location") == "/registro/iscrivi/\(id)")
      #expect(hasRegister(desk))
      let after = try await desk.ask("GET", "/registro/iscrivi/\(id)").text
      #expect(after.contains("È nel registro") && !after.contains("<button type=\"submit\""))
      // Sent again, nothing more is entered.
      _ = try await post(desk, "/registro/iscrivi/\(id)", "revisione=1")
      let store = try RegisterStore(path: desk.folder + "/registro.sqlite", access: .reading)
      let entered = try store.find()
      #expect(entered.count > 2)
      #expect(Set(entered.compactMap(\.entry.number)).count == entered.count)
      let list = try await desk.ask("GET", "/registro?tutto").text
      for found in entered {
        #expect(list.contains("href=\"/registro/atto/\(found.entry.seq)\""))
        let act = try await desk.ask("GET", "/registro/atto/\(found.entry.seq)")
        #expect(act.status == 200)
        #expect(act.text.contains("Non ancora pubblicata"))
        let paper = try await desk.ask("GET", "/registro/atto/\(found.entry.seq)/file/testo")
        #expect(paper.status == 200 && paper.bytes.count > 200)
      }
    }
  }

  @Test func minutesWithErrorsWantAReason() async throws {
    let text = try CheckTests.sample("diciotto-voti-diciassette-nomi")
    try await RunningDesk.with { desk in
      let id = try await begin(desk, text)
      let shown = try await desk.ask("GET", "/registro/iscrivi/\(id)").text
      #expect(shown.contains("manca Zago Amerigo"))
      #expect(shown.contains("name=\"motivo\""))
      let refused = try await post(desk, "/registro/iscrivi/\(id)", "revisione=1&motivo=+")
      #expect(refused.status == 422)
      #expect(refused.text.contains("Non iscritto"))
      let done = try await post(
        desk, "/registro/iscrivi/\(id)", "revisione=1&motivo=Gi%C3%A0+firmato")
      #expect(done.status == 303)
      let store = try RegisterStore(path: desk.folder + "/registro.sqlite", access: .reading)
      let first = try #require(try store.find().first)
      let reason = try store.record(first.entry.seq)?.reason
      #expect(reason == "Già firmato")
      let page = try await desk.ask("GET", "/registro/atto/\(first.entry.seq)").text
      #expect(page.contains("Già firmato (con un errore nel verbale)"))
    }
  }

  @Test func theSearchFindsAndSaysWhatItCannot() async throws {
    try await RunningDesk.with { desk in
      let id = try await begin(desk, try CheckTests.sample("diciotto-voti-diciassette-nomi"))
      _ = try await post(desk, "/registro/iscrivi/\(id)", "revisione=1&motivo=prova")
      let found = try await desk.ask("GET", "/registro?parole=banchine").text
      #expect(found.contains("<mark>banchine</mark>"))
      #expect(found.contains("1 deliberazione."))
      let voted = try await desk.ask(
        "GET", "/registro?componente=Trevisiol&voto=against&esito=approved"
      ).text
      #expect(voted.contains("Variante n. 6") && !voted.contains("stazione ferroviaria</a>"))
      let none = try await desk.ask("GET", "/registro?parole=zibaldone").text
      #expect(none.contains("Nessuna deliberazione come quelle cercate"))
      for wrong in [
        "voto=against", "anno=mille", "dal=31/02/2025", "organo=inesistente", "parole=%22",
      ] {
        let answer = try await desk.ask("GET", "/registro?\(wrong)")
        #expect(answer.status == 422, "\(wrong): \(answer.status)")
        #expect(!answer.text.contains("--"), "\(wrong)")
      }
      let quoted = try await desk.ask("GET", "/registro?parole=%3Cscript%3Ealert(1)%3C/script%3E")
      #expect(!quoted.text.contains("<script>alert"))
    }
  }

  @Test func whatIsNotForThePublicIsLeftOut() async throws {
    let text = try CheckTests.sample("giunta-comunale").replacing(
      "Servizio di salvamento",
      with:
        "Contributo alla signora Anna Neri (codice fiscale NREANN61C43H501K), nata il 3 marzo 1961, e servizio di salvamento"
    )
    try await RunningDesk.with { desk in
      let id = try await begin(desk, text)
      let entered = try await post(
        desk, "/registro/iscrivi/\(id)", "revisione=1&motivo=prova")
      try #require(entered.status == 303)
      let store = try RegisterStore(path: desk.folder + "/registro.sqlite", access: .reading)
      let seq = try #require(
        try store.find().first { $0.entry.resolution.subject?.contains("Anna Neri") == true }?
          .entry.seq)
      let page = try await desk.ask("GET", "/albo/pubblica/\(seq)").text
      #expect(page.contains("name=\"ometti-0\" checked"))
      let count = page.components(separatedBy: "class=\"rilievo ").count - 1
      let bare = "rilievi=\(count)&responsabile=Ugo+Marini"
      let refused = try await post(desk, "/albo/pubblica/\(seq)", bare)
      #expect(refused.status == 422)
      #expect(refused.text.contains("non si può diffondere"))
      let nobody = try await post(desk, "/albo/pubblica/\(seq)", "rilievi=\(count)&motivo=x")
      #expect(nobody.status == 422)
      let unseen = try await post(
        desk, "/albo/pubblica/\(seq)", "rilievi=\(count + 1)&responsabile=a&motivo=x")
      #expect(unseen.status == 422)
      let all = (0..<count).map { "&ometti-\($0)=on" }.joined()
      let done = try await post(desk, "/albo/pubblica/\(seq)", bare + all)
      #expect(done.status == 303, "\(done.text)")
      let place = try #require(done.header("Location"))
      let shown = try await desk.ask("GET", place).text
      #expect(shown.contains("[omissis]"))
      let printed = try await desk.ask("GET", place + "/anteprima")
      #expect(printed.text.contains("[omissis]") && !printed.text.contains("NREANN61C43H501K"))
      #expect(printed.header("Content-Security-Policy")?.hasSuffix("sandbox allow-modals") == true)
      #expect(!shown.contains("NREANN61C43H501K") && !shown.contains("3 marzo 1961"))
      // In the register it stays whole; twice on the albo it does not go.
      #expect(try await desk.ask("GET", "/registro/atto/\(seq)").text.contains("NREANN61C43H501K"))
      let again = try await post(desk, "/albo/pubblica/\(seq)", bare + all)
      #expect(again.status == 422)

      // Not yet to be certified; withdrawn, with its reason.
      let early = try await post(desk, place + "/referta", "responsabile=Ugo+Marini")
      #expect(early.status == 422)
      #expect(early.text.contains("si certifica dal"))
      let mute = try await post(desk, place + "/ritiro", "responsabile=Ugo+Marini")
      #expect(mute.status == 422)
      let withdrawn = try await post(
        desk, place + "/ritiro", "responsabile=Ugo+Marini&motivo=Allegato+errato")
      #expect(withdrawn.status == 303)
      let paper = try await desk.ask("GET", place + "/ritiro/testo")
      #expect(paper.text.contains("Allegato errato"))
      try await desk.expect(404, "GET", place + "/referta/pdf")
      let board = try await desk.ask("GET", "/albo").text
      #expect(board.contains("ritirata"))
    }
  }
}
