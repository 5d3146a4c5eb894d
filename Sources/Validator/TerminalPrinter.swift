import Model

/// Prints diagnostics for people: the fact, the place with the words marked, the source, advice.
public struct TerminalPrinter: Sendable {
  private let colour: Bool
  private let width: Int

  /// Prints with or without colour; source lines wider than `width` columns are cut round the marks.
  public init(colour: Bool = false, width: Int = 100) {
    self.colour = colour
    self.width = max(40, width)
  }

  /// Every diagnostic of a report, then the closing line.
  public func text(_ report: CheckReport) -> String {
    var output = ""
    for file in report.files {
      for sitting in file.sittings {
        var counter = sitting.diagnostics.first.map { PositionCounter($0.document) }
        for diagnostic in sitting.diagnostics {
          output += text(diagnostic, at: counter?.position(of: diagnostic.range.lower)) + "\n"
        }
      }
    }
    return output + report.closingLine + "\n"
  }

  /// One diagnostic, line end included.
  public func text(_ diagnostic: Diagnostic) -> String {
    text(diagnostic, at: nil)
  }

  private func text(_ diagnostic: Diagnostic, at position: SourcePosition?) -> String {
    let rows = Excerpt(diagnostic, width: width).rows
    let lastLine = rows.reduce(1) { last, row in
      if case .source(let line, _) = row { return max(last, line) }
      return last
    }
    let gutter = String(lastLine).count
    let margin = String(repeating: " ", count: gutter)
    let start = position ?? diagnostic.document.position(of: diagnostic.range.lower)
    let bar = margin + " " + paint("|", .gutter)

    var output = paint(diagnostic.severity.word, .severity(diagnostic.severity))
    output += paint(": " + DisplayText.clean(diagnostic.message), .strong)
    output += " [\(diagnostic.rule)]\n"
    output += margin + paint("--> ", .gutter)
    output += "\(DisplayText.clean(diagnostic.file)):\(start.line):\(start.column)\n"
    output += bar + "\n"
    for row in rows { output += line(row, diagnostic.severity, gutter: gutter, bar: bar) + "\n" }
    output += bar + "\n"
    output += margin + " " + paint("=", .gutter) + " fonte: "
    output += DisplayText.clean(diagnostic.source) + "\n"
    if let hint = diagnostic.hint {
      output += margin + " " + paint("=", .gutter) + " aiuto: " + DisplayText.clean(hint) + "\n"
    }
    return output
  }

  private func line(_ row: Excerpt.Row, _ severity: Severity, gutter: Int, bar: String) -> String {
    switch row {
    case .source(let line, let text):
      let number = String(line)
      let margin = String(repeating: " ", count: gutter - number.count)
      let shown = text.isEmpty ? "" : " " + text
      return paint(margin + number + " |", .gutter) + shown
    case .gap:
      let before = String(repeating: " ", count: (gutter - 1) / 2)
      let after = String(repeating: " ", count: gutter - before.count)
      return paint(before + "…" + after + "|", .gutter)
    case .marks(let indent, let count, let label, let isPrimary):
      var marks = String(repeating: isPrimary ? "^" : "-", count: count)
      if let label { marks += " " + label }
      let style: Style = isPrimary ? .severity(severity) : .gutter
      return bar + String(repeating: " ", count: indent + 1) + paint(marks, style)
    }
  }

  private enum Style {
    case severity(Severity)
    case gutter
    case strong

    var code: String {
      switch self {
      case .severity(.error): "1;31"
      case .severity(.warning): "1;33"
      case .severity(.note): "1;36"
      case .gutter: "34"
      case .strong: "1"
      }
    }
  }

  private func paint(_ text: String, _ style: Style) -> String {
    colour ? "\u{1B}[\(style.code)m\(text)\u{1B}[0m" : text
  }
}
