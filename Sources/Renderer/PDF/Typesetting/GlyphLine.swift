/// A line of set text.
struct GlyphLine {
  /// A glyph and where it stands.
  struct Glyph {
    /// Its number in the font; nil for a character that no font has, drawn as an empty frame.
    var id: UInt16?
    /// How far right of the line's start, in points.
    var x: Double
    /// How far above the base line.
    var rise: Double
    /// How far it moves the pen.
    var advance: Double
  }

  /// Glyphs of one font, size and owner.
  struct Run {
    var typeface: Int
    var size: Double
    var colour: PrintColour
    var node: Int?
    var glyphs: [Glyph]
    /// Stretches whose text the font's table cannot tell.
    var spoken: [(range: Range<Int>, text: String)]
  }

  var runs: [Run] = []
  /// Without the spaces at its end.
  var width = 0.0
  /// The largest size of its letters.
  var size = 0.0
  /// The widest stretch that has no space in it.
  var widestWord = 0.0
  /// Where its spaces are.
  var spaces: [(run: Int, glyph: Int)] = []
  /// Whether the writer asked for a new line after this.
  var endsAtBreak = false

  /// Makes the line as long as asked, by wider or slightly narrower spaces.
  mutating func justify(to wanted: Double) {
    let free = wanted - width
    let inside = spaces.filter { runs[$0.run].glyphs[$0.glyph].x < width }
    guard !inside.isEmpty, abs(free) > 0.001 else { return }
    let share = free / Double(inside.count)
    // A line of few words is left as it is rather than torn apart.
    guard share < 2.2 * size, share > -0.12 * size else { return }
    var next = 0
    var shift = 0.0
    for run in runs.indices {
      for glyph in runs[run].glyphs.indices {
        runs[run].glyphs[glyph].x += shift
        if next < inside.count, inside[next] == (run, glyph) {
          shift += share
          next += 1
        }
      }
    }
    width = wanted
  }
}
