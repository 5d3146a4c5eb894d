import Foundation

/// A file that appears whole or not at all: written beside its place, synchronised, then renamed.
package final class AtomicFile {
  private let path: String
  private let temporary: String
  private var descriptor: Int32
  private let isDirect: Bool

  /// Begins to write; nothing is at `path` until ``commit()``. A device or a pipe is written as it
  /// is, and a link keeps pointing to what it points to.
  package init(_ named: String) throws {
    var status = stat()
    let exists = stat(named, &status) == 0
    let kind = status.st_mode & S_IFMT
    if exists, kind == S_IFDIR {
      throw ProgramFault.usage("\(named) è una cartella; indicare un nome di file")
    }
    isDirect = exists && kind != S_IFREG
    path = exists && !isDirect ? Self.resolved(named) : named
    if isDirect {
      temporary = named
      descriptor = open(named, O_WRONLY | O_CLOEXEC)
    } else {
      temporary = path + ".\(getpid()).\(UInt32.random(in: 0...UInt32.max)).parziale"
      let mode = exists ? status.st_mode & 0o777 : 0o666
      descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
      if exists, descriptor >= 0 { fchmod(descriptor, mode) }
    }
    guard descriptor >= 0 else { throw Self.fault(named, errno) }
  }

  deinit { abandon() }

  /// Writes the next stretch.
  package func write(_ bytes: some Sequence<UInt8>) throws {
    try Descriptor.write(bytes, to: descriptor, name: path)
  }

  /// Puts the file in its place.
  package func commit() throws {
    guard descriptor >= 0 else { return }
    if !isDirect, fsync(descriptor) != 0 { throw Self.fault(path, errno) }
    let closing = close(descriptor)
    descriptor = -1
    if closing != 0 {
      let reason = errno
      if !isDirect { unlink(temporary) }
      throw Self.fault(path, reason)
    }
    if isDirect { return }
    if rename(temporary, path) != 0 {
      let reason = errno
      unlink(temporary)
      throw Self.fault(path, reason)
    }
    Self.synchroniseFolder(of: path)
  }

  /// Gives up, leaving no trace.
  package func abandon() {
    guard descriptor >= 0 else { return }
    close(descriptor)
    descriptor = -1
    if !isDirect { unlink(temporary) }
  }

  /// Writes a whole file.
  package static func write(_ bytes: some Sequence<UInt8>, to path: String) throws {
    let file = try AtomicFile(path)
    try file.write(bytes)
    try file.commit()
  }

  /// A rename must survive a power cut too: it is in the folder that holds the path.
  package static func synchroniseFolder(of path: String) {
    let folder = (path as NSString).deletingLastPathComponent
    let handle = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard handle >= 0 else { return }
    fsync(handle)
    close(handle)
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func fault(_ path: String, _ code: Int32) -> ProgramFault {
    if code == ENOENT || code == ENOTDIR {
      return .output("impossibile scrivere \(path): la cartella non esiste")
    }
    return .output("impossibile scrivere \(path): \(SystemReason.describe(code))")
  }
}
