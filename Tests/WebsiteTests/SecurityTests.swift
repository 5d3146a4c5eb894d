import Foundation
import Testing

@testable import Website

/// Who is let in, and what happens to requests that no page of ours would send.
@Suite struct SecurityTests {
  @Test func theKeyIsTurnedIntoACookie() async throws {
    try await RunningDesk.with { desk in
      let answer = try await desk.ask("GET", "/?chiave=\(desk.key)", withCookie: false)
      #expect(answer.status == 303)
      #expect(answer.header("Location") == "/")
      #expect(
        answer.header("Set-Cookie")
          == "verbale_\(desk.port)=\(desk.key); Path=/; HttpOnly; SameSite=Strict")
      #expect(desk.key.count == 32)
      let page = try await desk.ask("GET", "/")
      #expect(page.status == 200)
      #expect(page.text.contains("<html lang=\"it\">"))
      #expect(!page.text.contains(desk.key))
    }
  }

  @Test func theRedirectNeverLeadsElsewhere() async throws {
    try await RunningDesk.with { desk in
      for path in ["//example.org/", "/\\example.org/", "///example.org"] {
        let answer = try await desk.ask("GET", "\(path)?chiave=\(desk.key)", withCookie: false)
        let place = answer.header("Location") ?? "/"
        #expect(!place.hasPrefix("//") && !place.hasPrefix("/\\"), "\(place)")
      }
    }
  }

  @Test func whoHasNoKeyStaysOut() async throws {
    try await RunningDesk.with { desk in
      let paths = ["/", "/verbale/0123456789abcdef", "/risorse/x.css", "/api/bozze/0", "/altro"]
      for path in paths {
        let answer = try await desk.ask("GET", path, withCookie: false)
        #expect(answer.status == 403, "\(path)")
      }
      let page = try await desk.ask("GET", "/", withCookie: false)
      #expect(page.text.contains("Accesso non consentito"))
      #expect(page.text.contains("verbale apri"))
      let wrong = String(repeating: "0", count: 32)
      try await desk.expect(403, "GET", "/?chiave=\(wrong)", withCookie: false)
      let cookie = ["Cookie": "verbale_\(desk.port)=\(wrong)"]
      try await desk.expect(403, "GET", "/", headers: cookie, withCookie: false)
    }
  }

  @Test func otherHostsAreRefused() async throws {
    try await RunningDesk.with { desk in
      for host in ["example.org", "example.org:\(desk.port)", "127.0.0.1:1", "127.0.0.1"] {
        try await desk.expect(403, "GET", "/", host: host)
      }
      try await desk.expect(200, "GET", "/", host: "localhost:\(desk.port)")
    }
  }

  @Test func otherOriginsAreRefused() async throws {
    try await RunningDesk.with { desk in
      let own = "http://127.0.0.1:\(desk.port)"
      let refused: [[String: String]] = [
        ["Origin": "https://example.org"], ["Origin": "null"], ["Origin": "http://127.0.0.1:1"],
        ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"],
        ["Origin": own, "Sec-Fetch-Site": "cross-site"],
      ]
      for headers in refused {
        let answer = try await desk.ask("POST", "/api/bozze", Array("testo".utf8), headers: headers)
        #expect(answer.status == 403, "\(headers)")
      }
      let drafts = await desk.desk.drafts.all()
      #expect(drafts.isEmpty)
      let right = ["Origin": own, "Sec-Fetch-Site": "same-origin"]
      let answer = try await desk.ask("POST", "/api/bozze", Array("testo".utf8), headers: right)
      #expect(answer.status == 201)
    }
  }

  @Test func everyAnswerCarriesThePolicy() async throws {
    try await RunningDesk.with { desk in
      let paths = [
        "/", "/niente", "/regole/voti-presenti", DeskAsset.style.address, DeskAsset.script.address,
      ]
      for path in paths {
        let answer = try await desk.ask("GET", path)
        let policy = answer.header("Content-Security-Policy") ?? ""
        #expect(
          policy.hasPrefix("default-src 'none'; script-src 'self'; style-src 'self'"), "\(path)")
        #expect(!policy.contains("unsafe"), "\(path)")
        #expect(answer.header("X-Content-Type-Options") == "nosniff")
        #expect(answer.header("Referrer-Policy") == "same-origin")
        #expect(answer.header("Cross-Origin-Resource-Policy") == "same-origin")
        #expect(answer.header("Cross-Origin-Opener-Policy") == "same-origin")
      }
      // Nothing in a page for which the policy would have to be loosened.
      for path in ["/", "/niente"] {
        let text = try await desk.ask("GET", path).text
        #expect(
          !text.contains(" style=") && !text.contains(" onclick=") && !text.contains("<style"))
      }
    }
  }

  @Test func tooMuchIsRefused() async throws {
    var limits = RunningDesk.patient
    limits.text = 1000
    limits.document = 2000
    try await RunningDesk.with(limits: limits) { desk in
      let long = [UInt8](repeating: 0x61, count: 1001)
      for path in ["/api/controlla", "/api/bozze"] {
        let answer = try await desk.ask("POST", path, long)
        #expect(answer.status == 413, "\(path)")
        #expect(answer.text.contains("errore"))
      }
      let document = try await desk.ask("POST", "/api/documento", long + long)
      #expect(document.status == 413)
      // Without a length said beforehand.
      let chunk = "400\r\n" + String(repeating: "a", count: 1024) + "\r\n"
      let chunked = try await desk.send(
        Array(
          ("POST /api/bozze HTTP/1.1\r\nHost: 127.0.0.1:\(desk.port)\r\nCookie: \(desk.cookie)\r\n"
            + "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk + chunk
            + "0\r\n\r\n")
            .utf8))
      #expect(chunked.status == 413)
      let drafts = await desk.desk.drafts.all()
      #expect(drafts.isEmpty)
    }
  }

  @Test func malformedRequestsAreRefused() async throws {
    try await RunningDesk.with { desk in
      let found1 = try await desk.send(Array("CHE COSA\r\n\r\n".utf8)).status
      #expect(found1 == 400)
      let long = String(repeating: "x", count: 40_000)
      let head = "GET / HTTP/1.1\r\nHost: 127.0.0.1:\(desk.port)\r\nX-Lungo: \(long)\r\n\r\n"
      let found2 = try await desk.send(Array(head.utf8)).status
      #expect(found2 != 200)
      try await desk.expect(422, "POST", "/api/bozze", [0xFF, 0xFE, 0x80])
      try await desk.expect(422, "POST", "/api/documento", [0x00, 0x01, 0x02])
      try await desk.expect(404, "TRACE", "/")
      // Still in service.
      try await desk.expect(200, "GET", "/")
    }
  }

  @Test func noPathLeadsToTheDisk() async throws {
    try await RunningDesk.with { desk in
      let paths = [
        "/verbale/..%2f..%2f..%2fetc%2fpasswd", "/risorse/../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/verbale/../bozze", "/regole/..%2f..%2fetc", "/verbale/0123456789abcdeF",
        "/verbale/%00", "/api/bozze/..%2f",
      ]
      for path in paths {
        let answer = try await desk.ask("GET", path)
        #expect(answer.status == 404, "\(path)")
        #expect(!answer.text.contains("root:"))
      }
      let named = try await desk.ask("POST", "/api/bozze?nome=..%2F..%2Fx.txt", Array("a".utf8))
      #expect(named.status == 201)
      let drafts = await desk.desk.drafts.all()
      #expect(drafts.first?.name == "x.txt")
    }
  }

  @Test func whoSendsAByteNowAndThenIsCutOff() async throws {
    var limits = DeskLimits()
    limits.head = 400
    limits.body = 600
    try await RunningDesk.with(limits: limits) { desk in
      let port = desk.port
      let cookie = desk.cookie
      let closed = try await RawConnection.onThread {
        let head = try RawConnection(port: port)
        head.write(Array("GET / HTTP/1.1\r\nX-A: ".utf8))
        let body = try RawConnection(port: port)
        body.write(
          Array(
            ("POST /api/bozze HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nCookie: \(cookie)\r\n"
              + "Content-Length: 1000\r\n\r\n").utf8))
        let silent = try RawConnection(port: port)
        return [
          head.isClosed(within: 5, sending: [0x61]), body.isClosed(within: 5, sending: [0x61]),
          silent.isClosed(within: 5, sending: []),
        ]
      }
      #expect(closed == [true, true, true])
      let drafts = await desk.desk.drafts.all()
      #expect(drafts.isEmpty)
      try await desk.expect(200, "GET", "/")
    }
  }
}
