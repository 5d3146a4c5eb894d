import ArgumentParser
import Model

/// `verbale converti`: what was read, in a form for other programs.
struct Convert: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "converti",
    abstract: "Scrive ciò che è stato letto in un formato per altri programmi.",
    usage: "verbale converti FILE… --a json [-o USCITA]",
    aliases: ["convert"])

  /// The forms it can write.
  enum Target: String, ExpressibleByArgument, CaseIterable {
    case json
  }

  @OptionGroup var documents: DocumentOptions

  @Option(name: .customLong("a"), help: ArgumentHelp("Il formato.", valueName: "formato"))
  var target: Target = .json

  @OptionGroup var output: OutputOptions

  func execute(in session: Session) async throws -> ExitStatus {
    let files = try documents.files()
    let destination = try Destination(
      output.path, for: files, suffix: target.rawValue, joins: true)
    try destination.prepare()
    let batch = Batch(files: files, atOnce: documents.cores(session), session: session)
    let read: @Sendable (InputFile) throws -> [String] = {
      try $0.sittings(session).map(SittingsDocument.text)
    }
    switch destination {
    case .folder(_, let paths):
      return try await batch.run(read) { index, sittings in
        var document = SittingsDocument()
        try AtomicFile.write(document.piece(sittings) + document.end, to: paths[index])
      }
    case .standardOutput:
      return try await writeOne(to: nil, batch, read)
    case .file(let path):
      return try await writeOne(to: path, batch, read)
    }
  }

  private func writeOne(
    to path: String?, _ batch: Batch, _ read: @escaping @Sendable (InputFile) throws -> [String]
  ) async throws -> ExitStatus {
    var outlet: Outlet?
    var document = SittingsDocument()
    let status = try await batch.run(read) { _, sittings in
      let open = try outlet ?? Outlet(path, batch.session)
      outlet = open
      try open.write(document.piece(sittings))
    }
    // Nothing could be read: an empty document would pass for an answer.
    guard let outlet else { return status }
    try outlet.write(document.end)
    try outlet.close()
    return status
  }
}
