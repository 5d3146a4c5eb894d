/// What the files of a package are, for whoever opens it years later.
enum PackageFileWords {
  /// What a file is, by its name.
  static func of(_ name: String) -> String {
    if let word = exact[name] { return word }
    let isShown = name.hasPrefix("pubblicato")
    let stem = isShown ? "Versione pubblicata dell’atto" : "Atto"
    let suffix = name.split(separator: ".", maxSplits: 1).last.map(String.init) ?? ""
    guard let form = forms[suffix], name.hasPrefix("atto.") || name.hasPrefix("pubblicato.") else {
      return isShown ? "Versione pubblicata del documento" : "Documento"
    }
    return "\(stem), \(form)"
  }

  /// What a document of the site is, for whoever looks for the act: a file of somebody else's keeps its
  /// own name.
  static func label(of path: String, slug: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let rest = String(name.dropFirst(slug.count))
    if rest == "-votazioni.json" { return "Votazioni, in JSON-LD (Popolo)" }
    guard rest.hasPrefix("."), let form = forms[String(rest.dropFirst())] else {
      return String(rest.dropFirst())
    }
    return "Atto, \(form)"
  }

  private static let exact = [
    "votazioni.json": "Votazioni, in JSON-LD (Popolo)",
    "pubblicazione.json": "Dati della pubblicazione e dei suoi certificati",
  ]
  private static let forms = [
    "html": "pagina HTML", "pdf": "PDF/A", "txt": "testo", "akn.xml": "Akoma Ntoso",
  ]
}
