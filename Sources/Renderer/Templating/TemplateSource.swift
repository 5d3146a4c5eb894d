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

  /// A file as the program ships it.
  static func original(_ name: String) -> String? { Templates.act(named: name) }

  /// Throws where a folder holds nothing that an act would use.
  public func check() throws {
    guard case .folder(let folder) = self else { return }
    let names = Templates.actNames.filter { $0 != "CAMPI.md" }
    let isThere = names.contains {
      FileManager.default.fileExists(atPath: Self.path(of: $0, in: folder))
    }
    if !isThere { throw ActError.noTemplates(folder: folder) }
  }

  private func file(_ name: String) throws -> String? {
    if case .folder(let folder) = self {
      let path = Self.path(of: name, in: folder)
      if FileManager.default.fileExists(atPath: path) { return try Self.text(of: path) }
    }
    return Self.original(name)
  }

  private static func path(of name: String, in folder: String) -> String {
    URL(fileURLWithPath: folder, isDirectory: true).appendingPathComponent(name).path
  }

  /// The text without the marks that some editors put at its beginning and at the end of its lines.
  private static func text(of path: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ActError.templateUnreadable(file: path, reason: "il file non si può leggere")
    }
    guard data.count <= 1_000_000 else {
      throw ActError.templateUnreadable(file: path, reason: "il file supera 1 MB")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw ActError.templateUnreadable(
        file: path, reason: "il file non è un testo in UTF-8; salvarlo di nuovo così")
    }
    return String(text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...])
      .replacing("\r\n", with: "\n")
  }
}
