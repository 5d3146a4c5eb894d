/// A drawing ready for a page: its scale, and its words as lines of glyphs.
struct SetDrawing {
  let drawing: Drawing
  /// Points for every unit of the drawing.
  let scale: Double
  /// The line of every stretch of words, in the order drawn; nil where nothing is to be seen.
  let lines: [GlyphLine?]

  /// Sets the words of a drawing for a width.
  init(_ drawing: Drawing, width: Double, in composer: Composer) {
    self.drawing = drawing
    let scale = width / drawing.width
    self.scale = scale
    var style = composer.sheet.base.text
    lines = drawing.parts.flatMap(\.shapes).compactMap { shape -> GlyphLine?? in
      guard case .words(let words) = shape else { return nil }
      style.size = words.size * scale
      style.weight = words.isBold ? 700 : 400
      style.isItalic = words.isItalic
      style.colour = PrintColour(words.ink.code)
      let paragraph = Paragraph(lines: [[.init(text: words.text, style: style, node: nil)]])
      return .some(
        composer.typesetter.lines(
          of: paragraph, width: nil, fit: .ragged, for: composer.typefaces
        ).first)
    }
  }

  /// Where a line begins, right of the drawing's left side.
  func start(of words: Drawing.Words, _ line: GlyphLine) -> Double {
    let place = words.at.x * scale
    switch words.anchor {
    case .start: return place
    case .middle: return place - line.width / 2
    case .end: return place - line.width
    }
  }
}
