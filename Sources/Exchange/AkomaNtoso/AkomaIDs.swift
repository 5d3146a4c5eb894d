/// Gives each element an identifier of its own, by the naming convention of Akoma Ntoso.
struct AkomaIDs {
  /// What stands before every identifier of a document that lies in another.
  let prefix: String
  private var counts: [String: Int] = [:]

  init(prefix: String) {
    self.prefix = prefix
  }

  /// The next identifier of a kind under a parent; with no parent, under the document.
  mutating func next(_ kind: String, in parent: String? = nil) -> String {
    let stem = (parent.map { $0 + "__" } ?? prefix) + kind + "_"
    counts[stem, default: 0] += 1
    return stem + String(counts[stem] ?? 1)
  }
}
