import ArgumentParser
import Renderer
import Secretariat

/// Whose templates acts are drawn from.
struct TemplateOptions: ParsableArguments {
  @Option(
    name: .customLong("modelli"),
    help: ArgumentHelp(
      "Una cartella con modelli propri; quelli che mancano sono i modelli del programma.",
      valueName: "cartella"),
    completion: .directory)
  var folder: String?

  /// Where the templates come from.
  func source() throws -> TemplateSource {
    guard let folder else { return .builtIn }
    guard InputList.isFolder(folder) else {
      throw ProgramFault.usage("\(folder): la cartella dei modelli non esiste")
    }
    do {
      try TemplateSource.folder(folder).check()
    } catch let error as ActError {
      throw ProgramFault.usage(error.description)
    }
    return .folder(folder)
  }
}
