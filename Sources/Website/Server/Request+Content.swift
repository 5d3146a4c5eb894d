import HTTPTypes
import Hummingbird
import NIOCore

extension Request {
  /// All the bytes sent, within a limit.
  func bytes(upTo limit: Int) async throws -> [UInt8] {
    let refusal = DeskFault.tooLarge(
      "Quanto è stato inviato supera \(limit / 1_000_000) MB: dividerlo in più documenti.")
    if let length = headers[.contentLength].flatMap({ Int($0) }), length > limit { throw refusal }
    do {
      let buffer = try await body.collect(upTo: limit)
      return Array(buffer.readableBytesView)
    } catch is NIOTooManyBytesError {
      throw refusal
    } catch let error as HTTPError where error.status == .contentTooLarge {
      throw refusal
    }
  }

  /// The text sent, within a limit.
  func text(upTo limit: Int) async throws -> String {
    let bytes = try await bytes(upTo: limit)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw DeskFault.malformed("Il testo inviato non è in UTF-8.")
    }
    return text
  }

  /// A value of the address, whole number.
  func number(_ name: String) -> Int? {
    uri.queryParameters[Substring(name)].flatMap { Int($0) }
  }

  /// A value of the address, as text.
  func word(_ name: String) -> String? {
    uri.queryParameters[Substring(name)].map { String($0) }
  }
}
