import Secretariat

extension Batch {
  /// Makes one document out of all the files and writes it as it grows.
  ///
  /// When no file can be read nothing is written: an empty document would pass for an answer.
  func write<Part: Sendable>(
    to path: String?, reading work: @escaping @Sendable (InputFile) throws -> Part,
    piece: (Part) -> String, end: () -> String
  ) async throws -> ExitStatus {
    var outlet: Outlet?
    let status = try await run(work) { _, part in
      let open = try outlet ?? Outlet(path, session)
      outlet = open
      try open.write(piece(part))
    }
    guard let outlet else { return status }
    try outlet.write(end())
    try outlet.close()
    return status
  }
}
