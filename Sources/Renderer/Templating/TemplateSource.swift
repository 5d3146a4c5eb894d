import Foundation
import Templates

/// Where the templates come from.
public enum TemplateSource: Sendable {
  /// Those shipped inside the program.
  case builtIn
  /// A folder of the body's own; what it lacks is taken from the program.
  case folder(String)

  /// The text of a template; nil when there is none of that name.
  func template(_ name: String) throws -> String? {
    try file("\(name).mustache")
  }

  /// The style sheet of the HTML acts.
  func styleSheet() throws -> String {
    guard let sheet = try file("atti.css") else {
      throw ActError.templateMissing(template: "atti.css", neededBy: nil)
    }
    return sheet
  }

  private func file(_ name: String) throws -> String? {
    if case .folder(let folder) = self {
      let url = URL(fileURLWithPath: folder, isDirectory: true).appendingPathComponent(name)
      if FileManager.default.fileExists(atPath: url.path) {
        return String(decoding: try Data(contentsOf: url), as: UTF8.self)
      }
    }
    return Templates.act(named: name)
  }
}
