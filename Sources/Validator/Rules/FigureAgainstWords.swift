import Model

/// A number in figures with another in words beside it: '12 (tredici)'.
enum FigureAgainstWords: Rule {
  static let about = RuleDescription(
    id: "cifre-e-lettere",
    title: "Numero in cifre diverso da quello in lettere",
    family: .forma,
    severity: .error,
    sources: [.consistency],
    rationale: """
      Chi scrive un numero in cifre e in lettere lo fa perché non ci siano dubbi: se i due non \
      coincidono, nessuno sa quale valga.
      """,
    passing: [
      Example(
        ExampleMinutes.council(
          """
          1. Concessione di un contributo

          Il pagamento avverrà in 3 (tre) rate. Si vota: favorevoli 7 (sette), contrari 0 (zero),
          astenuti 0 (zero). Il Consiglio approva.
          """)),
      Example(
        ExampleMinutes.council(
          """
          1. Concessione di un contributo

          Si assegna un contributo di € 2.415,80 (duemilaquattrocentoquindici/80). Si vota: favorevoli 7,
          contrari 0, astenuti 0. Il Consiglio approva.
          """)),
    ],
    failing: [
      Example(
        ExampleMinutes.council(
          """
          1. Concessione di un contributo

          Il pagamento avverrà in 3 (tre) rate. Si vota: favorevoli ▸7 (sei), contrari 0 (zero),
          astenuti 0 (zero). Il Consiglio approva.
          """)),
      Example(
        ExampleMinutes.council(
          """
          1. Concessione di un contributo

          Si assegna un contributo di € ▸2.415,80 (euro duemilaquattrocentocinquanta/80). Si vota:
          favorevoli 7, contrari 0, astenuti 0. Il Consiglio approva.
          """)),
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    let source = sitting.source
    var violations: [Violation] = []
    func look(in range: SourceRange) {
      var from = max(0, range.lower)
      let end = min(range.upper, source.bytes.count)
      while let open = bracket(from: from, before: end, source) {
        from = open + 1
        guard let words = words(after: open, before: end, source),
          let figure = figure(before: open, after: range.lower, source)
        else { continue }
        let isSame = figure.value == words.value && figure.cents ?? 0 == words.cents ?? 0
        // 'euro 12,50 (dodici)' leaves the cents out.
        guard !isSame, figure.cents ?? 0 == 0 || words.cents != nil else { continue }
        let written = source.text(in: SourceRange(figure.range.lower, figure.range.upper))
        violations.append(
          Violation(
            at: SourceRange(figure.range.lower, words.end),
            "in cifre è \(figure.cents == nil ? String(figure.value) : written), in lettere «\(words.text)»",
            hint: "lascia il numero giusto in tutti e due i modi",
            data: ["figure": .int(figure.value), "words": .int(words.value)]))
      }
    }
    look(in: sitting.head)
    for item in sitting.items { look(in: item.range) }
    return violations
  }

  private static func bracket(from start: Int, before end: Int, _ source: SourceText) -> Int? {
    source.bytes.withUnsafeBufferPointer { bytes in
      var place = start
      while place < end {
        if bytes[place] == 0x28 { return place }
        place += 1
      }
      return nil
    }
  }

  /// A number in words between the brackets: 'sette', 'euro duemilaquattrocento/80'.
  private struct Words {
    let text: String
    let value: Int
    /// The hundredths after the stroke.
    let cents: Int?
    /// The place after the bracket.
    let end: Int
  }

  /// The lower-case letters between the brackets; a capital begins a name.
  private static func words(after open: Int, before end: Int, _ source: SourceText) -> Words? {
    var text = ""
    var place = open + 1
    let limit = min(end, open + 90)
    scan: while place < limit {
      switch source.bytes[place] {
      case 0x61...0x7A: text.unicodeScalars.append(Unicode.Scalar(source.bytes[place]))
      case 0xC3 where place + 1 < end && [0xA8, 0xA9].contains(source.bytes[place + 1]):
        text += "e"
        place += 1
      case 0x20 where text == "euro": text = ""
      default: break scan
      }
      place += 1
    }
    var cents: Int?
    if place + 2 < limit, source.bytes[place] == 0x2F {
      guard let value = Int(source.text(in: SourceRange(place + 1, place + 3))) else { return nil }
      cents = value
      text += source.text(in: SourceRange(place, place + 3))
      place += 3
    }
    guard place < limit, source.bytes[place] == 0x29,
      let value = NumberInWords.value(of: String(text.prefix { $0 != "/" }))
    else { return nil }
    return Words(text: text, value: value, cents: cents, end: place + 1)
  }

  /// The number just before the bracket, with its hundredths; one in a date is none.
  private static func figure(
    before open: Int, after start: Int, _ source: SourceText
  ) -> (value: Int, cents: Int?, range: SourceRange)? {
    var end = open
    while end > start, source.bytes[end - 1] == 0x20 { end -= 1 }
    var lower = end
    while lower > start, isNumeral(source.bytes[lower - 1]) { lower -= 1 }
    // 'n.5': the full stop is the sign's.
    while lower < end, source.bytes[lower] == 0x2E { lower += 1 }
    guard lower < end, end - lower < 14 else { return nil }
    var token = source.bytes[lower..<end]
    var cents: Int?
    if token.count > 3, token[end - 3] == 0x2C {
      cents = Int(String(decoding: token.suffix(2), as: UTF8.self))
      guard cents != nil else { return nil }
      token = token.dropLast(3)
    }
    guard token.allSatisfy({ (0x30...0x39).contains($0) }) || isGrouped(token) else { return nil }
    let digits = token.filter { $0 != 0x2E }
    return Int(String(decoding: digits, as: UTF8.self))
      .map { ($0, cents, SourceRange(lower, end)) }
  }

  private static func isNumeral(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || [0x2E, 0x2C, 0x2F, 0x3A, 0x2D].contains(byte)
  }

  /// '12.000': groups of three after the first.
  private static func isGrouped(_ token: ArraySlice<UInt8>) -> Bool {
    let groups = token.split(separator: 0x2E, omittingEmptySubsequences: false)
    return groups.count > 1 && (1...3).contains(groups[0].count)
      && groups.dropFirst().allSatisfy { $0.count == 3 }
      && groups.allSatisfy { $0.allSatisfy { (0x30...0x39).contains($0) } }
  }
}
