/// The look of acts on paper: the print side of the style sheet of the pages, as data.
///
/// An element or class that no rule names looks like what it is in.
struct PrintSheet: Sendable {
  private let theme: PrintTheme
  private let rulesByName: [String: [StyleRule]]
  private let rulesForAny: [StyleRule]

  init(theme: PrintTheme = PrintTheme()) {
    self.theme = theme
    let rules = Self.rules(theme)
    rulesForAny = rules.filter { $0.name == nil }
    let names = Set(rules.compactMap(\.name))
    // Each list keeps the order of the sheet, rules for any element included.
    rulesByName = Dictionary(
      uniqueKeysWithValues: names.map { name in
        (name, rules.filter { $0.name == nil || $0.name == name })
      })
  }

  /// The style of the element at the end of a path, inside one of some style.
  func style(of path: ElementPath, in outer: BoxStyle) -> BoxStyle {
    var style = outer.inherited
    guard let name = path.steps.last?.name else { return style }
    for rule in rulesByName[name] ?? rulesForAny where rule.matches(path) { rule.apply(&style) }
    return style
  }

  /// The style a document begins with.
  var base: BoxStyle {
    var text = TextStyle(families: theme.textFamilies, size: 11.5)
    text.features = "lnum=1"
    var style = BoxStyle(text: text)
    style.outerSize = 11.5
    return style
  }

  /// The sheet a body element is printed on.
  static func format(of body: Element) -> PageFormat {
    if body.has(class: "largo") { return .wide }
    if body.has(class: "scheda") { return .sheet }
    return .upright
  }

  private static let grey = PrintColour(0x4a4a4a)
  private static let line = PrintColour(0x8a8a8a)
  private static let lightLine = PrintColour(0xc9c9c9)
  private static let veil = PrintColour(0xf6f3ec)

  private static func mm(_ value: Double) -> Double { BoxStyle.mm(value) }

  /// In the order of a style sheet: what comes later wins.
  private static func rules(_ theme: PrintTheme) -> [StyleRule] {
    generalRules(theme) + tableRules + partRules(theme) + actRules
  }

  private static func generalRules(_ theme: PrintTheme) -> [StyleRule] {
    [
      StyleRule("body") {
        $0.lineHeight = 1.42
        $0.isHyphenated = true
      },
      StyleRule("body.largo") {
        $0.text.size = 10; $0.lineHeight = 1.35
      },
      StyleRule("body.scheda") {
        $0.text.size = 9.5; $0.lineHeight = 1.3
      },
      StyleRule("body.deliberazioni") {
        $0.text.size = 11; $0.lineHeight = 1.38
      },
      StyleRule("article.pagina") { $0.startsPage = true },
      StyleRule("section.pagina") { $0.startsPage = true },
      StyleRule(".nascosto") { $0.isHidden = true },
      StyleRule(".solo-testo") { $0.isHidden = true },
      StyleRule("h1") {
        $0.margin.top = mm(4)
        $0.scale(1.35)
        heading(&$0)
        $0.alignment = .centre
      },
      StyleRule("h2") {
        $0.margin.top = mm(8)
        $0.margin.bottom = mm(2.6)
        $0.scale(1.12)
        heading(&$0)
      },
      StyleRule("h3") {
        $0.margin.top = mm(4.5)
        $0.margin.bottom = mm(1.6)
        heading(&$0)
        $0.text.isItalic = true
      },
      StyleRule("h4") {
        $0.margin.top = mm(3.5)
        $0.margin.bottom = mm(1.2)
        heading(&$0)
        $0.text.weight = 400
        $0.text.isItalic = true
      },
      StyleRule("p") {
        $0.margin.bottom = mm(2.2)
        $0.alignment = .justified
      },
      StyleRule("h1") { $0.text.families = theme.headingFamilies },
      StyleRule("h2") { $0.text.families = theme.headingFamilies },
      StyleRule("h3") { $0.text.families = theme.headingFamilies },
      StyleRule(".testata") { $0.text.families = theme.headingFamilies },
      StyleRule("blockquote") {
        $0.margin.left = mm(8)
        $0.margin.right = mm(8)
        $0.margin.bottom = mm(2.2)
      },
      StyleRule("hr") {
        $0.margin.top = mm(3)
        $0.margin.bottom = mm(3)
        $0.border.top = .init(width: 0.6, colour: line)
      },
      StyleRule("strong") { $0.text.weight = 600 },
      StyleRule("em") { $0.text.isItalic = true },
      StyleRule("small") { $0.scale(0.85) },
      StyleRule("ul") {
        $0.margin.bottom = mm(3)
        $0.padding.left = mm(7)
        $0.marker = .dash
      },
      StyleRule("ol") {
        $0.margin.bottom = mm(3)
        $0.padding.left = mm(7)
        $0.marker = .number
      },
      StyleRule("li") {
        $0.margin.bottom = mm(1)
        $0.alignment = .justified
      },
      StyleRule(".senza-segno") { $0.marker = .none },
      StyleRule("dl") { $0.margin.bottom = mm(3) },
      StyleRule("dt") {
        $0.text.colour = grey
        $0.text.hasSmallCaps = true
        $0.text.letterSpacing = 0.03
        $0.isHyphenated = false
      },
      StyleRule("abbr") { _ in },
      StyleRule(".centro") {
        $0.alignment = .centre; $0.isHyphenated = false
      },
      StyleRule(".destra") {
        $0.alignment = .right; $0.isHyphenated = false
      },
      StyleRule(".rientro") { $0.margin.left += mm(6) },
      StyleRule(".legata") {
        $0.keepNext = .tight; $0.keepInside = .tight
      },
    ]
  }

  private static func heading(_ style: inout BoxStyle) {
    style.text.weight = 600
    style.lineHeight = 1.28
    style.alignment = .left
    style.isHyphenated = false
    style.isBalanced = true
    style.keepNext = .tight
    style.keepInside = .tight
  }

  private static var tableRules: [StyleRule] {
    [
      StyleRule("table") {
        $0.margin.bottom = mm(4)
        $0.scale(0.9)
        $0.lineHeight = 1.3
        $0.alignment = .left
        $0.isHyphenated = false
        $0.isFullWidth = true
        $0.text.features = "lnum=1,tnum=1"
      },
      StyleRule("caption") {
        $0.padding.bottom = mm(1.5)
        $0.text.colour = grey
        $0.text.isItalic = true
        $0.keepNext = .tight
      },
      StyleRule("tbody") { $0.keepInside = .free },
      StyleRule("th") { cell(&$0) },
      StyleRule("td") { cell(&$0) },
      StyleRule("thead th") {
        $0.padding.bottom = mm(1.2)
        $0.border.bottom = .init(width: 0.8, colour: .dark)
        $0.text.hasSmallCaps = true
        $0.text.letterSpacing = 0.03
        $0.isAtBottom = true
      },
      StyleRule("tbody th") { $0.border.bottom = .init(width: 0.4, colour: lightLine) },
      StyleRule("tbody td") { $0.border.bottom = .init(width: 0.4, colour: lightLine) },
      StyleRule("tbody:last-child > tr:last-child > th") { closing(&$0) },
      StyleRule("tbody:last-child > tr:last-child > td") { closing(&$0) },
      StyleRule("tfoot td") {
        $0.padding.top = mm(2)
        $0.text.weight = 600
      },
      StyleRule(".num") { $0.alignment = .right },
      StyleRule("td.num") {
        $0.isUnbroken = true; $0.padding.right = mm(3)
      },
      StyleRule("th.num") { $0.padding.right = mm(3) },
      StyleRule(".totali") { $0.alignment = .left },
      StyleRule(".dati td") { $0.padding.right = mm(3) },
    ]
  }

  private static func cell(_ style: inout BoxStyle) {
    style.padding = .init(top: mm(0.9), right: mm(2.4), bottom: mm(0.9), left: 0)
  }

  private static func closing(_ style: inout BoxStyle) {
    style.border.bottom = .init(width: 0.8, colour: .dark)
  }

  private static func partRules(_ theme: PrintTheme) -> [StyleRule] {
    [
      StyleRule(".testata") {
        $0.margin.bottom = mm(7)
        $0.padding.bottom = mm(4)
        $0.border.bottom = .init(width: 0.6, colour: line)
        $0.keepInside = .tight
        $0.keepNext = .tight
      },
      StyleRule(".testata p") {
        $0.margin.bottom = 0
        $0.alignment = .centre
        $0.isHyphenated = false
      },
      StyleRule(".testata .ente") {
        $0.text.hasSmallCaps = true
        $0.text.letterSpacing = 0.06
        $0.scale(1.15)
      },
      StyleRule(".testata .organo") {
        $0.text.hasSmallCaps = true
        $0.text.letterSpacing = 0.05
        $0.scale(1.3)
        $0.lineHeight = 1.25
        $0.isBalanced = true
      },
      StyleRule(".carta") {
        $0.margin.bottom = mm(4)
        $0.padding.bottom = mm(3)
        $0.border.bottom = .init(width: 1.2, colour: theme.accent)
      },
      StyleRule(".carta .stemma") { $0.leastHeight = mm(ActStyle.armsHeight) },
      StyleRule(".carta .ente") {
        $0.text.colour = theme.accent
        $0.text.weight = 600
        $0.scale(1.35)
        $0.lineHeight = 1.25
      },
      StyleRule(".carta .sottotitolo") { $0.scale(0.95) },
      StyleRule(".carta .recapiti") {
        $0.scale(0.78)
        $0.lineHeight = 1.35
        $0.text.colour = grey
      },
      StyleRule(".testata .protocollo") {
        $0.margin.top = mm(3)
        $0.alignment = .left
        $0.scale(0.95)
      },
      StyleRule("body.largo .carta .stemma") { $0.leastHeight = mm(12) },
      StyleRule(".scheda .carta .stemma") { $0.leastHeight = mm(12) },
      StyleRule(".testata h2") {
        $0.margin.top = mm(4)
        $0.margin.bottom = 0
        $0.scale(1.35)
        $0.alignment = .centre
      },
      StyleRule(".etichetta") {
        $0.text.colour = theme.accent
        $0.text.hasSmallCaps = true
        $0.text.letterSpacing = 0.05
        $0.text.weight = 400
      },
      StyleRule("section.punto > h2") {
        $0.padding.top = mm(3.6)
        $0.border.top = .init(width: 0.4, colour: lightLine)
      },
      StyleRule(".formula") { $0.margin.bottom = mm(3) },
      StyleRule(".oratore") { $0.text.weight = 600 },
      StyleRule(".movimento") {
        $0.padding.left = mm(4)
        $0.border.left = .init(width: 1.5, colour: line)
        $0.text.isItalic = true
      },
      StyleRule(".parere") { $0.padding.left = mm(5) },
      StyleRule(".decisione") { $0.text.weight = 600 },
      StyleRule(".solenne") {
        $0.margin.top = mm(3)
        $0.margin.bottom = mm(2)
        $0.text.letterSpacing = 0.08
        $0.keepNext = .tight
        $0.isBalanced = true
      },
      StyleRule(".omissis") {
        $0.text.colour = grey
        $0.text.isItalic = true
        $0.alignment = .centre
      },
      StyleRule(".oggetto") {
        $0.margin.bottom = mm(5); $0.alignment = .left
      },
      StyleRule(".soggetto") {
        $0.margin.top = mm(6)
        $0.margin.bottom = mm(3)
        $0.text.hasSmallCaps = true
        $0.text.letterSpacing = 0.08
        $0.scale(1.1)
        $0.keepNext = .tight
        $0.isCapitalised = true
      },
      StyleRule(".verbo") {
        $0.margin.top = mm(6)
        $0.margin.bottom = mm(3)
        $0.scale(1.1)
        $0.text.weight = 600
        // Wider, and readers of the file would take the letters for words.
        $0.text.letterSpacing = 0.08
        $0.keepNext = .tight
      },
      StyleRule(".numero") {
        $0.alignment = .left; $0.text.isItalic = true
        $0.keepNext = .tight
      },
      StyleRule("ul.odg") { $0.padding.left = 0 },
      StyleRule("ul.odg li") {
        $0.padding.left = mm(8); $0.alignment = .left
      },

      StyleRule(".votazione") {
        $0.margin.top = mm(4)
        $0.margin.bottom = mm(5)
        $0.padding = .init(top: mm(2.6), right: mm(4), bottom: mm(2.2), left: mm(4))
        $0.border.top = .init(width: 0.8, colour: .dark)
        $0.border.bottom = .init(width: 0.8, colour: .dark)
        $0.background = veil
        $0.keepInside = .loose
        $0.keepPrevious = .loose
      },
      // Each stays with the words before it; one after the other, they may part.
      StyleRule(".votazione+.votazione") { $0.keepPrevious = .free },
      StyleRule(".votazione p") {
        $0.margin.bottom = mm(1.2); $0.alignment = .left
      },
      StyleRule(".titolo-voto > strong") {
        $0.text.hasSmallCaps = true
        $0.text.letterSpacing = 0.05
      },
      StyleRule(".titolo-voto") { $0.keepNext = .tight },
      StyleRule(".oggetto-voto") { $0.text.isItalic = true },
      StyleRule("table.conteggio") {
        $0.isFullWidth = false
        $0.margin.bottom = mm(2)
        $0.scale(0.95)
      },
      StyleRule(".conteggio tbody > tr > th") {
        $0.border.bottom = nil
        $0.padding.right = mm(8)
        $0.isUnbroken = true
      },
      StyleRule(".conteggio tbody > tr > td") { $0.border.bottom = nil },
      StyleRule(".conteggio .num") {
        $0.padding.right = mm(6); $0.text.weight = 600
      },
      StyleRule(".parole") {
        $0.text.colour = grey; $0.scale(0.9)
      },
      StyleRule(".verifica") {
        $0.margin.top = mm(2)
        $0.margin.bottom = mm(2)
        $0.padding = .init(top: mm(2), right: mm(3), bottom: mm(1.6), left: mm(3))
        let dashed = BoxStyle.Border(width: 1, colour: theme.accent, isDashed: true)
        $0.border = .init(top: dashed, right: dashed, bottom: dashed, left: dashed)
        $0.background = PrintColour(0xffffff)
        $0.keepInside = .loose
      },
      StyleRule(".verifica p") {
        $0.margin.bottom = mm(1); $0.alignment = .left
      },
      StyleRule(".verifica ul") { $0.margin.bottom = mm(0.6) },
      StyleRule(".verifica li") {
        $0.margin.bottom = mm(0.3); $0.alignment = .left
      },

      StyleRule(".firme") {
        $0.margin.top = mm(6)
        $0.keepInside = .tight
        $0.keepPrevious = .tight
      },
      StyleRule(".firma p") {
        $0.margin.bottom = mm(0.6)
        $0.alignment = .centre
        $0.isHyphenated = false
      },
      StyleRule(".firma .carica") {
        $0.text.hasSmallCaps = true
        $0.text.letterSpacing = 0.05
        $0.isCapitalised = true
      },
      StyleRule(".firma .nome") { $0.text.isItalic = true },
      StyleRule(".sottoscrizione") {
        $0.keepPrevious = .tight; $0.keepInside = .loose
      },
      StyleRule(".dispositivo > *:last-child") { $0.keepNext = .tight },
      StyleRule(".dispositivo li:last-child") { $0.keepNext = .tight },
      StyleRule(".eseguibilita > *:last-child") { $0.keepNext = .tight },
      // The signatures are not alone on their page.
      StyleRule(".chiusura > *") { $0.keepNext = .tight },
      StyleRule(".chiusura li") { $0.keepNext = .tight },
      StyleRule(".chiusura h2") { $0.margin.top = mm(7) },

      StyleRule(".certificati") {
        $0.margin.top = mm(7)
        $0.padding.top = mm(4)
        $0.border.top = .init(width: 0.6, colour: line)
      },
      StyleRule(".certificato") {
        $0.keepInside = .loose
        $0.margin.bottom = mm(4)
        $0.scale(0.95)
      },
      StyleRule(".certificato h3") {
        $0.margin.top = 0
        $0.margin.bottom = mm(1)
        $0.text.isItalic = false
        $0.text.hasSmallCaps = true
        $0.text.letterSpacing = 0.05
      },
      StyleRule(".certificato p") { $0.alignment = .left },
    ]
  }

  private static var actRules: [StyleRule] {
    [
      StyleRule(".deliberazioni .testata") {
        $0.margin.bottom = mm(5); $0.padding.bottom = mm(3)
      },
      StyleRule(".deliberazioni .testata .organo") { $0.scale(1.15) },
      StyleRule(".deliberazioni .testata h2") { $0.margin.top = mm(2.5) },
      StyleRule(".deliberazioni .oggetto") { $0.margin.bottom = mm(4) },
      StyleRule(".deliberazioni .oggetto-voto") { $0.margin.bottom = mm(1.2) },
      StyleRule(".deliberazioni table.appello") {
        $0.scale(0.82); $0.lineHeight = 1.22
      },
      StyleRule(".deliberazioni table.appello th") { flat(&$0, mm(0.55)) },
      StyleRule(".deliberazioni table.appello td") { flat(&$0, mm(0.55)) },

      StyleRule(".registro table") { $0.scale(0.92) },
      StyleRule(".prospetto table") { $0.scale(0.92) },
      StyleRule("table.registro") { $0.isGrid = true },
      StyleRule("table.registro th") { grid(&$0, lightLine) },
      StyleRule("table.registro td") { grid(&$0, lightLine) },
      StyleRule("table.registro thead th") {
        grid(&$0, line)
        $0.alignment = .centre
        $0.lineHeight = 1.15
      },
      StyleRule("table.registro tbody tr") { $0.leastHeight = mm(10) },
      StyleRule("table.registro tfoot td") {
        $0.border = .init(
          top: .init(width: 0.8, colour: .dark), right: nil, bottom: nil, left: nil)
      },
      StyleRule("table.registro .oggetto") { $0.share = 0.24 },
      StyleRule("table.registro .esito") { $0.share = 0.12 },
      StyleRule("table.registro .note") { $0.share = 0.15 },
      StyleRule("table.registro .note p") {
        $0.margin = .init(top: 0, right: 0, bottom: 0, left: 0)
        $0.alignment = .left
      },
      StyleRule("table.registro .da-compilare") { $0.leastWidth = mm(17) },
      StyleRule("body.largo .testata") {
        $0.margin.bottom = mm(4); $0.padding.bottom = mm(3)
      },
      StyleRule("body.largo .testata .organo") { $0.scale(1.1) },
      StyleRule("table.prospetto tbody") { $0.keepInside = .loose },
      StyleRule("table.prospetto tr.voto > th") {
        flat(&$0, mm(0.5)); voteRow(&$0)
      },
      StyleRule("table.prospetto tr.voto > td") {
        flat(&$0, mm(0.5)); voteRow(&$0)
      },
      StyleRule("table.prospetto tr.nomi > td") {
        $0.text.colour = grey
        $0.scale(0.9)
        $0.lineHeight = 1.22
        $0.padding.top = 0
        $0.padding.bottom = mm(1.5)
      },
      StyleRule("table.prospetto tr.nomi strong") { $0.text.colour = .dark },
      StyleRule("table.prospetto th:nth-child(2)") { $0.share = 0.28 },

      StyleRule("body.convocazione") {
        $0.text.size = 11
        $0.lineHeight = 1.38
      },
      StyleRule(".convocazione .testata") {
        $0.margin.bottom = mm(4)
        $0.padding.bottom = mm(3)
      },
      StyleRule(".convocazione .testata h1") { $0.margin.top = mm(2.5) },
      StyleRule(".convocazione .oggetto") { $0.margin.bottom = mm(4) },
      StyleRule(".convocazione .verifica") { $0.margin.top = mm(5) },
      StyleRule("section.destinatari") {
        $0.margin.bottom = mm(5)
        $0.margin.left = mm(48)
      },
      StyleRule("section.destinatari p") {
        $0.margin.bottom = mm(1)
        $0.text.weight = 600
        $0.alignment = .left
      },
      StyleRule("ul.destinatari") {
        $0.padding.left = 0
        $0.columns = 2
        $0.scale(0.9)
        $0.lineHeight = 1.27
        $0.isHyphenated = false
      },
      StyleRule("ul.destinatari li") {
        $0.margin.bottom = 0
        $0.alignment = .left
      },
      StyleRule("ul.convocazioni") { $0.margin.left = mm(4) },
      StyleRule(".convocazione h2") { $0.margin.top = mm(5) },
      StyleRule(".congedo") {
        $0.margin.top = mm(5)
        $0.keepInside = .loose
      },
      StyleRule("dl.dati") { $0.margin.bottom = mm(3) },
      StyleRule("dl.dati > div") {
        $0.padding.top = mm(0.6)
        $0.padding.bottom = mm(0.6)
        $0.border.bottom = .init(width: 0.4, colour: lightLine)
      },
      StyleRule(".scheda .testata") {
        $0.margin.bottom = mm(3); $0.padding.bottom = mm(2)
      },
      StyleRule(".scheda .testata h2") { $0.margin.top = mm(2) },
      StyleRule(".scheda .testata .organo") { $0.scale(1.1) },
      StyleRule(".scheda ul") { $0.margin.bottom = mm(1) },
      StyleRule(".scheda li") { $0.margin.bottom = mm(0.3) },
      StyleRule(".scheda h3") {
        $0.margin.top = mm(3); $0.margin.bottom = mm(1)
      },
      StyleRule(".scheda p") { $0.margin.bottom = mm(1.2) },
      StyleRule(".scheda .testata p") { $0.margin.bottom = 0 },
      StyleRule(".scheda table") {
        $0.margin.bottom = mm(2)
        $0.scale(0.95)
        $0.lineHeight = 1.22
      },
      StyleRule(".scheda th") { flat(&$0, mm(0.6)) },
      StyleRule(".scheda td") { flat(&$0, mm(0.6)) },
      StyleRule(".scheda .persone") {
        $0.padding.left = 0
        $0.columns = 3
        $0.scale(0.92)
        $0.lineHeight = 1.27
        $0.marker = .none
      },
      StyleRule(".scheda .persone li") {
        $0.margin.bottom = 0; $0.alignment = .left
      },
    ]
  }

  private static func flat(_ style: inout BoxStyle, _ padding: Double) {
    style.padding.top = padding
    style.padding.bottom = padding
  }

  private static func voteRow(_ style: inout BoxStyle) {
    style.border.bottom = nil
    style.padding.top = mm(1.5)
  }

  private static func grid(_ style: inout BoxStyle, _ colour: PrintColour) {
    let border = BoxStyle.Border(width: 0.4, colour: colour)
    style.border = .init(top: border, right: border, bottom: border, left: border)
    style.padding = .init(top: mm(1.2), right: mm(2), bottom: mm(1.2), left: mm(2))
  }
}
