/// Who calls whom among templates: one that came back to itself would be filled for ever.
struct TemplateCalls: Sendable {
  /// More than any act: all of the program's own together come to a few dozen.
  private static let most = 10_000
  private static let deepest = 50
  private var calls: [String: [TemplateTag]] = [:]

  /// Takes note of the tags of a template.
  mutating func note(_ tags: [TemplateTag], of template: String) {
    calls[template] = tags.filter { $0.sigil == ">" }
  }

  /// Throws where filling a template would not end, or not in anybody's lifetime.
  func check(from root: String) throws {
    var known: [String: Int] = [:]
    _ = try size(of: root, under: [], &known)
  }

  /// How many templates are filled for one, itself included.
  private func size(
    of template: String, under callers: [String], _ known: inout [String: Int]
  ) throws -> Int {
    if let size = known[template] { return size }
    let callers = callers + [template]
    var size = 1
    for call in calls[template] ?? [] {
      guard !callers.contains(call.name) else {
        throw ActError.templateSyntax(
          template: template, line: call.line,
          reason: call.name == template
            ? "il modello richiama sé stesso"
            : "«\(call.name)» a sua volta richiama questo modello, senza fine")
      }
      guard callers.count < Self.deepest else { throw Self.tooMany(template, call) }
      size += try self.size(of: call.name, under: callers, &known)
      guard size <= Self.most else { throw Self.tooMany(template, call) }
    }
    known[template] = size
    return size
  }

  private static func tooMany(_ template: String, _ call: TemplateTag) -> ActError {
    .templateSyntax(
      template: template, line: call.line,
      reason: "i modelli si richiamano l'un l'altro troppe volte")
  }
}
