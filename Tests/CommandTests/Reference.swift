import Foundation
import Model

@testable import verbale

/// Real minutes that may stand beside the package; where they do not, their tests are skipped.
enum Reference {
  static let folder =
    ProcessInfo.processInfo.environment["RIFERIMENTI"]
    ?? URL(filePath: Package.folder)
    .deletingLastPathComponent().appending(path: "shared/reference").path
  static let areThere = FileManager.default.fileExists(atPath: folder + "/verbali")

  static let clusone = folder + "/verbali/clusone-2024-12-04.txt"
  static let valleSeriana = folder + "/verbali/valle-seriana-2024-11-13.txt"

  /// What `converti` gives of a file.
  static func sittings(_ path: String) async -> [JSONValue] {
    ParsedJSON.value(of: await Run(["converti", path]).output)?["sittings"]?.list ?? []
  }

  /// What `controlla` finds in some files.
  static func diagnostics(_ paths: String...) async -> [JSONValue] {
    let run = await Run(["controlla", "--formato", "json"] + paths)
    return (ParsedJSON.value(of: run.output)?["files"]?.list ?? []).flatMap { file in
      (file["sittings"]?.list ?? []).flatMap { $0["diagnostics"]?.list ?? [] }
    }
  }

  /// What `voti` computes of a file.
  static func votes(_ path: String) async -> [JSONValue] {
    ParsedJSON.value(of: await Run(["voti", "--formato", "json", path]).output)?["votes"]?.list
      ?? []
  }
}
