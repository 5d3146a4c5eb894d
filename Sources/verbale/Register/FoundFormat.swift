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
    let (bodies, found, annotations) = try RegisterFault.translating {
      (try store.bodies(), try store.find(query), try store.annotations())
    }
    let outlet = try Outlet(output.file, session)
    switch self {
    case .json:
      let json = RegisterJSON(bodies: bodies)
      var document = ListDocument("resolutions")
      let elements = found.map {
        ListDocument.element(json.head($0.entry, excerpt: $0.excerpt))
      }
      try outlet.write(document.piece(elements) + document.end)
    case .testo where found.isEmpty: try outlet.write(none)
    case .testo:
      let list = RegisterList(bodies: bodies, width: output.file == nil ? session.width : 80)
      try outlet.write(list.text(found, Dictionary(grouping: annotations, by: \.resolution)))
    }
    try outlet.close()
    return .clean
  }
}
