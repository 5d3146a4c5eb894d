/// The drawing operators of a page.
struct ContentStream {
  private(set) var bytes: [UInt8] = []
  private var colour: PrintColour?
  private var isMarked = false

  mutating func write(_ text: String) { bytes += text.utf8 }

  mutating func number(_ value: Double) {
    PDFText.append(value, to: &bytes)
    bytes.append(UInt8(ascii: " "))
  }

  /// Begins what a screen reader passes over.
  mutating func beginArtifact(_ properties: String) {
    endMark()
    write("/Artifact<<\(properties)>>BDC\n")
    isMarked = true
  }

  /// Begins the content of a structure element.
  mutating func beginContent(_ role: String, id: Int) {
    endMark()
    write("/\(role)<</MCID \(id)>>BDC\n")
    isMarked = true
  }

  /// Ends what was begun.
  mutating func endMark() {
    if isMarked { write("EMC\n") }
    isMarked = false
  }

  /// Fills a rectangle; `y` is that of its lower side.
  mutating func fill(x: Double, y: Double, width: Double, height: Double, _ colour: PrintColour) {
    set(colour)
    number(x)
    number(y)
    number(width)
    number(height)
    write("re f\n")
  }

  /// Shows a picture; `y` is that of its lower side.
  mutating func picture(_ name: String, x: Double, y: Double, width: Double, height: Double) {
    write("q ")
    number(width)
    write("0 0 ")
    number(height)
    number(x)
    number(y)
    write("cm /\(name) Do Q\n")
  }

  /// Draws a line.
  mutating func rule(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ border: BoxStyle.Border
  ) {
    write("q ")
    number(border.width)
    write("w ")
    if border.isDashed { write("[3 2] 0 d ") }
    numbers(of: border.colour)
    write("RG ")
    number(x1)
    number(y1)
    write("m ")
    number(x2)
    number(y2)
    write("l S Q\n")
  }

  private mutating func set(_ colour: PrintColour) {
    guard self.colour != colour else { return }
    self.colour = colour
    numbers(of: colour)
    write("rg ")
  }

  mutating func numbers(of colour: PrintColour) {
    number(colour.red)
    number(colour.green)
    number(colour.blue)
  }

  /// Writes some glyphs of a run that begins on a base line at some place.
  mutating func show(
    _ run: GlyphLine.Run, _ range: Range<Int>, x: Double, y: Double, fonts: EmbeddedFonts
  ) {
    set(run.colour)
    guard !range.isEmpty else { return }
    var index = range.lowerBound
    while index < range.upperBound {
      guard run.glyphs[index].id != nil else {
        frame(run.glyphs[index], size: run.size, x: x, y: y)
        index += 1
        continue
      }
      // Glyphs of one height go in one array.
      let rise = run.glyphs[index].rise
      var end = index
      while end < range.upperBound, run.glyphs[end].id != nil, run.glyphs[end].rise == rise {
        end += 1
      }
      text(run, index..<end, x: x, y: y + rise, fonts: fonts)
      index = end
    }
  }

  private mutating func text(
    _ run: GlyphLine.Run, _ range: Range<Int>, x: Double, y: Double, fonts: EmbeddedFonts
  ) {
    write("BT /F\(run.typeface) ")
    number(run.size)
    write("Tf 1 0 0 1 ")
    number(x + run.glyphs[range.lowerBound].x)
    number(y)
    write("Tm [<")
    // Where the pen is, in thousandths of an em from the first glyph.
    var pen = 0
    let first = run.glyphs[range.lowerBound].x
    for glyph in run.glyphs[range] {
      guard let id = glyph.id else { continue }
      let wanted = Int(((glyph.x - first) * 1000 / run.size).rounded())
      if wanted != pen {
        write(">\(pen - wanted)<")
        pen = wanted
      }
      hex(fonts.code(of: id, in: run.typeface))
      pen += fonts.width(of: id, in: run.typeface)
    }
    write(">]TJ ET\n")
  }

  private mutating func hex(_ code: UInt16) {
    for shift in [12, 8, 4, 0] {
      let digit = UInt8(code >> UInt16(shift) & 15)
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
    }
  }

  /// An empty frame, for a character that no font has.
  private mutating func frame(_ glyph: GlyphLine.Glyph, size: Double, x: Double, y: Double) {
    guard glyph.advance > 1 else { return }
    write("q 0.5 w ")
    number(x + glyph.x + 0.5)
    number(y)
    number(glyph.advance - 1)
    number(size * 0.62)
    write("re S Q\n")
  }
}
