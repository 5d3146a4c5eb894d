import Foundation
import Secretariat

/// Goes through a folder and those inside it, one document at a time: of an archive however large only
/// the folders being looked at are in memory.
struct FolderWalk: Sequence, IteratorProtocol {
  /// A folder being gone through.
  private struct Level {
    let name: String
    let raw: [UInt8]
    var rest: ArraySlice<FolderListing.Entry>
  }

  private var levels: [Level] = []
  private var first: WalkedDocument?

  /// Begins at a folder.
  init(_ folder: String) {
    enter(folder, Array(folder.utf8))
  }

  /// The next document, in the order of the names, those of a folder where its own name stands. A
  /// folder that cannot be read is met as a document that cannot be.
  mutating func next() -> WalkedDocument? {
    while true {
      if let waiting = first {
        first = nil
        return waiting
      }
      guard let place = levels.indices.last else { return nil }
      guard let entry = levels[place].rest.popFirst() else {
        levels.removeLast()
        continue
      }
      let level = levels[place]
      let name = Self.join(level.name, entry.name)
      // Only what is not exact needs its bytes kept.
      let isExact = entry.raw == nil && level.raw.isEmpty
      let raw =
        isExact
        ? [] : (level.raw.isEmpty ? Array(level.name.utf8) : level.raw).appending(entry)
      if entry.isFolder {
        enter(name, raw.isEmpty ? Array(name.utf8) : raw, isExact: isExact)
      } else {
        return WalkedDocument(name: name, raw: raw.isEmpty ? nil : raw)
      }
    }
  }

  private mutating func enter(_ name: String, _ path: [UInt8], isExact: Bool = true) {
    do {
      let listing = try FolderListing(of: path)
      levels.append(Level(name: name, raw: isExact ? [] : path, rest: listing.entries[...]))
    } catch {
      first = WalkedDocument(
        name: name, raw: isExact ? nil : path,
        fault: "\(name): impossibile leggere la cartella: \(SystemReason.describe(error.code))")
    }
  }

  static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }
}

extension [UInt8] {
  fileprivate func appending(_ entry: FolderListing.Entry) -> [UInt8] {
    self + (last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")])
      + (entry.raw ?? Array(entry.name.utf8))
  }
}
