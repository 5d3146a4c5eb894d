import Secretariat

/// Goes through all the documents that the user's words name, one at a time, in the order named.
struct DocumentWalk: Sequence, IteratorProtocol {
  private enum Root {
    case folder(String)
    case document(WalkedDocument)
  }

  private var rest: ArraySlice<Root>
  private var folder: (name: String, walk: FolderWalk, isEmpty: Bool)?
  private var returned: WalkedDocument?
  /// Where each document stands among the others.
  let order: WalkOrder

  /// - Throws: ``ProgramFault/input(_:)`` for a pattern that nothing corresponds to.
  init(_ words: [String]) throws {
    var roots: [Root] = []
    var order = WalkOrder()
    var seen: Set<String> = []
    var folders: [String] = []
    func add(_ name: String) {
      let canonical = InputList.canonical(name)
      // What is named twice is read once.
      guard seen.insert(canonical).inserted,
        !folders.contains(where: { canonical.hasPrefix($0) })
      else { return }
      if InputList.isFolder(name) {
        folders.append(FolderWalk.join(canonical, ""))
        roots.append(.folder(name))
        order.add(folder: name)
      } else {
        roots.append(.document(WalkedDocument(name: name)))
        order.add(document: name)
      }
    }
    for word in words {
      if word == "-" {
        guard seen.insert(word).inserted else { continue }
        roots.append(.document(.standardInput))
        order.add(document: WalkedDocument.standardInput.name)
      } else if !InputList.exists(word), word.contains(where: { "*?[".contains($0) }) {
        let matches = try InputList.matches(of: word)
        guard !matches.isEmpty else {
          throw ProgramFault.input("\(word): nessun file corrisponde; controllare il percorso")
        }
        matches.forEach(add)
      } else {
        add(word)
      }
    }
    rest = roots[...]
    self.order = order
  }

  /// The next document. A folder without any is met as a document that cannot be read.
  mutating func next() -> WalkedDocument? {
    if let document = returned {
      returned = nil
      return document
    }
    while true {
      if let document = folder?.walk.next() {
        folder?.isEmpty = false
        return document
      }
      if let left = folder {
        folder = nil
        if left.isEmpty {
          return WalkedDocument(name: left.name, fault: InputList.emptiness(of: left.name))
        }
      }
      switch rest.popFirst() {
      case .folder(let name): folder = (name, FolderWalk(name), true)
      case .document(let document): return document
      case nil: return nil
      }
    }
  }

  /// Gives back the document met last, which is met again.
  mutating func giveBack(_ document: WalkedDocument?) { returned = document }
}
