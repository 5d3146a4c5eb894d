/// The outline of a document: its headings, for whoever looks for a place.
struct Bookmarks {
  /// One heading.
  struct Entry {
    var title: String
    /// 1 for the outermost.
    var level: Int
    var page: Int
    /// The height of the place above the foot of the page.
    var height: Double
  }

  private(set) var entries: [Entry] = []

  /// Adds the next heading.
  mutating func add(_ entry: Entry) { entries.append(entry) }

  /// Writes the outline; nil when there is nothing in it.
  func write(to file: inout PDFFile, pages: [PDFFile.Reference]) -> PDFFile.Reference? {
    guard !entries.isEmpty else { return nil }
    let root = file.reserve()
    let references = entries.map { _ in file.reserve() }
    // For each entry the one it is in, -1 for the root.
    var parents: [Int] = []
    var open: [Int] = []
    for (index, entry) in entries.enumerated() {
      while let last = open.last, entries[last].level >= entry.level { open.removeLast() }
      parents.append(open.last ?? -1)
      open.append(index)
    }
    var children: [Int: [Int]] = [:]
    for (index, parent) in parents.enumerated() { children[parent, default: []].append(index) }
    for (parent, list) in children {
      for (place, index) in list.enumerated() {
        let entry = entries[index]
        let above = parent < 0 ? root : references[parent]
        var text = "<</Title\(PDFText.string(entry.title))/Parent \(above.text)"
        text += "/Dest[\(pages[entry.page].text)/XYZ null \(PDFText.number(entry.height)) null]"
        if place > 0 { text += "/Prev \(references[list[place - 1]].text)" }
        if place + 1 < list.count { text += "/Next \(references[list[place + 1]].text)" }
        if let inner = children[index], let first = inner.first, let last = inner.last {
          text += "/First \(references[first].text)/Last \(references[last].text)"
          // Closed, so that a long outline opens on its headings of the first level.
          text += "/Count -\(inner.count)"
        }
        file.set(references[index], text + ">>")
      }
    }
    let top = children[-1] ?? []
    if let first = top.first, let last = top.last {
      file.set(
        root,
        "<</Type/Outlines/First \(references[first].text)/Last \(references[last].text)/Count \(top.count)>>"
      )
    }
    return root
  }
}
