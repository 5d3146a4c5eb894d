import Secretariat

/// Many files, worked on together, their results taken in order, their faults told one by one.
struct Batch: Sendable {
  let files: [InputFile]
  let atOnce: Int
  let session: Session

  /// Works on every file. A file that cannot be read is reported and does not stop the others; what
  /// cannot be written does.
  func run<Output: Sendable>(
    _ work: @escaping @Sendable (InputFile) throws -> Output,
    take: (Int, Output) throws -> Void
  ) async throws -> ExitStatus {
    var status = ExitStatus.clean
    var progress = ProgressBar(total: files.count, session: session)
    defer { progress.clear() }
    try await OrderedWork.run(files.count, atOnce: atOnce) { [files] index in
      Result { try work(files[index]) }
    } take: { index, result in
      switch result {
      case .success(let output): try take(index, output)
      case .failure(let fault as ProgramFault) where fault.status == .wrongInput:
        progress.clear()
        session.complain("verbale: \(fault.message)\n")
        status = max(status, fault.status)
      case .failure(let error): throw error
      }
      progress.advance(to: index + 1)
    }
    return status
  }
}
