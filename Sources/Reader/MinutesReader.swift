import Model

/// Reads the minutes of sittings from text as people write it.
///
/// Reading never fails on a text: what is not understood stays as it is, in a passage, an annex or a
/// note. Only bytes that are no text at all are refused.
public struct MinutesReader: Sendable {
  /// Makes a reader.
  public init() {}

  /// The sittings that a file holds, in order; at least one.
  ///
  /// - Throws: ``ReadingError`` when the bytes are empty or no text.
  public func sittings(in bytes: [UInt8], name: String) throws(ReadingError) -> [Sitting] {
    let decoded = try TextDecoder.decode(bytes, name: name)
    var sittings = sittings(in: decoded.source)
    if let note = decoded.note, !sittings.isEmpty { sittings[0].notes.insert(note, at: 0) }
    return sittings
  }

  /// The sittings that a text holds, in order; at least one.
  public func sittings(in source: SourceText) -> [Sitting] {
    let minutes = MinutesText(source)
    guard !minutes.text.lines.isEmpty else {
      return [Sitting(source: source, range: SourceRange(0, source.bytes.count))]
    }
    return SittingSplitter(minutes: minutes).split().map {
      SittingReader(minutes: minutes, lines: $0).read()
    }
  }
}
