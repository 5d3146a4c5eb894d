import Foundation
import Secretariat
import Testing

@testable import Website

/// A desk that really listens, on a free port, for as long as a test.
struct RunningDesk {
  let desk: Desk
  let port: Int
  let key: String
  let folder: String

  /// The cookie that the right key is given.
  var cookie: String { "verbale_\(port)=\(key)" }

  /// Runs a desk and does something with it.
  static func with(
    limits: DeskLimits = patient, _ work: (RunningDesk) async throws -> Void
  ) async throws {
    let folder = NSTemporaryDirectory() + "scrivania-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var settings = DeskSettings(
      draftFolder: folder + "/bozze",
      register: RegisterFile(folder + "/registro.sqlite", isNamed: false), version: "prova")
    settings.port = 0
    settings.limits = limits
    let desk = try Desk(settings)
    let (addresses, told) = AsyncStream<String>.makeStream()
    let server = Task { try await desk.run { told.yield($0) } }
    defer { server.cancel() }
    var iterator = addresses.makeAsyncIterator()
    let address = try #require(await iterator.next())
    let url = try #require(URLComponents(string: address))
    try await work(
      RunningDesk(
        desk: desk, port: try #require(url.port),
        key: try #require(url.queryItems?.first { $0.name == "chiave" }?.value), folder: folder))
    server.cancel()
    _ = try? await server.value
  }

  /// The usual limits, but for those of time: other tests keep the processors busy.
  static var patient: DeskLimits {
    var limits = DeskLimits()
    limits.head = patience * 1000
    limits.body = patience * 1000
    return limits
  }

  /// Sends a request with all that the page's own requests have, but for what is said otherwise.
  func ask(
    _ method: String, _ path: String, _ body: [UInt8] = [], host: String? = nil,
    headers: [String: String] = [:], withCookie: Bool = true
  ) async throws -> Answer {
    var all = [
      "Host": host ?? "127.0.0.1:\(port)", "Connection": "close",
      "Content-Length": "\(body.count)",
    ]
    if withCookie { all["Cookie"] = cookie }
    all.merge(headers) { $1 }
    let head = all.filter { !$0.value.isEmpty }.map { "\($0.key): \($0.value)\r\n" }.joined()
    return try await send(Array("\(method) \(path) HTTP/1.1\r\n\(head)\r\n".utf8) + body)
  }

  /// Sends a request and expects it to end in some way.
  func expect(
    _ status: Int, _ method: String, _ path: String, _ body: [UInt8] = [], host: String? = nil,
    headers: [String: String] = [:], withCookie: Bool = true,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let answer = try await ask(
      method, path, body, host: host, headers: headers, withCookie: withCookie)
    #expect(
      answer.status == status, "\(method) \(path) \(host ?? "")", sourceLocation: sourceLocation)
  }

  /// Sends a text and expects it to end in some way.
  func expect(
    _ status: Int, _ method: String, _ path: String, text: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    try await expect(
      status, method, path, Array(text.utf8), sourceLocation: sourceLocation)
  }

  /// Sends a text.
  func ask(_ method: String, _ path: String, text: String) async throws -> Answer {
    try await ask(method, path, Array(text.utf8))
  }

  /// Seconds that an answer may take: other tests keep the processors busy, and none of this is about
  /// speed.
  private static let patience = 300

  /// Sends bytes as they are and reads all that comes back.
  func send(_ bytes: [UInt8]) async throws -> Answer {
    let port = port
    return try await RawConnection.onThread {
      let connection = try RawConnection(port: port)
      connection.write(bytes)
      return Answer(connection.readAll(seconds: Self.patience))
    }
  }
}

/// What a server answered, byte for byte.
struct Answer: Sendable {
  let status: Int
  let head: String
  let bytes: [UInt8]

  var text: String { String(decoding: bytes, as: UTF8.self) }

  init(_ raw: [UInt8]) {
    let all = String(decoding: raw, as: UTF8.self)
    let parts = all.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
    head = String(parts.first ?? "")
    status = Int(head.split(separator: " ").dropFirst().first ?? "") ?? 0
    bytes = Array(raw.dropFirst(head.utf8.count + 4))
  }

  /// The value of a header.
  func header(_ name: String) -> String? {
    head.split(separator: "\r\n").lazy
      .map { $0.split(separator: ":", maxSplits: 1) }
      .first { $0.count == 2 && $0[0].lowercased() == name.lowercased() }
      .map { $0[1].trimmingCharacters(in: .whitespaces) }
  }

  /// The object that the answer is.
  func json() throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(bytes))
    return try #require(value as? [String: Any])
  }
}
