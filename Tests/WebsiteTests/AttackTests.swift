import Foundation
import Testing

@testable import Website

/// Requests made to confuse: each is refused, and the desk goes on.
@Suite struct AttackTests {
  /// A request written out by hand, with the right key.
  private func raw(
    _ desk: RunningDesk, _ line: String, _ headers: [String], body: String = ""
  ) async throws -> Answer {
    let all = [line, "Cookie: \(desk.cookie)", "Connection: close"] + headers
    return try await desk.send(Array((all.joined(separator: "\r\n") + "\r\n\r\n" + body).utf8))
  }

  @Test func aRequestSaysItsHostOnceAndRightly() async throws {
    try await RunningDesk.with { desk in
      let own = "Host: 127.0.0.1:\(desk.port)"
      for headers in [
        [], ["Host:"], ["Host: example.org"], ["Host: example.org", own],
        ["Host: 127.0.0.1:\(desk.port)@example.org"], ["Host: example.org#127.0.0.1:\(desk.port)"],
        ["Host: 127.0.0.1.example.org:\(desk.port)"], ["Host: example.org", "X-Forwarded-\(own)"],
      ] {
        let answer = try await raw(desk, "GET / HTTP/1.1", headers)
        #expect(answer.status == 403 || answer.status == 400, "\(headers): \(answer.head)")
      }
      try await desk.expect(200, "GET", "/")
    }
  }

  @Test func aBodyHasOneLength() async throws {
    try await RunningDesk.with { desk in
      let own = "Host: 127.0.0.1:\(desk.port)"
      let line = "POST /api/bozze HTTP/1.1"
      for headers in [
        ["Content-Length: 3", "Content-Length: 30"],
        ["Content-Length: 3", "Transfer-Encoding: chunked"],
        ["Content-Length: -1"], ["Content-Length: 0x3"], ["Content-Length: 3, 4"],
        ["Content-Length: 99999999999999999999"],
        ["Transfer-Encoding: chunked, identity"], ["Transfer-Encoding: gzip"],
      ] {
        let answer = try await raw(desk, line, [own] + headers, body: "abc")
        #expect(answer.status >= 400 || answer.status == 0, "\(headers): \(answer.head)")
      }
      // A chunk that says it is longer than anything.
      let chunked = try await raw(
        desk, line, [own, "Transfer-Encoding: chunked"],
        body: "ffffffffffffffffff\r\nabc\r\n0\r\n\r\n")
      #expect(chunked.status >= 400 || chunked.status == 0, "\(chunked.head)")
      let drafts = await desk.desk.drafts.all()
      #expect(drafts.isEmpty)
      try await desk.expect(200, "GET", "/")
    }
  }

  /// What a form or a script of another site can make a browser send.
  @Test func aFormOfAnotherSiteDoesNothing() async throws {
    try await RunningDesk.with { desk in
      let origin = "https://example.org"
      for type in ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"] {
        let headers = ["Origin": origin, "Sec-Fetch-Site": "cross-site", "Content-Type": type]
        // Even were the cookie sent.
        try await desk.expect(403, "POST", "/api/bozze", Array("a=b".utf8), headers: headers)
        try await desk.expect(
          403, "POST", "/api/bozze", Array("a=b".utf8), headers: headers, withCookie: false)
      }
      let asked = try await desk.ask(
        "OPTIONS", "/api/bozze",
        headers: ["Origin": origin, "Access-Control-Request-Method": "PUT"])
      #expect(asked.status == 403)
      #expect(asked.header("Access-Control-Allow-Origin") == nil)
      for method in ["PUT", "DELETE", "PATCH", "POST"] {
        try await desk.expect(
          403, method, "/api/bozze/0123456789abcdef", headers: ["Origin": "null"])
      }
      let drafts = await desk.desk.drafts.all()
      #expect(drafts.isEmpty)
    }
  }

  @Test func theKeyOfAnotherDeskOpensNothing() async throws {
    try await RunningDesk.with { first in
      try await RunningDesk.with { second in
        let both = "verbale_\(first.port)=\(first.key); verbale_\(second.port)=\(first.key)"
        try await second.expect(403, "GET", "/", headers: ["Cookie": both], withCookie: false)
        let path = "/?chiave=\(first.key)"
        try await second.expect(403, "GET", path, withCookie: false)
        for wrong in ["", "\(second.key)0", String(second.key.dropLast()), "%00\(second.key)"] {
          try await second.expect(403, "GET", "/?chiave=\(wrong)", withCookie: false)
        }
      }
    }
  }

  @Test func namesCannotWriteHeaders() async throws {
    try await RunningDesk.with { desk in
      let begun = try await desk.ask(
        "POST", "/api/bozze?nome=a%0d%0aSet-Cookie:%20b=c%22;.txt", text: "testo"
      ).json()
      let id = try #require(begun["bozza"] as? String)
      let answer = try await desk.ask("GET", "/verbale/\(id)/testo")
      #expect(answer.status == 200)
      #expect(answer.header("Set-Cookie") == nil)
      let place = answer.header("Content-Disposition") ?? ""
      #expect(place.hasPrefix("attachment; filename*=UTF-8''"))
      #expect(!place.dropFirst(29).contains { $0 == "\"" || $0 == ";" || $0 == " " })
    }
  }

  @Test func moreHeadersThanAnyPageSendsAreRefused() async throws {
    try await RunningDesk.with { desk in
      let own = "Host: 127.0.0.1:\(desk.port)"
      let many = (0..<500).map { "X-\($0): a" }
      let answer = try await raw(desk, "GET / HTTP/1.1", [own] + many)
      #expect(answer.status != 200)
      let path = "/" + String(repeating: "a", count: 100_000)
      let long = try await raw(desk, "GET \(path) HTTP/1.1", [own])
      #expect(long.status != 200)
      try await desk.expect(200, "GET", "/")
    }
  }

  /// Whoever takes every connection and says nothing loses them, and the others are served.
  @Test func silentConnectionsDoNotKeepOthersOut() async throws {
    var limits = DeskLimits()
    limits.head = 400
    limits.connections = 4
    try await RunningDesk.with(limits: limits) { desk in
      let port = desk.port
      let silent = try await RawConnection.onThread {
        SilentConnections(all: try (0..<20).map { _ in try RawConnection(port: port) })
      }
      try await desk.expect(200, "GET", "/")
      #expect(silent.all.count == 20)
    }
  }

  /// Many at once, each with its own answer.
  @Test func aCrowdIsServed() async throws {
    let text = try CheckTests.sample("diciotto-voti-diciassette-nomi")
    try await RunningDesk.with { desk in
      try await withThrowingTaskGroup(of: (Int, Int?, Int?).self) { group in
        for turn in 1...40 {
          group.addTask {
            let answer = try await desk.ask(
              "POST", "/api/controlla?turno=\(turn)&pagina=p\(turn)", text: text)
            let told = try answer.json()
            return (turn, told["turno"] as? Int, told["errori"] as? Int)
          }
        }
        for try await (turn, told, errors) in group {
          #expect(told == turn && errors == 1)
        }
      }
    }
  }

  /// Held open until a test ends; nobody reads or writes them.
  private struct SilentConnections: @unchecked Sendable {
    let all: [RawConnection]
  }
}
