import Foundation
import Model
import Reader

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

  static func bytes(_ file: URL) throws -> [UInt8] { try [UInt8](Data(contentsOf: file)) }

  /// The sittings of a file, in the name that the tests give to every document.
  static func sittings(_ file: URL) throws -> [Sitting] {
    try DocumentReader().sittings(in: bytes(file), name: "prova")
  }
}

extension Array {
  fileprivate func appending(_ others: [Element]) -> [Element] { self + others }
}
