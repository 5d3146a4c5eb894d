import ArgumentParser
import Foundation
import Register
import Secretariat

/// Which register.
struct RegisterOptions: ParsableArguments {
  /// The variable of the environment that names it.
  static let variable = "VERBALE_REGISTRO"

  @Option(
    name: .customLong("registro"),
    help: ArgumentHelp(
      "Il file del registro, o postgresql://utente@host/base per un registro su un server (senza: quello "
        + "della variabile \(variable), altrimenti verbale/registro.sqlite fra i dati dell'utente).",
      valueName: "file"),
    completion: .file())
  var named: String?

  /// Where it is: as named, as the environment says, or among the user's data.
  func path(_ session: Session) throws -> String {
    if let named {
      guard !named.isEmpty else { throw ProgramFault.usage("il valore di --registro è vuoto") }
      return named
    }
    guard let path = Self.usualPath(session) else {
      throw ProgramFault.usage(
        "non è nota la cartella dei dati: indicare il registro con --registro")
    }
    return path
  }

  /// Where it is when nobody names it; nil where there is no folder of data either.
  static func usualPath(_ session: Session) -> String? {
    if let path = session.environment[variable], !path.isEmpty { return path }
    if let folder = session.environment["XDG_DATA_HOME"], folder.hasPrefix("/") {
      return folder + "/verbale/registro.sqlite"
    }
    guard let home = session.environment["HOME"], !home.isEmpty else { return nil }
    return home + "/.local/share/verbale/registro.sqlite"
  }

  /// The file.
  func file(_ session: Session) throws -> RegisterFile {
    RegisterFile(try path(session), isNamed: named != nil)
  }

  /// Opens it.
  func open(_ session: Session, _ access: RegisterStore.Access) throws -> RegisterStore {
    try file(session).open(access)
  }
}
