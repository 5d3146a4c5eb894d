import Foundation
import Secretariat

/// What a folder holds that may be minutes, and the folders in it, by name.
struct FolderListing {
  /// One name of a folder.
  struct Entry {
    /// The name as it is shown: bytes that are no UTF-8, which old systems leave, are replaced.
    let name: String
    /// The name as the disk has it, where that is not what is shown.
    let raw: [UInt8]?
    let isFolder: Bool
  }

  /// What is taken from a folder; of minutes kept under one name in several formats, the first of
  /// these only, or one sitting would pass for two.
  static let extensions = [
    "verbale", "txt", "text", "md", "odt", "docx", "fodt", "html", "htm", "xml", "akn", "pdf",
    "p7m",
  ]

  /// The entries, in the order of the bytes of their names.
  let entries: [Entry]

  /// Lists a folder. A link to another folder is left out: it may lead back here.
  init(of path: [UInt8]) throws(SystemFault) {
    guard let folder = path.asCString({ opendir($0) }) else { throw SystemFault(code: errno) }
    defer { closedir(folder) }
    var found: [Entry] = []
    while true {
      errno = 0
      guard let entry = readdir(folder) else {
        if errno != 0 { throw SystemFault(code: errno) }
        break
      }
      let name = Self.name(of: entry)
      guard name.first != UInt8(ascii: ".") else { continue }
      let shown = String(decoding: name, as: UTF8.self)
      let isExact = shown.utf8.count == name.count && shown.utf8.elementsEqual(name)
      switch Self.kind(Int32(entry.pointee.d_type), of: name, in: path) {
      case .folder: found.append(Entry(name: shown, raw: isExact ? nil : name, isFolder: true))
      case .file: found.append(Entry(name: shown, raw: isExact ? nil : name, isFolder: false))
      case .neither: continue
      }
    }
    let taken = Self.preferred(found.filter { !$0.isFolder }.map(\.name))
    entries = found.filter { $0.isFolder || taken.contains($0.name) }.sorted(by: Self.isEarlier)
  }

  private enum Kind {
    case folder
    case file
    case neither
  }

  private static func kind(_ type: Int32, of name: [UInt8], in folder: [UInt8]) -> Kind {
    switch type {
    case Int32(DT_DIR): return .folder
    case Int32(DT_LNK), Int32(DT_UNKNOWN): break
    default: return .file
    }
    let path = folder + [UInt8(ascii: "/")] + name
    var own = stat()
    guard path.asCString({ lstat($0, &own) }) == 0 else { return .file }
    if own.st_mode & S_IFMT == S_IFDIR { return .folder }
    guard own.st_mode & S_IFMT == S_IFLNK else { return .file }
    var target = stat()
    let isFolder =
      path.asCString { stat($0, &target) } == 0 && target.st_mode & S_IFMT == S_IFDIR
    return isFolder ? .neither : .file
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      [UInt8](bytes.prefix { $0 != 0 })
    }
  }

  private static func isEarlier(_ left: Entry, _ right: Entry) -> Bool {
    if left.name.utf8.elementsEqual(right.name.utf8) {
      return (left.raw ?? []).lexicographicallyPrecedes(right.raw ?? [])
    }
    return left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
  }

  /// The files of a folder that are taken: those of a format that is read, each name once, and not
  /// the folder's own explanation nor what an office keeps beside a document that is open.
  private static func preferred(_ names: [String]) -> Set<String> {
    var best: [Substring: (rank: Int, name: String)] = [:]
    for name in names where !name.hasPrefix("~$") {
      let (whole, suffix) = split(name[...])
      guard let rank = suffix.flatMap({ extensions.firstIndex(of: $0.lowercased()) }) else {
        continue
      }
      // 'verbale.pdf.p7m' is 'verbale', signed.
      let stem = extensions[rank] == "p7m" ? split(whole).stem : whole
      if ["readme", "leggimi"].contains(stem.lowercased()) { continue }
      if best[stem].map({ rank < $0.rank }) ?? true { best[stem] = (rank, name) }
    }
    return Set(best.values.map(\.name))
  }

  /// A name, and what stands after its last dot.
  private static func split(_ name: Substring) -> (stem: Substring, suffix: Substring?) {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else {
      return (name, nil)
    }
    return (name[..<dot], name[name.utf8.index(after: dot)...])
  }
}

/// A system call that failed.
struct SystemFault: Error {
  let code: Int32
}

extension [UInt8] {
  /// Gives the bytes, ended by a zero, to a system call.
  func asCString<Result>(_ call: (UnsafePointer<CChar>) -> Result) -> Result {
    let characters = map { CChar(bitPattern: $0) } + [0]
    return call(characters)
  }
}
