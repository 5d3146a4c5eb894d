import Model
import Register
import Secretariat

/// How to say which resolutions a query finds.
enum FoundFormat: String, OutputFormat {
  static let usual = FoundFormat.testo

  case testo
  case json

  /// Writes what a query finds.
  func show(
    _ query: RegisterQuery, of store: RegisterStore, to output: OutputOptions, _ session: Session,
    none: String
  ) throws -> ExitStatus {
    let outlet = try Outlet(output.file, session)
    try RegisterFault.translating {
      let bodies = try store.bodies()
      switch self {
      case .json:
        let json = RegisterJSON(bodies: bodies)
        var document = ListDocument("resolutions")
        try store.find(query) { found in
          let element = ListDocument.element(json.head(found.entry, excerpt: found.excerpt))
          try outlet.write(document.piece([element]))
        }
        try outlet.write(document.end)
      case .testo:
        let annotations = Dictionary(grouping: try store.annotations(), by: \.resolution)
        var list = RegisterList(
          bodies: bodies, links: try store.linkedResolutions(),
          width: output.file == nil ? session.width : 80,
          greatest: try store.count(query).greatest)
        try store.find(query) { found in
          try outlet.write(list.text(found, annotations[found.entry.seq] ?? []))
        }
        if list.isEmpty { try outlet.write(none) }
      }
    }
    try outlet.close()
    return .clean
  }
}
