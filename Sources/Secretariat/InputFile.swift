import Foundation

/// A document to read: a path as typed, or `-` for the standard input.
package struct InputFile: Sendable, Hashable {
  /// What the user calls it.
  package let name: String

  /// What messages call it.
  package var displayName: String { name == "-" ? "ingresso standard" : name }

  /// The name without its folders.
  package var lastName: String {
    name == "-" ? displayName : (name as NSString).lastPathComponent
  }

  /// Names a document.
  package init(name: String) {
    self.name = name
  }

  /// The bytes of a file on the disk.
  package func bytes() throws -> [UInt8] {
    let descriptor = open(name, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw ProgramFault.input("\(name): impossibile aprire: \(SystemReason.describe(errno))")
    }
    defer { close(descriptor) }
    var status = stat()
    let size = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    return try Descriptor.read(descriptor, name: name, sizeHint: size)
  }
}
