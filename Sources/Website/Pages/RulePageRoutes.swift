import HTTPTypes
import Hummingbird
import Validator

/// Regole: what `verbale spiega` says of one.
struct RulePageRoutes: DeskRoutes {
  static func add(to router: Router<DeskContext>, _ desk: DeskServices) {
    router.get("/regole/:regola") { _, context -> Response in
      guard let name = context.parameters.get("regola"), let rule = RuleList.rule(name) else {
        throw DeskFault.notFound("Non c’è una regola con questo nome.")
      }
      return .page(page(rule.about))
    }
  }

  private static func page(_ about: RuleDescription) -> HTML {
    let sources = about.sources.map { $0.words(under: nil) }.joined(separator: "; ")
    return DeskPage(
      title: about.title,
      content: """
        <article class="regola">
        <p class="gravita-regola \(about.severity.word)">\(about.severity.word)</p>
        <h1>\(about.title)</h1>
        <p class="perche">\(about.rationale)</p>
        <dl class="dati"><div><dt>Famiglia</dt><dd>\(about.family.rawValue)</dd></div>\
        <div><dt>Fonte</dt><dd>\(sources)</dd></div>\
        <div><dt>Nome</dt><dd>\(about.id)</dd></div></dl>
        \(examples("Da rivedere", about.failing, "Il segno ▸ indica il punto."))
        \(examples("Corretto", about.passing, nil))
        </article>
        """
    ).html
  }

  private static func examples(_ title: String, _ examples: [Example], _ note: String?) -> HTML {
    guard !examples.isEmpty else { return .nothing }
    let texts = examples.map { "<pre>\($0.text)</pre>" as HTML }
    let words: HTML = note.map { "<p>\($0)</p>" } ?? .nothing
    return "<h2>\(title)</h2>\(words)\(texts)"
  }
}
