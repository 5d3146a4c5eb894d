import CFileTimes
import Foundation

/// A time that the disk keeps of a file.
struct FileMoment: Sendable, Comparable {
  let seconds: Int
  let nanoseconds: Int

  init(_ time: timespec) {
    seconds = time.tv_sec
    nanoseconds = time.tv_nsec
  }

  private init(seconds: Int, nanoseconds: Int) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  /// When an open file was made; where the disk does not say, when it was last written.
  static func beginning(of descriptor: Int32) -> FileMoment? {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    let written = FileMoment(status.st_mtim)
    var seconds: Int64 = 0
    var nanoseconds: Int64 = 0
    guard verbale_birth(descriptor, &seconds, &nanoseconds) else { return written }
    return min(written, FileMoment(seconds: Int(seconds), nanoseconds: Int(nanoseconds)))
  }

  static func < (left: Self, right: Self) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }
}
