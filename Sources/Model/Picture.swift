/// A picture that acts may bear, checked and made safe when it was read: nothing in it runs, nothing
/// in it is fetched.
public struct Picture: Sendable, Hashable {
  /// How a picture is written.
  public enum Format: String, Sendable, Hashable {
    case png
    case svg

    /// Its name on the web and in office files.
    public var mediaType: String { self == .png ? "image/png" : "image/svg+xml" }
  }

  /// How it is written.
  public let format: Format
  /// The whole file.
  public let bytes: [UInt8]
  /// Its own width, in pixels or in the units of the drawing; greater than zero.
  public let width: Double
  /// Its own height, in the same unit.
  public let height: Double
  /// What it shows, for those who cannot see it.
  public let alternative: String

  /// Holds a picture that has been checked.
  public init(
    format: Format, bytes: [UInt8], width: Double, height: Double, alternative: String
  ) {
    self.format = format
    self.bytes = bytes
    self.width = width
    self.height = height
    self.alternative = alternative
  }

  /// How wide it is for every unit of height.
  public var aspect: Double { width / height }
}
