import Foundation
import Secretariat

/// Where documents go.
enum Destination: Sendable, Hashable {
  case standardOutput
  /// One file for everything.
  case file(String)
  /// One file for each input, in a folder.
  case folder(String, paths: [String])

  /// What `-o` means: nothing is the standard output; a folder, or a name that can only be one,
  /// takes a file for each input; anything else is a file.
  ///
  /// - Parameter joins: Whether one document can hold what comes from several inputs.
  init(
    _ path: String?, for files: [InputFile], suffix: String, joins: Bool
  ) throws {
    guard let path, path != "-" else {
      if path == nil || joins || files.count == 1 {
        self = .standardOutput
        return
      }
      throw ProgramFault.usage("con più file indicare con -o una cartella di uscita")
    }
    guard !path.isEmpty else { throw ProgramFault.usage("il valore di -o è vuoto") }
    var status = stat()
    let exists = stat(path, &status) == 0
    let isFolder = exists && status.st_mode & S_IFMT == S_IFDIR
    let hasExtension = !(path as NSString).pathExtension.isEmpty
    if isFolder || path.hasSuffix("/") || (files.count > 1 && !(joins && hasExtension)) {
      if exists, !isFolder {
        throw ProgramFault.usage("\(path) è un file; con più file indicare una cartella di uscita")
      }
      self = .folder(path, paths: Self.paths(in: path, for: files, suffix: suffix))
    } else {
      self = .file(path)
    }
    try refuseInputs(files)
  }

  /// The one file; nil for the standard output and for a folder.
  var path: String? {
    if case .file(let path) = self { path } else { nil }
  }

  /// Makes the folder, where there is to be one.
  func prepare() throws {
    guard case .folder(let path, _) = self else { return }
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw ProgramFault.output("impossibile creare la cartella \(path): permesso negato")
    }
  }

  private static func paths(in folder: String, for files: [InputFile], suffix: String) -> [String] {
    var used: Set<String> = []
    return files.map { file in
      let last = (file.name as NSString).lastPathComponent
      let stem = file.name == "-" ? "verbale" : (last as NSString).deletingPathExtension
      var name = "\(stem).\(suffix)"
      var copy = 2
      while !used.insert(name).inserted {
        name = "\(stem)-\(copy).\(suffix)"
        copy += 1
      }
      return (folder as NSString).appendingPathComponent(name)
    }
  }

  /// An act never overwrites the minutes it comes from.
  private func refuseInputs(_ files: [InputFile]) throws {
    let outputs: [String] =
      switch self {
      case .standardOutput: []
      case .file(let path): [path]
      case .folder(_, let paths): paths
      }
    let inputs = Set(files.compactMap { Self.identity($0.name) })
    for output in outputs {
      if let identity = Self.identity(output), inputs.contains(identity) {
        throw ProgramFault.usage(
          "\(output) è anche un file da leggere: indicare con -o un nome diverso")
      }
    }
  }

  private static func identity(_ path: String) -> String? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return "\(status.st_dev):\(status.st_ino)"
  }
}
