/// A small self-contained page that prints well on A4.
struct HTMLPage {
  private let title: String
  private let content: String

  /// - Parameter content: Well-formed HTML.
  init(title: String, content: String) {
    self.title = title
    self.content = content
  }

  var text: String {
    """
    <!DOCTYPE html>
    <html lang="it">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(Self.escape(title))</title>
    <style>
    @page { size: A4; margin: 2cm; @bottom-center { content: counter(page) " / " counter(pages); } }
    body { font: 11pt/1.45 "Liberation Serif", "Times New Roman", serif; color: #111;
      max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }
    h1 { font-size: 1.35rem; margin: 0 0 .25rem; }
    h2 { font-size: 1.1rem; margin: 2rem 0 .25rem; }
    p { margin: .25rem 0 .75rem; }
    table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
    caption { text-align: left; padding: .25rem 0 .5rem; }
    th, td { border-bottom: 1px solid #bbb; padding: .3rem .5rem; vertical-align: top; }
    thead th { border-bottom: 2px solid #111; text-align: right; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    td { text-align: right; }
    thead th:first-child, tbody th { text-align: left; font-weight: normal; }
    small { color: #444; }
    @media print { body { margin: 0; max-width: none; padding: 0; } }
    </style>
    </head>
    <body>
    <main>
    \(content)
    </main>
    </body>
    </html>

    """
  }

  /// A text as it may stand in HTML, in attributes too.
  static func escape(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\u{0}"..<"\u{9}", "\u{B}"..<"\u{20}", "\u{7F}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
