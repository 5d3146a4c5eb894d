import CLibCrypto
import Foundation

/// Impronta: the SHA-256 of some bytes.
public struct Digest: Sendable, Hashable, CustomStringConvertible {
  /// Its thirty-two bytes.
  public let bytes: [UInt8]

  /// The digest of some bytes.
  public init(of content: [UInt8]) {
    bytes = [UInt8](unsafeUninitializedCapacity: Self.length) { buffer, count in
      SHA256(content, content.count, buffer.baseAddress)
      count = Self.length
    }
  }

  /// A digest already computed; nil when it has not thirty-two bytes.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == Self.length else { return nil }
    self.bytes = Array(bytes)
  }

  /// A digest written in hexadecimal, as `description` gives it; nil when it is not one.
  public init?(hexadecimal text: String) {
    let digits = Array(text.utf8)
    guard digits.count == 2 * Self.length else { return nil }
    var bytes: [UInt8] = []
    for start in stride(from: 0, to: digits.count, by: 2) {
      guard let byte = UInt8(String(decoding: digits[start..<start + 2], as: UTF8.self), radix: 16)
      else { return nil }
      bytes.append(byte)
    }
    self.bytes = bytes
  }

  /// What stands before the first record of a chain.
  public static let none = Digest(zeros: ())

  private init(zeros: Void) {
    bytes = [UInt8](repeating: 0, count: Self.length)
  }

  private static let length = 32
  private static let digits = Array("0123456789abcdef".utf8)

  /// In hexadecimal, lower case.
  public var description: String {
    String(unsafeUninitializedCapacity: 2 * bytes.count) { room in
      for (place, byte) in bytes.enumerated() {
        room[2 * place] = Self.digits[Int(byte >> 4)]
        room[2 * place + 1] = Self.digits[Int(byte & 15)]
      }
      return 2 * bytes.count
    }
  }

  /// As a column of the database holds it.
  var data: Data { Data(bytes) }

  /// The first eight digits: enough to tell one from another on a screen.
  public var short: String { String(description.prefix(8)) }
}
