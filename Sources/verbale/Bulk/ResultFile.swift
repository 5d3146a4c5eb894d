import Foundation
import Secretariat

/// A file of lines that grows while the work goes on, so that a run killed at any moment leaves behind
/// all that was done; the next goes on from there.
///
/// Lines of an earlier run stay where they are as long as nothing before them changed. Once something
/// did, the file is written anew beside itself, and takes its place when the earlier lines are over.
final class ResultFile {
  private let path: String
  private var descriptor: Int32
  /// How much of what an earlier run wrote is kept as it is.
  private var kept = 0
  private var rewriting: AtomicFile?
  private var isCaughtUp: Bool

  /// Begins a new file, in the place of one that may be there.
  init(new path: String) throws {
    self.path = path
    isCaughtUp = true
    var status = stat()
    let isThere = stat(path, &status) == 0
    if isThere, status.st_mode & S_IFMT == S_IFDIR {
      throw ProgramFault.usage("\(path) è una cartella; indicare un nome di file")
    }
    // A link goes on pointing to what it points to; a file made anew knows when the work began.
    if isThere, status.st_mode & S_IFMT == S_IFREG { unlink(InputList.canonical(path)) }
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Self.fault(path, errno) }
    try lock()
  }

  /// Goes on with a file that an earlier run wrote.
  init(resuming path: String) throws {
    self.path = path
    isCaughtUp = false
    descriptor = open(path, O_RDWR | O_APPEND | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.fault(path, errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw ProgramFault.usage("\(path): non è un file che si possa riprendere")
    }
    try lock()
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// The lines of the earlier run.
  func earlierLines() -> EarlierLines { EarlierLines(descriptor, path: path) }

  /// When the earlier run began.
  var beginning: FileMoment? { FileMoment.beginning(of: descriptor) }

  /// Keeps the next lines of the earlier run.
  func keep(_ lines: [UInt8]) throws {
    if let rewriting { try rewriting.write(lines) } else { kept += lines.count }
  }

  /// Leaves out the next line of the earlier run.
  func drop() throws { _ = try rewritten() }

  /// Writes a line.
  func add(_ line: [UInt8]) throws {
    if isCaughtUp {
      try Descriptor.write(line, to: descriptor, name: path)
    } else {
      try rewritten().write(line)
    }
  }

  /// Says that no line of the earlier run is left: what follows is added at the end.
  func catchUp() throws {
    isCaughtUp = true
    guard let rewriting else {
      if ftruncate(descriptor, off_t(kept)) != 0 { throw Self.fault(path, errno) }
      return
    }
    try rewriting.commit()
    self.rewriting = nil
    close(descriptor)
    descriptor = open(path, O_RDWR | O_APPEND | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.fault(path, errno) }
    try lock()
  }

  /// Makes sure that everything is on the disk.
  func finish() throws {
    guard fsync(descriptor) != 0, errno != EINVAL, errno != EROFS else { return }
    throw Self.fault(path, errno)
  }

  /// The file that takes this one's place, begun with the lines kept so far.
  private func rewritten() throws -> AtomicFile {
    if let rewriting { return rewriting }
    let file = try AtomicFile(path)
    var copied = 0
    while copied < kept {
      let capacity = min(1 << 18, kept - copied)
      let piece = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        count = max(0, pread(descriptor, buffer.baseAddress, capacity, off_t(copied)))
      }
      guard !piece.isEmpty else {
        throw ProgramFault.output(
          "\(path): è cambiato mentre lo si riprendeva; ripetere il comando")
      }
      try file.write(piece)
      copied += piece.count
    }
    rewriting = file
    return file
  }

  private func lock() throws {
    guard flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK else { return }
    throw ProgramFault.usage(
      "\(path): un altro programma vi sta scrivendo; attendere che finisca, o indicare un altro file"
    )
  }

  private static func fault(_ path: String, _ code: Int32) -> ProgramFault {
    if code == ENOENT || code == ENOTDIR {
      return .output("impossibile scrivere \(path): la cartella non esiste")
    }
    return .output("impossibile scrivere \(path): \(SystemReason.describe(code))")
  }
}
