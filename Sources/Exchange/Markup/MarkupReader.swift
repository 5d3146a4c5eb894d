import Model

/// Reads sittings written in the program's own markup: what it says, and nothing guessed.
public struct MarkupReader: Sendable {
  /// Makes a reader.
  public init() {}

  /// The sittings of a file, in order; at least one.
  ///
  /// Their source is the file with its marks blanked, so that places are those of the file and words
  /// those of the minutes.
  ///
  /// - Throws: ``MarkupError`` with everything that is wrong in the file.
  public func sittings(in source: SourceText) throws(MarkupError) -> [Sitting] {
    var faults = MarkupFaults(source)
    var sittings: [Sitting] = []
    var hidden: [SourceRange] = []
    for part in Self.parts(of: source, faults: &faults) {
      var reader = MarkupSittingReader(source, part, faults: faults)
      sittings.append(reader.sitting())
      hidden += reader.hidden
      faults = reader.faults
    }
    guard faults.all.isEmpty, !sittings.isEmpty else {
      throw MarkupError(
        name: source.name, faults: faults.all.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
      )
    }
    let words = SourceText(name: source.name, bytes: Self.blanked(source.bytes, hidden))
    for index in sittings.indices { sittings[index].source = words }
    return sittings
  }

  /// One sitting of a file: its head and what follows it.
  struct Part {
    var head: SourceRange
    var body: SourceRange
  }

  /// Cuts a file where a line of three hyphens is followed by the version.
  private static func parts(of source: SourceText, faults: inout MarkupFaults) -> [Part] {
    var parts: [Part] = []
    var lines = MarkupLines(source, SourceRange(0, source.bytes.count))
    var opening: SourceRange?
    var fence = 0
    while let line = lines.next() {
      let content = source.bytes[line.lower..<line.upper]
      let run = content.prefix { $0 == 0x60 }.count
      if run >= 3, run == content.count, opening == nil {
        if fence == 0 { fence = run } else if fence == run { fence = 0 }
        continue
      }
      guard fence == 0, content.elementsEqual([0x2D, 0x2D, 0x2D]) else { continue }
      if let start = opening {
        parts.append(
          Part(
            head: SourceRange(start.upper, line.lower),
            body: SourceRange(lines.position, source.bytes.count)))
        opening = nil
        continue
      }
      var ahead = lines
      let next = ahead.next().map { source.text(in: $0) } ?? ""
      if next.hasPrefix("verbale:") {
        if let last = parts.indices.last { parts[last].body.upper = line.lower }
        opening = line
      }
    }
    if let opening {
      faults.add(
        opening.lower, "la testa si apre e non si chiude",
        "metti una riga «---» dopo l'ultima voce della testa")
    } else if parts.isEmpty {
      faults.add(
        0, "manca la testa", "comincia il file con una riga «---» e una riga «verbale: 1»")
    }
    return parts
  }

  /// A text with some stretches turned into blanks, line ends kept.
  private static func blanked(_ bytes: [UInt8], _ hidden: [SourceRange]) -> [UInt8] {
    var bytes = bytes
    for range in hidden {
      for index in range.lower..<min(range.upper, bytes.count) where bytes[index] != 0x0A {
        bytes[index] = 0x20
      }
    }
    return bytes
  }
}
