/// The logical structure of a document: what a screen reader follows.
struct StructureTree {
  /// A part of an element's content.
  enum Kid {
    case node(Int)
    case content(page: Int, id: Int)
  }

  /// One structure element.
  struct Node {
    /// Its standard type.
    var role: String
    /// The element it is in; -1 for the root.
    var parent: Int
    var kids: [Kid] = []
    /// Entries of its dictionary beside type, parent and kids.
    var entries = ""
  }

  private(set) var nodes: [Node] = [Node(role: "Document", parent: -1)]
  /// The node whose content it is, for each page and each marked stretch of it.
  private var owners: [[Int]] = []
  private var floating: Set<Int> = []

  /// The document itself.
  static let root = 0

  /// Adds an element at the end of another.
  mutating func add(_ role: String, in parent: Int, entries: String = "") -> Int {
    nodes.append(Node(role: role, parent: parent, entries: entries))
    nodes[parent].kids.append(.node(nodes.count - 1))
    return nodes.count - 1
  }

  /// Adds an element that takes its place among its parent's content when its own is drawn.
  mutating func addFloating(_ role: String, in parent: Int, entries: String) -> Int {
    nodes.append(Node(role: role, parent: parent, entries: entries))
    floating.insert(nodes.count - 1)
    return nodes.count - 1
  }

  /// Takes the next number for marked content of an element on a page.
  mutating func mark(_ node: Int, page: Int) -> Int {
    while owners.count <= page { owners.append([]) }
    let id = owners[page].count
    owners[page].append(node)
    if floating.remove(node) != nil { nodes[nodes[node].parent].kids.append(.node(node)) }
    nodes[node].kids.append(.content(page: page, id: id))
    return id
  }

  /// Adds an entry to the dictionary of an element.
  mutating func annotate(_ node: Int, _ entries: String) {
    nodes[node].entries += entries
  }

  /// Writes the tree; gives the reference of its root.
  func write(to file: inout PDFFile, pages: [PDFFile.Reference]) -> PDFFile.Reference {
    let root = file.reserve()
    let references = nodes.map { _ in file.reserve() }
    for (index, node) in nodes.enumerated() {
      let parent = node.parent < 0 ? root : references[node.parent]
      var text = "<</Type/StructElem/S/\(node.role)/P \(parent.text)\(node.entries)"
      let first = node.kids.firstNonNil { kid in
        if case .content(let page, _) = kid { page } else { nil }
      }
      if let first { text += "/Pg \(pages[first].text)" }
      let kids = node.kids.map { kid in
        switch kid {
        case .node(let inner): references[inner].text
        case .content(let page, let id):
          page == first
            ? "\(id)" : "<</Type/MCR/Pg \(pages[page].text)/MCID \(id)>>"
        }
      }
      if !kids.isEmpty { text += "/K[\(kids.joined(separator: " "))]" }
      file.set(references[index], text + ">>")
    }
    var numbers = ""
    for (page, owners) in owners.enumerated() {
      let list = owners.map { references[$0].text }.joined(separator: " ")
      numbers += "\(page) \(file.add("[\(list)]").text) "
    }
    let parents = file.add("<</Nums[\(numbers)]>>")
    file.set(
      root,
      "<</Type/StructTreeRoot/K \(references[Self.root].text)/ParentTree \(parents.text)/ParentTreeNextKey \(owners.count)>>"
    )
    return root
  }
}

extension Sequence {
  /// The first result that is not nil.
  fileprivate func firstNonNil<Result>(_ transform: (Element) -> Result?) -> Result? {
    for element in self {
      if let result = transform(element) { return result }
    }
    return nil
  }
}
