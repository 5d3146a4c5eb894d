import Foundation
import Secretariat

/// The documents that the user's words name: files, folders, patterns and `-`.
enum InputList {
  /// What is taken from a folder; of minutes kept under one name in several formats, the first of
  /// these only, or one sitting would pass for two.
  static let extensions = [
    "verbale", "txt", "text", "md", "odt", "docx", "fodt", "html", "htm", "xml", "akn", "pdf",
    "p7m",
  ]

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
          throw ProgramFault.input(
            "\(word): la cartella non contiene verbali; vi devono essere file .docx, .odt, .pdf, .html, "
              + ".txt o .verbale")
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

  private static func matches(of pattern: String) throws -> [String] {
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
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw ProgramFault.input("\(folder): impossibile leggere la cartella: permesso negato")
    }
    var result: [String] = []
    let preferred = preferred(names)
    for name in names.sorted() where !name.hasPrefix(".") {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      if isFolder(path) {
        if !isLink(path) { result += try filesIn(path) }
      } else if preferred.contains(name) {
        result.append(path)
      }
    }
    return result
  }

  /// The files of a folder that are taken: those of a format that is read, each name once, and not
  /// the folder's own explanation nor what an office keeps beside a document that is open.
  private static func preferred(_ names: [String]) -> Set<String> {
    var best: [String: (rank: Int, name: String)] = [:]
    for name in names where !name.hasPrefix("~$") && !name.hasPrefix(".") {
      let file = name as NSString
      guard let rank = extensions.firstIndex(of: file.pathExtension.lowercased()) else { continue }
      var stem = file.deletingPathExtension
      // 'verbale.pdf.p7m' is 'verbale', signed.
      if file.pathExtension.lowercased() == "p7m" {
        stem = (stem as NSString).deletingPathExtension
      }
      if ["readme", "leggimi"].contains(stem.lowercased()) { continue }
      if best[stem].map({ rank < $0.rank }) ?? true { best[stem] = (rank, name) }
    }
    return Set(best.values.map(\.name))
  }

  private static func canonical(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether a folder is there.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}
