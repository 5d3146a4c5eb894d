import Model

/// A drawing that an act bears, as wide and as narrow pages show it.
struct ActFigure: Sendable, Equatable {
  let wide: Drawing
  let narrow: Drawing

  /// The wide one as a picture, for the formats that hold no drawings.
  var picture: Picture {
    Picture(
      format: .svg, bytes: Array(SVGWriter(wide).write().utf8), width: wide.width,
      height: wide.height, alternative: wide.title)
  }
}
