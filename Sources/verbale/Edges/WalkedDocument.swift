import Foundation
import Secretariat

/// A document of an archive, where the walk through the folders met it.
struct WalkedDocument: Sendable, Hashable {
  /// The longest that is read: one file must not take the memory of all the others.
  static let greatestSize = 100_000_000

  /// Its path, as it is shown.
  let name: String
  /// Its path as the disk has it, where that is not what is shown.
  let raw: [UInt8]?
  /// Why it cannot be read, where that is known already.
  let fault: String?

  /// Whether it comes through the standard input.
  let isStandardInput: Bool

  init(name: String, raw: [UInt8]? = nil, fault: String? = nil) {
    self.name = name
    self.raw = raw
    self.fault = fault
    isStandardInput = false
  }

  private init(standardInput name: String) {
    self.name = name
    raw = nil
    fault = nil
    isStandardInput = true
  }

  /// What comes through the standard input.
  static let standardInput = WalkedDocument(standardInput: InputFile(name: "-").displayName)

  private var path: [UInt8] { raw ?? Array(name.utf8) }

  /// The bytes.
  ///
  /// - Throws: ``ProgramFault/input(_:)`` where it is no file, or too large, or cannot be read.
  func bytes() throws -> [UInt8] {
    if let fault { throw ProgramFault.input(fault) }
    // Opening a pipe would wait for somebody to write in it.
    let descriptor = path.asCString { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY) }
    guard descriptor >= 0 else {
      throw ProgramFault.input("\(name): impossibile aprire: \(SystemReason.describe(errno))")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      let kind = status.st_mode & S_IFMT == S_IFDIR ? "è una cartella" : "non è un file di dati"
      throw ProgramFault.input("\(name): \(kind); indicare il file che contiene il verbale")
    }
    guard status.st_size <= Self.greatestSize else {
      throw ProgramFault.input(
        "\(name): il file supera i \(Self.greatestSize / 1_000_000) MB; dividerlo in più file")
    }
    return try Descriptor.read(descriptor, name: name, sizeHint: Int(status.st_size))
  }

  /// When it was last written, renamed or given other permissions; nil where it is not there.
  ///
  /// A copy made keeping the dates has an old date of writing: that of its last change of state is
  /// true.
  func lastChange() -> FileMoment? {
    var own = stat()
    guard path.asCString({ lstat($0, &own) }) == 0 else { return nil }
    var moment = max(FileMoment(own.st_mtim), FileMoment(own.st_ctim))
    if own.st_mode & S_IFMT == S_IFLNK {
      var target = stat()
      guard path.asCString({ stat($0, &target) }) == 0 else { return nil }
      moment = max(moment, FileMoment(target.st_mtim), FileMoment(target.st_ctim))
    }
    return moment
  }
}
