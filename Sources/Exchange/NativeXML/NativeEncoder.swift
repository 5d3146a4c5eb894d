import Model
import XML

/// Writes values of the model by their shapes.
struct NativeEncoder {
  private(set) var writer: XMLWriter
  private var source: SourceText
  private var offsets: TextOffsets

  init(_ writer: XMLWriter, source: SourceText) {
    self.writer = writer
    self.source = source
    offsets = TextOffsets(source.bytes)
  }

  mutating func write<Value>(_ datum: Located<Value>, as name: String, _ lexical: Lexical<Value>) {
    writer.element(
      name, place(datum.range) + [("dedotto", datum.isInferred ? "sì" : nil)],
      text: lexical.write(datum.value))
  }

  mutating func write(_ range: SourceRange, as name: String) {
    writer.element(name, place(range), text: source.text(in: range))
  }

  mutating func write(words: String, as name: String) {
    writer.element(name, text: words)
  }

  mutating func write<Value>(
    _ value: Value, as name: String, _ shape: Shape<Value>, also: [(String, String?)] = []
  ) {
    start(value, as: name, shape, also: also)
    writer.end()
  }

  /// Writes a value and leaves its element open.
  mutating func start<Value>(
    _ value: Value, as name: String, _ shape: Shape<Value>, also: [(String, String?)] = []
  ) {
    let range: SourceRange? =
      switch shape.range {
      case .none: nil
      case .always(let path): value[keyPath: path]
      case .perhaps(let path): value[keyPath: path]
      }
    writer.start(
      name,
      also + shape.attributes.map { ($0.outline.name, $0.write(value, source)) } + place(range))
    for part in shape.parts { part.write(value, &self) }
  }

  /// Writes the text to which the places refer.
  mutating func writeText() {
    writer.element("testo", text: String(decoding: source.bytes, as: UTF8.self))
  }

  /// Takes another text for the values to come.
  mutating func turn(to source: SourceText) {
    self.source = source
    offsets = TextOffsets(source.bytes)
  }

  mutating func end() { writer.end() }

  mutating func start(_ name: String, _ attributes: [(String, String?)]) {
    writer.start(name, attributes)
  }

  private func place(_ range: SourceRange?) -> [(String, String?)] {
    guard let range else { return [] }
    return [
      ("da", String(offsets.character(at: range.lower))),
      ("a", String(offsets.character(at: range.upper))),
    ]
  }
}
