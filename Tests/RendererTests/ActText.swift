import Model
import Renderer

extension ActRenderer {
  /// What is drawn up, for the formats that are text.
  func text(
    _ act: Act, of sittings: [Sitting], under regulation: (Sitting) -> Regulation,
    as format: ActFormat, options: ActOptions = ActOptions()
  ) throws -> String {
    String(
      decoding: try render(act, of: sittings, under: regulation, as: format, options: options),
      as: UTF8.self)
  }
}

extension ActFormat {
  /// The formats that are text.
  static let texts: [ActFormat] = [.html, .text, .markdown]

  /// What the names of its goldens end in.
  var suffix: String { self == .text ? "txt" : rawValue }
}
