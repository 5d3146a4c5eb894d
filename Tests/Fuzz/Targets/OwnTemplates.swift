import Foundation
import Templates

/// A folder of templates, for as long as a run.
struct OwnTemplates {
  let path: String
  private let files: [String]

  /// Writes those whose name is one of a template's.
  init(_ parts: [(name: String, bytes: [UInt8])]) throws {
    path = ScratchFolder.path + "/modelli"
    files = Set(parts.map(\.name)).filter(Templates.actNames.contains).sorted()
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for part in parts where files.contains(part.name) {
      try Data(part.bytes).write(to: URL(filePath: path + "/" + part.name))
    }
  }

  /// Takes them away again.
  func remove() {
    for file in files { try? FileManager.default.removeItem(atPath: path + "/" + file) }
  }
}
