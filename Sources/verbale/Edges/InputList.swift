import Foundation
import Secretariat

/// The documents that the user's words name: files, folders, patterns and `-`.
enum InputList {
  /// The documents, in the order named; those of a folder by name. A document named twice is read
  /// once, or it would pass for two sittings.
  static func expand(_ words: [String]) throws -> [InputFile] {
    var result: [InputFile] = []
    var seen: Set<String> = []
    func add(_ path: String) {
      if seen.insert(path == "-" ? path : canonical(path)).inserted {
        result.append(InputFile(name: path))
      }
    }
    for word in words {
      if word == "-" {
        add(word)
      } else if isFolder(word) {
        let files = try filesIn(word)
        guard !files.isEmpty else {
          throw ProgramFault.input(emptiness(of: word))
        }
        files.forEach(add)
      } else if !exists(word), word.contains(where: { "*?[".contains($0) }) {
        let matches = try matches(of: word)
        guard !matches.isEmpty else {
          throw ProgramFault.input("\(word): nessun file corrisponde; controllare il percorso")
        }
        matches.forEach(add)
      } else {
        add(word)
      }
    }
    return result
  }

  /// What to say of a folder without documents.
  static func emptiness(of folder: String) -> String {
    "\(folder): la cartella non contiene verbali; vi devono essere file .docx, .odt, .pdf, .html, "
      + ".txt o .verbale"
  }

  /// The files that a pattern stands for, and those in the folders it stands for.
  static func matches(of pattern: String) throws -> [String] {
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(pattern, 0, nil, &found) == 0, let paths = found.gl_pathv else { return [] }
    var result: [String] = []
    for index in 0..<Int(found.gl_pathc) {
      guard let path = paths[index] else { continue }
      let name = String(cString: path)
      if isFolder(name) { result += try filesIn(name) } else { result.append(name) }
    }
    return result
  }

  private static func filesIn(_ folder: String) throws -> [String] {
    try FolderWalk(folder).map { document in
      if let fault = document.fault { throw ProgramFault.input(fault) }
      return document.name
    }
  }

  /// A path with no link and no '..' in it.
  static func canonical(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Whether there is anything of that name.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether a folder is there.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
