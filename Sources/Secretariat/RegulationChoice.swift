import Foundation
import Model
import Regulations

/// Under which regulation each sitting is: the one the user names, or the preset that fits the body.
package struct RegulationChoice: Sendable {
  /// The one the user names; nil lets the bodies' names choose.
  package let named: Regulation?

  /// - Parameter name: A preset's name or the path of a YAML file; nil lets each body's name choose.
  package init(_ name: String?) throws {
    named = try name.map(Self.load)
  }

  /// The regulation of a sitting.
  package func callAsFunction(_ sitting: Sitting) -> Regulation {
    named ?? RegulationLoader.choosePreset(for: sitting).regulation
  }

  /// The regulation that the user names; nil where the bodies' names choose.
  package var fixed: Regulation? { named }

  /// Whether the bodies' names choose.
  package var isAutomatic: Bool { named == nil }

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
      return try RegulationLoader.load(text: text, name: name) { path in
        attachment(path, of: name)
      }
    } catch let error as RegulationError {
      throw ProgramFault.input(error.description)
    }
  }

  /// A file that a regulation names, from the folder of the regulation.
  private static func attachment(
    _ path: String, of regulation: String
  ) -> Result<[UInt8], AttachmentError> {
    let folder = (regulation as NSString).deletingLastPathComponent
    let file = path.hasPrefix("/") ? path : (folder as NSString).appendingPathComponent(path)
    var status = stat()
    if stat(file, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      return .failure(AttachmentError("non è un file"))
    }
    if status.st_size > 10_000_000 { return .failure(AttachmentError("supera i 10 MB")) }
    do {
      return .success(try InputFile(name: file).bytes())
    } catch let fault as ProgramFault {
      return .failure(AttachmentError(String(fault.message.split(separator: ": ").last ?? "")))
    } catch {
      return .failure(AttachmentError("lettura non riuscita"))
    }
  }
}
