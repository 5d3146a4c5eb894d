import Model
import Regulations
import Secretariat

/// The regulations that can be chosen at the desk: the program's own, and the one that the command named.
/// No other is ever read: a page names them, it does not bring paths.
struct RegulationShelf: Sendable {
  private let given: RegulationChoice?
  private let presets: [(id: String, title: String, choice: RegulationChoice)]
  private let automatic: RegulationChoice

  init(given: RegulationChoice?) throws {
    self.given = given
    automatic = try RegulationChoice(nil)
    presets = try RegulationLoader.presetNames.map { name in
      let choice = try RegulationChoice(name)
      return (name, choice.named?.title ?? name, choice)
    }
  }

  /// The choice that a name stands for; what the command named, or the bodies' names, for no name.
  func choice(_ name: String?) -> RegulationChoice {
    if let name, let preset = presets.first(where: { $0.id == name }) { return preset.choice }
    return given ?? automatic
  }

  /// Whether a name is one of those on the shelf.
  func holds(_ name: String) -> Bool { presets.contains { $0.id == name } }

  /// The entries of a list to choose from.
  func options(chosen: String?) -> [HTML] {
    let first = given?.named.map { $0.title } ?? "secondo l’organo"
    return [option("", first, chosen == nil)]
      + presets.map { option($0.id, $0.title, $0.id == chosen) }
  }

  private func option(_ id: String, _ title: String, _ isChosen: Bool) -> HTML {
    "<option value=\"\(id)\"\(isChosen ? " selected" : .nothing as HTML)>\(title)</option>"
  }
}
