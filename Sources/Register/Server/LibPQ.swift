import CLibPQ

/// PostgreSQL's own library, opened the first time a register is on a server.
enum LibPQ {
  /// Its functions.
  ///
  /// - Throws: ``RegisterError/noLibrary`` where it is not installed.
  static func functions() throws -> verbale_pq {
    guard let opened else { throw RegisterError.noLibrary }
    return opened
  }

  private static let opened: verbale_pq? = {
    withUnsafeTemporaryAllocation(of: verbale_pq.self, capacity: 1) { room in
      guard let place = room.baseAddress, verbale_pq_open(place) else { return nil }
      return place.pointee
    }
  }()
}
