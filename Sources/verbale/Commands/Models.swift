import ArgumentParser
import Foundation
import Renderer
import Secretariat

/// `verbale modelli`: the templates of the acts, to see and to edit.
struct Models: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "modelli",
    abstract: "Elenca i modelli degli atti, o li scrive in una cartella per modificarli.",
    usage: "verbale modelli elenca|esporta [CARTELLA] [--sovrascrivi]",
    discussion: """
      Modificati i modelli, si indica la cartella con --modelli: quelli che non si vogliono \
      cambiare si possono togliere. I campi da usare sono spiegati in CAMPI.md.

      Esempi:
        verbale modelli esporta modelli/
        verbale redigi verbale.txt --modelli modelli/ -o verbale.html
      """,
    aliases: ["templates"])

  /// What to do with the templates.
  enum Action: String, ExpressibleByArgument, CaseIterable {
    case elenca
    case esporta
  }

  @Argument(help: ArgumentHelp("Che cosa fare.", valueName: "azione"))
  var action: Action

  @Argument(
    help: ArgumentHelp("Dove scrivere i modelli.", valueName: "cartella"),
    completion: .directory)
  var folder: String?

  @Flag(
    name: .customLong("sovrascrivi"),
    help: "Sostituisce anche i modelli che nella cartella sono stati modificati.")
  var replaces = false

  func execute(in session: Session) async throws -> ExitStatus {
    switch action {
    case .elenca:
      if folder != nil { throw ProgramFault.usage("con 'elenca' non va indicata una cartella") }
      try session.write(list)
    case .esporta:
      guard let folder, !folder.isEmpty else {
        throw ProgramFault.usage(
          "manca la cartella in cui scrivere; per esempio: verbale modelli esporta modelli/")
      }
      try export(to: folder, session)
    }
    return .clean
  }

  private var list: String {
    let files = ShippedTemplate.all
    let width = files.map(\.name.count).max() ?? 0
    return files.map { file in
      file.name + String(repeating: " ", count: width - file.name.count + 2) + file.summary + "\n"
    }.joined()
  }

  /// Nothing is written unless everything may be: a folder half old and half new would be worse.
  private func export(to folder: String, _ session: Session) throws {
    var waiting: [(file: ShippedTemplate, path: String)] = []
    var edited: [String] = []
    for file in ShippedTemplate.all {
      let path = (folder as NSString).appendingPathComponent(file.name)
      if FileManager.default.fileExists(atPath: path) {
        if FileManager.default.contents(atPath: path) == Data(file.text.utf8) { continue }
        edited.append(file.name)
      }
      waiting.append((file, path))
    }
    guard edited.isEmpty || replaces else {
      throw ProgramFault.usage(
        "\(folder): \(edited.joined(separator: ", ")) vi "
          + (edited.count == 1 ? "è già, diverso" : "sono già, diversi")
          + " da quelli del programma; nulla è stato scritto. Indicare un'altra cartella, o "
          + "--sovrascrivi per perdere le modifiche")
    }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw ProgramFault.output("impossibile creare la cartella \(folder)")
    }
    for (file, path) in waiting { try AtomicFile.write(file.text.utf8, to: path) }
    let count = waiting.count
    session.complain(
      count == 0
        ? "\(folder): i modelli vi sono già tutti, uguali a quelli del programma\n"
        : "\(folder): \(count == 1 ? "scritto 1 file" : "scritti \(count) file"); si usano con "
          + "--modelli \(folder)\n")
  }
}
