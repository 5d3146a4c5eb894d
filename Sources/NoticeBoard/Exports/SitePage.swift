/// A page of the site: no script, nothing from elsewhere, kept out of search engines.
struct SitePage {
  /// Its path.
  let name: String
  let title: String
  let office: BoardOffice
  /// How to go up to the root of the site: nothing, or `../`.
  let up: String
  let content: String

  var text: String {
    """
    <!DOCTYPE html>
    <html lang="it">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex, nofollow, noarchive">
    <title>\(Self.escaped(title)) – \(Self.escaped(office.name))</title>
    <link rel="stylesheet" href="\(up)stile.css">
    <link rel="alternate" type="application/rss+xml" title="Albo pretorio" href="\(up)feed.xml">
    </head>
    <body>
    <a class="salta" href="#contenuto">Vai al contenuto</a>
    <header class="testata">
    <p class="ente">\(Self.escaped(office.name))</p>
    <p class="albo"><a href="\(up)index.html">Albo pretorio on line</a></p>
    <nav aria-label="Sezioni dell’albo">
    <ul>
    <li><a href="\(up)index.html"\(current("index.html"))>In pubblicazione</a></li>
    <li><a href="\(up)tipi.html"\(current("tipi.html"))>Per tipo di atto</a></li>
    <li><a href="\(up)elenco.html"\(current("elenco.html"))>Elenco completo</a></li>
    </ul>
    </nav>
    </header>
    <main id="contenuto">
    <h1>\(Self.escaped(title))</h1>
    \(content)
    </main>
    <footer>
    <p>Pubblicità legale ai sensi dell’art. 32 della L. 18 giugno 2009, n. 69.</p>
    </footer>
    </body>
    </html>

    """
  }

  /// Which section this page is, for whoever hears the page instead of seeing it.
  private func current(_ section: String) -> String {
    name == section ? " aria-current=\"page\"" : ""
  }

  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "\u{0}"..<"\u{9}", "\u{B}"..<"\u{20}", "\u{7F}"..<"\u{A0}": result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
