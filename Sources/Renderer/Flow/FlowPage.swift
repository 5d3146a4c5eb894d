/// The paper an act is laid out for; measures in points.
struct FlowPage: Sendable, Hashable {
  var width: Double
  var height: Double
  var top: Double
  var bottom: Double
  var side: Double
  /// The size of the letters of the running text.
  var fontSize: Double
  /// The height of a line, in sizes of its letters.
  var lineHeight: Double

  /// How wide the text may be.
  var textWidth: Double { width - 2 * side }
  var isLandscape: Bool { width > height }
  /// Whether much is to stand on one page.
  var isTight: Bool { fontSize <= 10 }

  private static let millimetre = 72 / 25.4

  private init(
    width: Double = 210, height: Double = 297, top: Double = 24, bottom: Double = 24,
    side: Double = 25, fontSize: Double = 11.5, lineHeight: Double = 1.2
  ) {
    self.width = width * Self.millimetre
    self.height = height * Self.millimetre
    self.top = top * Self.millimetre
    self.bottom = bottom * Self.millimetre
    self.side = side * Self.millimetre
    self.fontSize = fontSize
    self.lineHeight = lineHeight
  }

  /// The page that the classes of the body ask for.
  init(body: Element) {
    if body.has(class: "largo") {
      self.init(
        width: 297, height: 210, top: 18, bottom: 18, side: 16, fontSize: 10, lineHeight: 1.1)
    } else if body.has(class: "scheda") {
      self.init(top: 15, bottom: 17, side: 20, fontSize: 9.5, lineHeight: 1.1)
    } else if body.has(class: "deliberazioni") || body.has(class: "estratti") {
      self.init(fontSize: 11, lineHeight: 1.1)
    } else {
      self.init()
    }
  }
}
