import Secretariat

/// Takes one document piece by piece, to the standard output or to a file that appears when whole.
final class Outlet {
  private let session: Session
  private let file: AtomicFile?
  private var waiting: [UInt8] = []
  private static let share = 1 << 16

  /// Opens a file, or the standard output when there is no path.
  init(_ path: String?, _ session: Session) throws {
    self.session = session
    file = try path.map { try AtomicFile($0) }
  }

  /// Writes the next piece.
  func write(_ bytes: [UInt8]) throws {
    waiting += bytes
    if waiting.count >= Self.share { try flush() }
  }

  /// Writes the next stretch of text.
  func write(_ text: String) throws {
    waiting += text.utf8
    if waiting.count >= Self.share { try flush() }
  }

  /// Puts the document in its place.
  func close() throws {
    try flush()
    try file?.commit()
  }

  /// Hands over what waits to be written.
  func flush() throws {
    guard !waiting.isEmpty else { return }
    if let file { try file.write(waiting) } else { try session.writeBytes(waiting) }
    waiting.removeAll(keepingCapacity: true)
  }
}
