import Model

/// What a picture of an act is for, which says how big it stands and how sharp it has to be.
enum PictureUse: Hashable, Sendable {
  /// The coat of arms of a letterhead.
  case arms
  /// A drawing as wide as the page.
  case figure

  /// The use of the picture that an act shows under a name.
  init(name: String) {
    self = name == "stemma" ? .arms : .figure
  }

  /// Dots for every millimetre: 600 an inch for arms, 300 for what fills a page.
  var dotsPerMillimetre: Double { (self == .arms ? 600 : 300) / 25.4 }

  /// How big a picture stands, in millimetres; a figure as wide as a page in landscape lets it.
  func size(of picture: Picture) -> (width: Double, height: Double) {
    switch self {
    case .arms: ActStyle.size(of: picture)
    case .figure: (Self.figureWidth, Self.figureWidth / picture.aspect)
    }
  }

  private static let figureWidth = 265.0
}
