import Foundation

/// Whole reads and whole writes on a file descriptor.
package enum Descriptor {
  /// Writes every byte.
  ///
  /// - Throws: ``ProgramFault/readerGone`` on a broken pipe, ``ProgramFault/output(_:)`` otherwise.
  package static func write(_ bytes: some Sequence<UInt8>, to descriptor: Int32, name: String)
    throws
  {
    let all = ContiguousArray(bytes)
    try all.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let rest = UnsafeRawBufferPointer(rebasing: buffer[written...])
        let count = systemWrite(descriptor, rest.baseAddress, rest.count)
        if count >= 0 {
          written += count
        } else if errno == EPIPE {
          throw ProgramFault.readerGone
        } else if errno != EINTR {
          throw ProgramFault.output("impossibile scrivere \(name): \(SystemReason.describe(errno))")
        }
      }
    }
  }

  /// Reads to the end.
  package static func read(_ descriptor: Int32, name: String, sizeHint: Int = 0) throws -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(sizeHint)
    let capacity = 1 << 18
    while true {
      var failure: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        let got = systemRead(descriptor, buffer.baseAddress, capacity)
        if got < 0 { failure = errno }
        count = max(0, got)
      }
      if failure == EINTR { continue }
      if failure != 0 {
        throw ProgramFault.input("\(name): impossibile leggere: \(SystemReason.describe(failure))")
      }
      if chunk.isEmpty { return result }
      result += chunk
    }
  }

  private static let systemWrite = Foundation.write
  private static let systemRead = Foundation.read
}
