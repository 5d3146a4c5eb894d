/// The order in which a walk meets documents, known without walking.
struct WalkOrder: Sendable {
  /// Where a document stands.
  struct Place: Comparable {
    fileprivate let root: Int
    /// The path inside the folder, a zero for each slash: what a folder holds stands where its own
    /// name does.
    fileprivate let path: [UInt8]

    static func < (left: Self, right: Self) -> Bool {
      left.root == right.root
        ? left.path.lexicographicallyPrecedes(right.path) : left.root < right.root
    }
  }

  private var folders: [(prefix: String, root: Int)] = []
  private var documents: [String: Int] = [:]
  private var count = 0

  /// Adds a folder after what was added before.
  mutating func add(folder: String) {
    folders.append((FolderWalk.join(folder, ""), count))
    // The folder itself, where it cannot be read or is empty.
    documents[folder] = count
    count += 1
  }

  /// Adds a document after what was added before.
  mutating func add(document: String) {
    documents[document] = count
    count += 1
  }

  /// The place of a document; nil where it is not among those of the walk.
  func place(of name: String) -> Place? {
    if let root = documents[name] { return Place(root: root, path: []) }
    guard let folder = folders.first(where: { name.utf8.starts(with: $0.prefix.utf8) }) else {
      return nil
    }
    let path = name.utf8.dropFirst(folder.prefix.utf8.count)
    return Place(
      root: folder.root, path: path.map { $0 == UInt8(ascii: "/") ? 0 : $0 })
  }
}
