import ArgumentParser
import Foundation
import Secretariat
import Website

/// `verbale apri`: the desk, a page on this machine.
struct Open: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "apri",
    abstract:
      "Apre la scrivania: una pagina su questo computer per leggere, correggere e redigere.",
    usage: "verbale apri [FILE…] [--porta N] [--non-aprire]",
    discussion: """
      Il testo è controllato mentre si scrive; ogni bozza è conservata e ritrovata anche dopo \
      un'interruzione. La pagina è servita solo a questo computer e si chiude con Ctrl+C.

      Esempi:
        verbale apri
        verbale apri verbale.docx
      """,
    aliases: ["open"])

  @Argument(
    help: ArgumentHelp("I verbali da aprire (senza: si scelgono nella pagina).", valueName: "file"),
    completion: .file())
  var names: [String] = []

  @Option(
    name: .customLong("porta"),
    help: ArgumentHelp(
      "La porta su cui servire la pagina (0: una libera; senza: 8417, o una libera se è in uso).",
      valueName: "n"))
  var port: Int?

  @Option(
    name: .customLong("indirizzo"),
    help: ArgumentHelp(
      "L'indirizzo su cui servire la pagina ad altri computer: sconsigliato senza TLS "
        + "(senza: 127.0.0.1, solo questo).", valueName: "ip"))
  var address: String?

  @Flag(
    name: .customLong("non-aprire"), help: "Non apre il navigatore: scrive soltanto l'indirizzo.")
  var isQuiet = false

  @OptionGroup var regulation: RegulationOptions
  @OptionGroup var register: RegisterOptions
  @OptionGroup var templates: TemplateOptions

  func execute(in session: Session) async throws -> ExitStatus {
    if let port, !(0...65_535).contains(port) {
      throw ProgramFault.usage("--porta vuole un numero da 0 a 65535")
    }
    // The page answers only under its own address: one that stands for many would let nobody in.
    if let address, ["0.0.0.0", "::", ""].contains(address) {
      throw ProgramFault.usage("--indirizzo vuole l'indirizzo di questo computer, non uno generico")
    }
    let desk = try Desk(settings(session))
    var path = "/"
    for name in names.reversed() {
      path = "/verbale/\(try await desk.open(name).id)"
    }
    if let address, address != "127.0.0.1" { session.complain(Self.warning) }
    try await desk.run(path) { [isQuiet] url in
      session.complain("La scrivania è aperta. Per chiuderla: Ctrl+C.\n")
      try? session.write(url + "\n")
      if !isQuiet { Browser.open(url) }
    }
    return .clean
  }

  private func settings(_ session: Session) throws -> DeskSettings {
    let file = try register.file(session)
    var settings = DeskSettings(
      draftFolder: try DraftFolder.path(session), register: file,
      version: Verbale.configuration.version)
    settings.exports = DeskExports.forms
    settings.export = { form, year, body in
      try await DeskExports.bytes(form, year: year, body: body, of: file, in: session)
    }
    if let address { settings.address = address }
    settings.port = port
    settings.regulation = regulation.name == nil ? nil : try regulation.choice()
    settings.templates = try templates.source()
    settings.templateFolder = templates.folder
    settings.now = session.now
    return settings
  }

  private static let warning = """
    verbale: attenzione: con --indirizzo la pagina è raggiungibile da altri computer, e ciò che vi passa \
    non è cifrato. Usarlo solo dietro un server che aggiunga TLS (per esempio nginx o caddy), oppure \
    collegarsi con un tunnel SSH lasciando 127.0.0.1.

    """
}

/// The browser of whoever sits at the machine.
enum Browser {
  /// Opens a page; where there is no browser the address that was written is enough.
  static func open(_ url: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["xdg-open", url]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try? process.run()
  }
}

/// Where drafts are kept.
enum DraftFolder {
  /// Among the user's state, as the desktop's conventions say.
  static func path(_ session: Session) throws -> String {
    if let folder = session.environment["XDG_STATE_HOME"], folder.hasPrefix("/") {
      return folder + "/verbale/bozze"
    }
    guard let home = session.environment["HOME"], !home.isEmpty else {
      throw ProgramFault.usage(
        "non è nota la cartella dell'utente per conservare le bozze: impostare la variabile HOME")
    }
    return home + "/.local/state/verbale/bozze"
  }
}
