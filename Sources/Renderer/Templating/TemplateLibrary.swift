import Mustache

/// A template with all the templates it calls, ready to be filled.
struct TemplateLibrary: Sendable {
  private let root: String
  private var texts: [String: String] = [:]
  private var library = MustacheLibrary()

  /// Reads a template and whatever it calls; throws where one is missing or broken.
  init(root: String, source: TemplateSource) throws {
    self.root = root
    var calls = TemplateCalls()
    var waiting: [(name: String, user: String?)] = [(root, nil)]
    while let next = waiting.popLast() {
      guard texts[next.name] == nil else { continue }
      guard let text = try source.template(next.name) else {
        throw ActError.templateMissing(template: next.name, neededBy: next.user)
      }
      texts[next.name] = text
      let template = try ReadTemplate.of(text, named: next.name)
      library.register(template.mustache, named: next.name)
      calls.note(template.tags, of: next.name)
      waiting += template.tags.filter { $0.sigil == ">" }.map { ($0.name, next.name) }
    }
    try calls.check(from: root)
  }

  /// Fills the template.
  func fill(with view: View) throws -> String {
    var view = view
    let missing = MissingFields()
    view.missing = missing
    let page = library.render(view, withTemplate: root) ?? ""
    if let name = missing.names.first { throw unknownField(name) }
    return page
  }

  /// Says where in the templates a fault of the document comes from.
  func explain(_ fault: DocumentFault) -> ActError {
    switch fault {
    case .notAdmitted(let name):
      let place = suspects { line in Self.uses(name, in: line) }.first
      return .notAdmitted(template: place?.template ?? root, line: place?.line, name: name)
    case .malformed(_, let reason):
      for name in texts.keys.sorted() {
        guard let text = texts[name] else { continue }
        if let (line, reason) = DocumentParser.fault(inFragment: TemplateTag.strip(text)) {
          return .malformed(template: name, line: line, reason: reason)
        }
      }
      return .malformed(template: root, line: nil, reason: reason)
    }
  }

  private func unknownField(_ name: String) -> ActError {
    let place = suspects { line in
      TemplateTag.scan(line).contains { $0.name == name && $0.sigil != "!" && $0.sigil != ">" }
    }.first
    return .unknownField(template: place?.template ?? root, line: place?.line ?? 1, field: name)
  }

  /// The lines that hold something, the likeliest culprits first: what the body wrote, then the rest of
  /// the files it edited, then the program's own.
  private func suspects(
    _ holds: (String) -> Bool
  ) -> [(template: String, line: Int)] {
    var own: [(String, Int)] = []
    var edited: [(String, Int)] = []
    var shipped: [(String, Int)] = []
    for template in texts.keys.sorted() {
      let text = texts[template] ?? ""
      let original = TemplateSource.original("\(template).mustache")
      let known = Set((original ?? "").split(separator: "\n"))
      for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      where holds(String(line)) {
        if text == original {
          shipped.append((template, index + 1))
        } else if known.contains(line) {
          edited.append((template, index + 1))
        } else {
          own.append((template, index + 1))
        }
      }
    }
    return own + edited + shipped
  }

  /// Whether a line opens an element, as `<name>`, or sets an attribute, as `name=`.
  private static func uses(_ name: String, in line: String) -> Bool {
    if name.hasSuffix(">"), name.hasPrefix("<") {
      let start = String(name.dropLast())
      return line.split(separator: start, omittingEmptySubsequences: false).dropFirst().contains {
        guard let next = $0.first else { return true }
        return !next.isLetter && !next.isNumber
      }
    }
    if name.hasSuffix("=") {
      return line.filter { !$0.isWhitespace }.contains("\(name)\"")
        || line.filter { !$0.isWhitespace }.contains("\(name)'")
    }
    return line.contains(name) || line.contains("<?") || line.contains("<!")
  }
}
