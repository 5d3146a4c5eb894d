import ArgumentParser
import Foundation
import Secretariat

/// Where the document goes.
struct OutputOptions: ParsableArguments {
  @Option(
    name: [.customShort("o"), .customLong("uscita")],
    help: ArgumentHelp(
      "Il file in cui scrivere, o la cartella se i verbali sono più d'uno (senza: a schermo).",
      valueName: "uscita"),
    completion: .file())
  var path: String?

  /// The file; nil for the standard output, which `-` stands for too.
  var file: String? { path == "-" ? nil : path }

  /// A file of bytes has no place on a terminal.
  func refuseScreen(_ format: String, isBinary: Bool, _ session: Session) throws {
    guard file == nil, isBinary, session.isTerminal else { return }
    throw ProgramFault.usage(
      "il formato \(format) non si legge a schermo: indicare con -o un file")
  }

  /// What the name ends in, after its dot.
  var suffix: String? {
    let suffix = path.map { ($0 as NSString).pathExtension.lowercased() } ?? ""
    return suffix.isEmpty ? nil : suffix
  }
}
