import Model
import XML

/// The persons, organs, roles and concepts that a document names, each once.
struct AkomaReferences {
  /// What a reference is.
  enum Kind: String {
    case organization = "TLCOrganization"
    case person = "TLCPerson"
    case role = "TLCRole"
    case concept = "TLCConcept"

    var path: String {
      switch self {
      case .organization: "organization/it"
      case .person: "person/it"
      case .role: "role"
      case .concept: "concept/it"
      }
    }

    var letter: String {
      switch self {
      case .organization: "ente"
      case .person: "persona"
      case .role: "ruolo"
      case .concept: "voce"
      }
    }
  }

  private struct Entry {
    let kind: Kind
    let id: String
    let slug: String
    let name: String
  }

  private let prefix: String
  private var entries: [Entry] = []
  private var known: [String: Int] = [:]

  init(prefix: String) {
    self.prefix = prefix
  }

  /// The reference (`#persona-elena-arrighi`) of a name, entered if it is new.
  mutating func reference(_ kind: Kind, _ name: String) -> String {
    let slug = AkomaSlug.slug(name)
    let key = kind.letter + "-" + slug
    if let index = known[key] { return "#" + entries[index].id }
    known[key] = entries.count
    entries.append(
      Entry(kind: kind, id: prefix + key, slug: slug, name: XMLText.collapsed(name)))
    return "#" + prefix + key
  }

  func write(to writer: inout XMLWriter, source: String) {
    writer.start("references", [("source", source)])
    for kind in [Kind.organization, .person, .role, .concept] {
      for entry in entries where entry.kind == kind {
        writer.element(
          kind.rawValue,
          [
            ("eId", entry.id), ("href", "/akn/ontology/\(kind.path)/\(entry.slug)"),
            ("showAs", entry.name),
          ])
      }
    }
    writer.end()
  }
}

/// Names as parts of addresses.
public enum AkomaSlug {
  /// Lower case letters and digits without accents, words joined by hyphens.
  public static func slug(_ name: String) -> String {
    let words = NameKey(name).words.map { word in
      word.unicodeScalars.filter { ("a"..."z").contains($0) || ("0"..."9").contains($0) }
        .reduce(into: "") { $0.unicodeScalars.append($1) }
    }
    let slug = words.filter { !$0.isEmpty }.joined(separator: "-")
    return slug.isEmpty ? "ignoto" : slug
  }
}
