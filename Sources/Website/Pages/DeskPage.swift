/// A page of the desk: the head that all share, and what is its own.
struct DeskPage {
  /// What the browser's title bar says before the program's name.
  let title: String
  /// The tab it stands under.
  var tab: DeskTab?
  /// The draft it is about; tabs lead to the same draft.
  var draft: Draft?
  /// Whether it needs the whole width and height of the window.
  var isWorkbench = false
  /// What stands at the right of the head.
  var tools: HTML = .nothing
  /// What is its own.
  let content: HTML

  /// The whole page.
  var html: HTML {
    """
    <!DOCTYPE html>
    <html lang="it">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(title) · Verbale</title>
    <link rel="icon" href="\(DeskAsset.icon.address)">
    <link rel="stylesheet" href="\(DeskAsset.style.address)">
    <script src="\(DeskAsset.script.address)" defer></script>
    </head>
    <body class="\(isWorkbench ? "banco" : "foglio")">
    <a class="salto" href="#contenuto">Vai al contenuto</a>
    <header class="testata">
    <a class="insegna" href="/"><img src="\(DeskAsset.icon.address)" alt="" width="28" height="28">La scrivania</a>
    <nav aria-label="Sezioni"><ul class="schede">\(DeskTab.all.map(link))</ul></nav>
    <div class="strumenti">\(tools)</div>
    </header>
    <main id="contenuto" tabindex="-1">
    \(content)
    </main>
    </body>
    </html>

    """
  }

  private func link(_ tab: DeskTab) -> HTML {
    guard let address = tab.address(draft) else { return .nothing }
    let mark: HTML = tab == self.tab ? " aria-current=\"page\"" : .nothing
    return "<li><a href=\"\(address)\"\(mark)>\(tab.title)</a></li>"
  }
}

/// A tab of the head. To add a page: a file in `Pages` with its routes, a line in ``DeskRouter`` and one
/// here.
struct DeskTab: Sendable, Equatable {
  /// Its words.
  let title: String
  /// The beginning of its address.
  let path: String
  /// Whether it is about a draft, and makes no sense without one.
  let isOfDraft: Bool

  static let minutes = DeskTab(title: "Verbale", path: "/verbale", isOfDraft: true)
  static let acts = DeskTab(title: "Atti", path: "/atti", isOfDraft: true)
  static let signing = DeskTab(title: "Per la firma", path: "/firma", isOfDraft: true)
  static let register = DeskTab(title: "Registro", path: "/registro", isOfDraft: false)
  static let board = DeskTab(title: "Albo", path: "/albo", isOfDraft: false)

  static let all: [DeskTab] = [minutes, signing, acts, register, board]

  /// Where it leads; nil where it needs a draft and there is none.
  func address(_ draft: Draft?) -> String? {
    guard isOfDraft else { return path }
    return draft.map { "\(path)/\($0.id)" }
  }
}
