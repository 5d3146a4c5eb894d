import Foundation
import Model
import Reader

/// A document to read: a path as typed, or `-` for the standard input.
struct InputFile: Sendable, Hashable {
  /// What the user calls it.
  let name: String

  /// What messages call it.
  var displayName: String { name == "-" ? "ingresso standard" : name }

  /// The name without its folders.
  var lastName: String {
    name == "-" ? displayName : (name as NSString).lastPathComponent
  }

  /// The bytes.
  func bytes(_ session: Session) throws -> [UInt8] {
    name == "-" ? try session.input() : try bytes()
  }

  /// The bytes of a file on the disk.
  func bytes() throws -> [UInt8] {
    let descriptor = open(name, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw ProgramFault.input("\(name): impossibile aprire: \(SystemReason.describe(errno))")
    }
    defer { close(descriptor) }
    var status = stat()
    let size = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    return try Descriptor.read(descriptor, name: name, sizeHint: size)
  }

  /// The sittings it holds.
  func sittings(_ session: Session) throws -> [Sitting] {
    try sittings(session, in: bytes(session))
  }

  /// The sittings that its bytes, already read, hold.
  func sittings(_ session: Session, in bytes: [UInt8]) throws -> [Sitting] {
    do {
      let sittings = try DocumentReader().sittings(in: bytes, name: displayName)
      session.diary?.note("letto \(displayName): \(bytes.count) byte, \(sittings.count) sedute")
      return sittings
    } catch {
      throw ProgramFault.input(error.description)
    }
  }
}
