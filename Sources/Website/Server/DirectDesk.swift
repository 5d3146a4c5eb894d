import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// The desk without the network: requests are put to it as those that its own page sends, and nothing
/// of what a server does before it answers is in the way.
package struct DirectDesk: Sendable {
  private let responder: RouterResponder<DeskContext>
  private let cookie: String
  private static let host = "127.0.0.1:8417"

  /// Lays the desk out.
  package init(_ settings: DeskSettings, drafts: DraftStore) throws {
    let key = AccessKey()
    let place = DeskPlace(address: settings.address)
    place.port = 8417
    cookie = "verbale_8417=\(key.text)"
    let services = DeskServices(
      settings: settings, drafts: drafts, checks: CheckQueue(),
      regulations: try RegulationShelf(given: settings.regulation), startedAt: settings.now())
    responder = DeskRouter.router(services, key: key, place: place).buildResponder()
  }

  /// What is answered.
  ///
  /// - Parameter headers: those beside the host and the cookie, or in their stead. One that no server
  ///   would let through is left out.
  package func answer(
    _ method: String, _ path: String, headers: [(name: String, value: String)] = [],
    body: [UInt8] = []
  ) async throws -> (status: Int, bytes: [UInt8]) {
    guard let method = HTTPRequest.Method(method) else { return (400, []) }
    var fields = HTTPFields()
    var host: String?
    for (name, value) in headers {
      if name.lowercased() == "host" {
        host = value
      } else if let name = HTTPField.Name(name), HTTPField.isValidValue(value) {
        fields.append(HTTPField(name: name, value: value))
      }
    }
    if fields[.cookie] == nil { fields[.cookie] = cookie }
    let request = Request(
      head: HTTPRequest(
        method: method, scheme: "http", authority: host ?? Self.host, path: path,
        headerFields: fields),
      body: RequestBody(buffer: ByteBuffer(bytes: body)))
    let response = try await responder.respond(to: request, context: DeskContext(Self.logger))
    let collector = BodyCollector()
    try await response.body.write(collector)
    return (response.status.code, Array(collector.bytes.readableBytesView))
  }

  private static let logger = Logger(label: "verbale") { _ in SwiftLogNoOpLogHandler() }
}

/// Keeps what is written to it; one task writes.
private final class BodyCollector: ResponseBodyWriter {
  private(set) var bytes = ByteBuffer()

  func write(_ buffer: ByteBuffer) async throws { bytes.writeImmutableBuffer(buffer) }

  func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
