import Model

/// What all the parts of one document share while they are laid out.
final class Composer {
  let typesetter: Typesetter
  let typefaces = Typefaces()
  let sheet: PrintSheet
  /// The pictures of the act, by the name that shows them.
  let pictures: [String: Picture]
  /// The drawings, by the name that shows them.
  let figures: [String: ActFigure]
  /// How much text a page takes.
  let pageHeight: Double
  /// How much of a page a thing may take and still be kept whole.
  let wholeLimit: Double
  var tree = StructureTree()
  private var headings: [Int] = []

  init(
    _ typesetter: Typesetter, sheet: PrintSheet, format: PageFormat, pictures: [String: Picture],
    figures: [String: ActFigure] = [:]
  ) {
    self.pictures = pictures
    self.figures = figures
    pageHeight = format.textHeight
    self.typesetter = typesetter
    self.sheet = sheet
    wholeLimit = format.textHeight * 0.55
  }

  /// The level a heading has among those that are printed, where none is skipped.
  func level(ofHeading written: Int) -> Int {
    while let last = headings.last, last >= written { headings.removeLast() }
    headings.append(written)
    return min(6, headings.count)
  }
}
