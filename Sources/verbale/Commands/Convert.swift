import ArgumentParser
import Model
import Secretariat

/// `verbale converti`: what was read, in a form for other programs.
struct Convert: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "converti",
    abstract: "Scrive ciò che è stato letto in un formato per altri programmi.",
    usage: "verbale converti FILE… [--a json|verbale|xml|akn] [-o USCITA]",
    aliases: ["convert"])

  /// The forms it can write.
  enum Target: String, ExpressibleByArgument, CaseIterable {
    case json
    case verbale
    case xml
    case akn
  }

  @OptionGroup var documents: DocumentOptions

  @Option(name: .customLong("a"), help: ArgumentHelp("Il formato.", valueName: "formato"))
  var target: Target = .json

  @OptionGroup var output: OutputOptions

  func execute(in session: Session) async throws -> ExitStatus {
    let batch = try documents.batch(session)
    let destination = try Destination(
      output.path, for: batch.files, suffix: target.rawValue, joins: true)
    try destination.prepare()
    let read: @Sendable (InputFile) throws -> [Sitting] = { try $0.sittings(batch.session) }
    if case .folder(_, let paths) = destination {
      return try await batch.run(read) { index, sittings in
        var document = ConvertedDocument(target, isAlone: true)
        try AtomicFile.write((document.piece(sittings) + document.end).utf8, to: paths[index])
      }
    }
    var document = ConvertedDocument(target, isAlone: batch.files.count == 1)
    return try await batch.write(to: destination.path, reading: read) {
      document.piece($0)
    } end: {
      document.end
    }
  }
}
