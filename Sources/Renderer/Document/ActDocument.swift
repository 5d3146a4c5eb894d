import Model

/// An act drawn up: its one tree, with what the tree cannot hold. Every format is written from it.
struct ActDocument: Sendable, Equatable {
  /// The tree.
  let root: Element
  /// The pictures, by the `src` of the `img` elements that show them.
  let pictures: [String: Picture]
  /// The drawings, by the `src` of the `img` elements that show them.
  let figures: [String: ActFigure]
  /// The body's colour and typefaces.
  let style: ActStyle

  /// Holds an act.
  init(
    root: Element, pictures: [String: Picture] = [:], figures: [String: ActFigure] = [:],
    style: ActStyle = ActStyle()
  ) {
    self.root = root
    self.pictures = pictures
    self.figures = figures
    self.style = style
  }

  /// The drawing an `img` element shows.
  func figure(of image: Element) -> ActFigure? {
    image["src"].flatMap { figures[$0] }
  }

  /// The picture an `img` element shows.
  func picture(of image: Element) -> Picture? {
    image["src"].flatMap { pictures[$0] }
  }
}
