import CRename
import Foundation
import NoticeBoard
import Secretariat

/// A folder that is written whole or not at all: made beside its place, then put where the old one
/// was.
enum BoardFolder {
  /// Puts a folder in its place.
  ///
  /// - Parameter marker: a file that only folders written by the program have: anything else that
  ///   stands there is left alone.
  static func replace(_ named: String, with files: [BoardFile], marker: String) throws {
    var path = named
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    let manager = FileManager.default
    let exists = manager.fileExists(atPath: path)
    if exists {
      guard InputList.isFolder(path) else {
        throw ProgramFault.usage("\(path) è un file; indicare una cartella")
      }
      let inside = (try? manager.contentsOfDirectory(atPath: path)) ?? []
      guard inside.isEmpty || inside.contains(marker) else {
        throw ProgramFault.usage(
          "\(path) contiene altro: indicare una cartella vuota, nuova o già scritta da questo comando"
        )
      }
    }
    let temporary = path + ".\(getpid()).\(UInt32.random(in: 0...UInt32.max)).parziale"
    do {
      try write(files, to: temporary)
      try exchange(temporary, path, exists: exists)
    } catch {
      try? manager.removeItem(atPath: temporary)
      throw error
    }
    try? manager.removeItem(atPath: temporary)
  }

  private static func write(_ files: [BoardFile], to folder: String) throws {
    for file in files {
      let path = "\(folder)/\(file.name)"
      let parent = (path as NSString).deletingLastPathComponent
      do {
        try FileManager.default.createDirectory(
          atPath: parent, withIntermediateDirectories: true)
      } catch {
        throw ProgramFault.output(
          "impossibile creare la cartella \(parent): controllare permessi e spazio sul disco")
      }
      try AtomicFile.write(file.bytes, to: path)
    }
    // A folder made inside is a name too, that a power cut may lose.
    for parent in Set(files.map { ("\(folder)/\($0.name)" as NSString).deletingLastPathComponent })
    {
      AtomicFile.synchroniseFolder(of: parent)
    }
  }

  /// The new folder takes the place of the old one in one step, so that there is always one of them.
  private static func exchange(_ temporary: String, _ path: String, exists: Bool) throws {
    if !exists {
      if rename(temporary, path) != 0 { throw fault(path) }
    } else if verbale_exchange(temporary, path) != 0 {
      guard [EINVAL, ENOSYS, ENOTSUP].contains(errno) else { throw fault(path) }
      try stepAside(temporary, path)
    }
    AtomicFile.synchroniseFolder(of: path)
  }

  /// On a disk that cannot exchange two folders the old one steps aside for as long as a rename takes,
  /// and comes back should the new one not take its place.
  private static func stepAside(_ temporary: String, _ path: String) throws {
    let aside = temporary + ".vecchia"
    if rename(path, aside) != 0 { throw fault(path) }
    if rename(temporary, path) != 0 {
      let fault = fault(path)
      rename(aside, path)
      throw fault
    }
    try? FileManager.default.removeItem(atPath: aside)
  }

  private static func fault(_ path: String) -> ProgramFault {
    .output("impossibile scrivere \(path): \(SystemReason.describe(errno))")
  }
}
