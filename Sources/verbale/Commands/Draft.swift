import ArgumentParser
import Model
import Renderer
import Secretariat

/// `verbale redigi`: the formal acts.
struct Draft: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "redigi",
    abstract:
      "Redige gli atti: verbale, deliberazioni, estratti, registro, prospetto, convocazione.",
    usage: "verbale redigi FILE… --atto ATTO [--formato FORMATO] [-o USCITA]",
    discussion: """
      Ciò che il testo non dice resta come spazio da riempire. Dato -o con una cartella, \
      ogni verbale dà un atto a sé; altrimenti l'atto li comprende tutti.

      Esempi:
        verbale redigi verbale.txt --atto verbale -o verbale.html
        verbale redigi verbale.txt --atto verbale -o verbale.docx
        verbale redigi verbali/ --atto deliberazioni -o deliberazioni/
        verbale redigi verbali/ --atto registro -o registro-2025.html
      """,
    aliases: ["draft"])

  /// The acts that are drawn up from whole sittings; the dispute sheet is a matter of `voti`.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case verbale
    case deliberazioni
    case estratti
    case registro
    case prospetto
    case convocazione

    var act: Act {
      switch self {
      case .verbale: .minutes
      case .deliberazioni: .resolutions
      case .estratti: .excerpts
      case .registro: .register
      case .prospetto: .voteTable
      case .convocazione: .notice
      }
    }

    /// Whether all sittings make one document, whatever their number.
    var isCollective: Bool { self == .registro || self == .prospetto }
  }

  /// How to write it.
  enum Format: String, OutputFormat {
    case html
    case pdf
    case odt
    case docx
    case md
    case testo

    static let usual = Format.html

    var actFormat: ActFormat {
      switch self {
      case .html: .html
      case .pdf: .pdf
      case .odt: .odt
      case .docx: .docx
      case .md: .markdown
      case .testo: .text
      }
    }

    var suffix: String { self == .testo ? "txt" : rawValue }
  }

  @OptionGroup var documents: DocumentOptions

  @Option(name: .customLong("atto"), help: ArgumentHelp("L'atto da redigere.", valueName: "atto"))
  var kind: Kind = .verbale

  @Option(name: .customLong("formato"), help: Format.help)
  var format: Format?

  @OptionGroup var regulation: RegulationOptions

  @OptionGroup var templates: TemplateOptions

  @Option(
    name: .customLong("primo-numero"),
    help: ArgumentHelp("Il numero da cui comincia il registro.", valueName: "n"))
  var firstNumber: Int = 1

  @OptionGroup var output: OutputOptions

  func execute(in session: Session) async throws -> ExitStatus {
    let batch = try documents.batch(session)
    let format = Format.chosen(format, for: output)
    let run = ActRun(
      kind.act, as: format.actFormat, options: ActOptions(firstNumber: firstNumber),
      templates: try templates.source(), under: try regulation.choice())
    let destination = try Destination(
      output.path, for: batch.files, suffix: format.suffix, joins: true)
    try destination.prepare()
    guard case .folder(let folder, let paths) = destination else {
      return try await run.writeOne(batch, to: destination.path)
    }
    if kind.isCollective {
      let name = folder + (folder.hasSuffix("/") ? "" : "/") + "\(kind.rawValue).\(format.suffix)"
      return try await run.writeOne(batch, to: name)
    }
    return try await run.writeEach(batch, to: paths)
  }
}
