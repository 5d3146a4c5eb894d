import Secretariat

/// Takes one document piece by piece, to the standard output or to a file that appears when whole.
struct Outlet {
  private let session: Session
  private let file: AtomicFile?

  /// Opens a file, or the standard output when there is no path.
  init(_ path: String?, _ session: Session) throws {
    self.session = session
    file = try path.map { try AtomicFile($0) }
  }

  /// Writes the next piece.
  func write(_ bytes: [UInt8]) throws {
    if let file { try file.write(bytes) } else { try session.writeBytes(bytes) }
  }

  /// Writes the next stretch of text.
  func write(_ text: String) throws {
    try write(Array(text.utf8))
  }

  /// Puts the document in its place.
  func close() throws { try file?.commit() }
}
