import Foundation

/// Where a run may write: in memory where the system has such a place, one folder a process.
enum ScratchFolder {
  static let path: String = {
    let memory = "/dev/shm"
    let place = FileManager.default.isWritableFile(atPath: memory) ? memory : "/tmp"
    atexit { try? FileManager.default.removeItem(atPath: ScratchFolder.path) }
    return "\(place)/verbale-fuzz-\(ProcessInfo.processInfo.processIdentifier)"
  }()
}
