/// The words of a paragraph as Markdown.
enum MarkdownInline {
  /// The words, marks in them escaped.
  static func text(of runs: [FlowRun], isInCell: Bool = false, isHeading: Bool = false) -> String {
    var text = ""
    for run in runs {
      switch run {
      case .lineBreak: text += isInCell ? "<br>" : "\\\n"
      case .tab: text += " "
      // Nothing goes with a text; what the picture shows is said around it.
      case .picture: break
      case .words(let words, let traits):
        let isStrong = traits.contains(.strong) && !isHeading
        let isEmphasised = traits.contains(.emphasis)
        let mark = (isStrong ? "**" : "") + (isEmphasised ? "*" : "")
        text += enclosed(escaped(words, isInCell: isInCell), in: mark)
      }
    }
    return atLineStart(text)
  }

  /// Marks hold only where they touch the words.
  private static func enclosed(_ words: String, in mark: String) -> String {
    guard !mark.isEmpty, let first = words.firstIndex(where: { $0 != " " }),
      let last = words.lastIndex(where: { $0 != " " })
    else { return words }
    let closing = String(mark.reversed())
    return words[..<first] + mark + words[first...last] + closing
      + words[words.index(after: last)...]
  }

  /// The marks that would mean something anywhere in a line.
  private static func escaped(_ words: String, isInCell: Bool) -> String {
    var result = String.UnicodeScalarView()
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "~", "|": result.append("\\")
      default: break
      }
      result.append(scalar)
    }
    return String(result)
  }

  /// The marks that mean something only where a line begins.
  private static func atLineStart(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if let first = line.first, "#+-=".contains(first) { return "\\" + line }
      let digits = line.prefix { $0.isASCII && $0.isNumber }
      let rest = line.dropFirst(digits.count)
      if !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" {
        return digits + "\\" + rest
      }
      return String(line)
    }.joined(separator: "\n")
  }
}
