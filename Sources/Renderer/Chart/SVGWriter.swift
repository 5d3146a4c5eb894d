/// Writes a drawing as SVG: one thing a line, nothing loaded, nothing run, no style sheet of its own.
struct SVGWriter {
  private let drawing: Drawing
  private let identifier: String
  private let role: String?
  private var text = ""

  /// - Parameter identifier: What the names inside begin with, so that several drawings can stand on
  ///   one page.
  /// - Parameter role: A class beside its own, for a page that shows one drawing of several.
  init(_ drawing: Drawing, identifier: String = "quadro", role: String? = nil) {
    self.role = role
    self.drawing = drawing
    self.identifier = identifier
  }

  /// The element, with no declaration before it.
  func write() -> String {
    var writer = self
    writer.open()
    for part in drawing.parts where !part.shapes.isEmpty { writer.write(part) }
    writer.text += "</svg>\n"
    return writer.text
  }

  private static let fonts =
    "Libertinus Serif, Linux Libertine O, Palatino Linotype, Palatino, TeX Gyre Pagella, Georgia,"
    + " Liberation Serif, Times New Roman, serif"

  private mutating func open() {
    let size = "\(number(drawing.width)) \(number(drawing.height))"
    text +=
      "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"quadro\(role.map { " " + $0 } ?? "")\" viewBox=\"0 0 \(size)\""
      + " width=\"\(number(drawing.width))\" height=\"\(number(drawing.height))\" role=\"img\""
      + " lang=\"it\" aria-labelledby=\"\(identifier)-titolo \(identifier)-descrizione\""
      + " font-family=\"\(Self.fonts)\">\n"
    text += "<title id=\"\(identifier)-titolo\">\(XMLText.escaped(drawing.title))</title>\n"
    text += "<desc id=\"\(identifier)-descrizione\">\(XMLText.escaped(drawing.summary))</desc>\n"
    let inks = Drawing.Ink.allCases.filter { ink in
      drawing.parts.contains { $0.shapes.contains { Self.hatch(of: $0) == ink } }
    }
    guard !inks.isEmpty else { return }
    text += "<defs>\n"
    for ink in inks {
      text +=
        "<pattern id=\"\(hatch(ink))\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\""
        + " patternTransform=\"rotate(45)\">"
        + "<path d=\"M0 0V4\" stroke=\"\(Self.colour(ink))\" stroke-width=\"2.4\"/></pattern>\n"
    }
    text += "</defs>\n"
  }

  private static func hatch(of shape: Drawing.Shape) -> Drawing.Ink? {
    switch shape {
    case .box(_, _, _, _, let look), .line(_, let look), .polygon(_, let look),
      .disc(_, _, let look):
      look.isHatched ? look.line : nil
    case .words: nil
    }
  }

  private func hatch(_ ink: Drawing.Ink) -> String { "\(identifier)-tratti-\(ink)" }

  private mutating func write(_ part: Drawing.Part) {
    let vote = part.vote.map { " data-voto=\"\($0)\"" } ?? ""
    text += "<g class=\"\(part.name)\"\(vote)>\n"
    for shape in part.shapes { write(shape) }
    text += "</g>\n"
  }

  private mutating func write(_ shape: Drawing.Shape) {
    switch shape {
    case .box(let x, let y, let width, let height, let look):
      let place =
        "x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(width))\" height=\"\(number(height))\""
      if look.isHatched, look.fill != nil {
        var ground = look
        ground.line = nil
        ground.isHatched = false
        text += "<rect \(place)\(attributes(ground))/>\n"
      }
      text += "<rect \(place)\(attributes(look))/>\n"
    case .line(let points, let look):
      if points.count == 2 {
        let (a, b) = (points[0], points[1])
        text +=
          "<line x1=\"\(number(a.x))\" y1=\"\(number(a.y))\" x2=\"\(number(b.x))\" y2=\"\(number(b.y))\"\(attributes(look))/>\n"
      } else {
        text += "<polyline points=\"\(list(points))\"\(attributes(look))/>\n"
      }
    case .polygon(let points, let look):
      text += "<polygon points=\"\(list(points))\"\(attributes(look))/>\n"
    case .disc(let centre, let radius, let look):
      text +=
        "<circle cx=\"\(number(centre.x))\" cy=\"\(number(centre.y))\" r=\"\(number(radius))\"\(attributes(look))/>\n"
    case .words(let words): write(words)
    }
  }

  private mutating func write(_ words: Drawing.Words) {
    var line =
      "<text x=\"\(number(words.at.x))\" y=\"\(number(words.at.y))\" font-size=\"\(number(words.size))\""
    switch words.anchor {
    case .start: break
    case .middle: line += " text-anchor=\"middle\""
    case .end: line += " text-anchor=\"end\""
    }
    if words.isBold { line += " font-weight=\"bold\"" }
    if words.isItalic { line += " font-style=\"italic\"" }
    line += " fill=\"\(Self.colour(words.ink))\""
    text += line + ">\(XMLText.escaped(words.text))</text>\n"
  }

  private func attributes(_ look: Drawing.Look) -> String {
    var text = ""
    if look.isHatched, let line = look.line {
      text += " fill=\"url(#\(hatch(line)))\""
    } else {
      text += " fill=\"\(look.fill.map(Self.colour) ?? "none")\""
    }
    guard let line = look.line, look.weight > 0 else { return text }
    text += " stroke=\"\(Self.colour(line))\""
    if look.weight != 1 { text += " stroke-width=\"\(number(look.weight))\"" }
    if let dash = look.dash.pattern {
      text += " stroke-dasharray=\"\(dash.map(number).joined(separator: " "))\""
    }
    return text
  }

  private func list(_ points: [Drawing.Point]) -> String {
    points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
  }

  /// At most two decimals, and none where none are wanted.
  private func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    let whole = abs(hundredths) / 100
    let rest = abs(hundredths) % 100
    if rest == 0 { return "\(sign)\(whole)" }
    let digits = rest < 10 ? "0\(rest)" : rest % 10 == 0 ? "\(rest / 10)" : "\(rest)"
    return "\(sign)\(whole).\(digits)"
  }

  private static func colour(_ ink: Drawing.Ink) -> String {
    let digits = String(ink.code, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}

extension Drawing.Dash {
  /// Lengths of strokes and of what parts them.
  var pattern: [Double]? {
    switch self {
    case .none: nil
    case .short: [3, 2]
    case .long: [7, 3]
    case .dotted: [0.8, 2.4]
    }
  }
}
