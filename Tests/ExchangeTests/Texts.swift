import Foundation
import Model
import Reader
import XML

/// The texts that every test of this target goes through: samples, and real minutes where present.
enum Texts {
  private static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  /// The folder of real documents.
  static let reference =
    ProcessInfo.processInfo.environment["RIFERIMENTI"].map { URL(filePath: $0) }
    ?? package.deletingLastPathComponent().appending(path: "shared/reference")

  static let all: [URL] =
    [package.appending(path: "Samples")]
    .appending(["verbali", "layouts", "delibere"].map { reference.appending(path: $0) })
    .flatMap { folder in
      ((try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil))
        ?? []).filter { $0.pathExtension == "txt" }
    }
    .sorted { $0.path < $1.path }

  /// The schema of OASIS, where it is present; what it includes is named by its path.
  static let akomaSchema: XMLSchema? = {
    let folder = reference.appending(path: "akn")
    let file = folder.appending(path: "akn30-20170330-final.xsd")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
    let path = folder.appending(path: "xml.xsd").path
    return XMLSchema(.xsd, Array(text.replacing("./xml.xsd", with: path).utf8))
  }()

  static func bytes(_ file: URL) throws -> [UInt8] { try [UInt8](Data(contentsOf: file)) }

  /// The sittings of a file, in the name that the tests give to every document.
  static func sittings(_ file: URL) throws -> [Sitting] {
    try DocumentReader().sittings(in: bytes(file), name: "prova")
  }
}

extension Array {
  fileprivate func appending(_ others: [Element]) -> [Element] { self + others }
}
