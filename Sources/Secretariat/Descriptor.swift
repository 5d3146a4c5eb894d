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
  ///
  /// - Parameter sizeHint: How long it should be: one allocation then holds it all.
  package static func read(_ descriptor: Int32, name: String, sizeHint: Int = 0) throws -> [UInt8] {
    // One more byte than there should be tells the end without another allocation; a file that is all
    // holes may say that it is longer than the memory.
    let sizeHint = min(sizeHint, 1 << 28)
    var result = try piece(descriptor, name: name, atMost: max(sizeHint + 1, 1 << 12))
    guard !result.isEmpty else { return result }
    while true {
      let more = try piece(descriptor, name: name, atMost: result.count <= sizeHint ? 64 : 1 << 18)
      if more.isEmpty { return result }
      result += more
    }
  }

  /// Reads what is there, waiting for it if need be; nothing at the end.
  package static func piece(_ descriptor: Int32, name: String, atMost capacity: Int) throws
    -> [UInt8]
  {
    while true {
      var failure: Int32 = 0
      let piece = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        let got = systemRead(descriptor, buffer.baseAddress, capacity)
        if got < 0 { failure = errno }
        count = max(0, got)
      }
      if failure == 0 { return piece }
      if failure != EINTR {
        throw ProgramFault.input("\(name): impossibile leggere: \(SystemReason.describe(failure))")
      }
    }
  }

  private static let systemWrite = Foundation.write
  private static let systemRead = Foundation.read
}
