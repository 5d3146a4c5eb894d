import Foundation
import Model
import Regulations

/// Under which regulation each sitting is: the one the user names, or the preset that fits the body.
struct RegulationChoice: Sendable {
  private let named: Regulation?

  /// - Parameter name: A preset's name or the path of a YAML file; nil lets each body's name choose.
  init(_ name: String?) throws {
    named = try name.map(Self.load)
  }

  /// The regulation of a sitting.
  func callAsFunction(_ sitting: Sitting) -> Regulation {
    named ?? RegulationLoader.choosePreset(for: sitting).regulation
  }

  /// Whether the bodies' names choose.
  var isAutomatic: Bool { named == nil }

  private static func load(_ name: String) throws -> Regulation {
    do {
      let isFile =
        name.contains("/") || name.contains(".") || FileManager.default.fileExists(atPath: name)
      guard isFile, !RegulationLoader.presetNames.contains(name) else {
        return try RegulationLoader.preset(named: name)
      }
      let bytes = try InputFile(name: name).bytes()
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw ProgramFault.input(
          "\(name): il regolamento non è un testo in UTF-8; salvarlo di nuovo così")
      }
      return try RegulationLoader.load(text: text, name: name)
    } catch let error as RegulationError {
      throw ProgramFault.input(error.description)
    }
  }
}
