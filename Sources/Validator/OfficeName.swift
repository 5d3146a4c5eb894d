import Model

/// A given name and a surname right after the office of a member: 'la consigliera Carla Verdi'.
struct OfficeName {
  /// The name as written, without the office.
  let name: Located<String>
  /// The office in lower case, 'vice' before it where the text has it.
  let office: String

  /// Every such name in the points of a sitting, in text order.
  static func all(in sitting: Sitting) -> [OfficeName] {
    sitting.items.flatMap { names(in: $0.range, of: sitting.source) }
  }

  /// Whether the name may be that of somebody whom the roll gives an office: offices that one alone holds
  /// must be the same.
  func mayBe(_ role: String?) -> Bool {
    guard office.contains("sindac") || office.contains("president") else { return true }
    guard let role else { return false }
    let stem = office.contains("sindac") ? "sindac" : "president"
    return role.contains(stem) && role.contains("vice") == office.contains("vice")
  }

  private static func names(in range: SourceRange, of source: SourceText) -> [OfficeName] {
    var found: [OfficeName] = []
    var place = range.lower
    while let anchor = source.firstRange(ofAny: offices, in: SourceRange(place, range.upper)) {
      place = anchor.upper
      let words = source.words(in: SourceRange(anchor.lower, min(range.upper, anchor.lower + 90)))
      let before =
        source.words(in: SourceRange(max(range.lower, anchor.lower - 12), anchor.lower))
        .last?.text ?? ""
      guard let office = words.first, !former.contains(before) else { continue }
      var end = office.range.upper
      let name = words.dropFirst().prefix { word in
        let follows =
          (0x41...0x5A).contains(source.bytes[word.range.lower])
          && !endsLabel(SourceRange(end, word.range.upper), of: source)
          && source.bytes[end..<word.range.lower].allSatisfy { $0 <= 0x20 }
          && word.range.upper - word.range.lower > 2
        end = word.range.upper
        return follows
      }
      guard 2...4 ~= name.count, let first = name.first?.range, let last = name.last?.range else {
        continue
      }
      let own = SourceRange(first.lower, last.upper)
      found.append(
        OfficeName(
          name: Located(
            source.text(in: own).split(whereSeparator: \.isWhitespace).joined(separator: " "),
            at: own),
          office: before == "vice" ? "vice " + office.text : office.text))
    }
    return found
  }

  /// 'CONSIGLIERE RIVA' over 'Grazie, Presidente': a label in capitals ends with its line, and what begins
  /// the next is speech.
  private static func endsLabel(_ range: SourceRange, of source: SourceText) -> Bool {
    let words = source.bytes[range.lower..<range.upper]
    guard let line = words.firstIndex(of: 0x0A), range.lower > 1 else { return false }
    let isCapital = { (byte: UInt8) in (0x41...0x5A).contains(byte) }
    let next = words[line...].drop { $0 <= 0x20 }.prefix(2)
    return isCapital(source.bytes[range.lower - 1]) && isCapital(source.bytes[range.lower - 2])
      && next.count > 1 && !next.allSatisfy(isCapital)
  }

  private static let offices: [StaticString] = [
    "consigliere", "consigliera", "assessore", "assessora", "componente", "sindaco", "sindaca",
    "vicesindac", "presidente", "vicepresident",
  ]

  /// 'l'ex consigliere', 'l'allora assessora': no member now.
  private static let former: Set<String> = [
    "ex", "già", "allora", "compianto", "compianta", "defunto", "defunta", "onorario",
  ]
}
