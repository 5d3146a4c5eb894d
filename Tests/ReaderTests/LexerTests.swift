import Model
import Testing

@testable import Reader

@Suite struct LexerTests {
  private func words(_ text: String) -> [String] {
    let read = Reading.tokens(text)
    return read.tokens.indices.map { read.string($0, $0 + 1) }
  }

  @Test(arguments: [
    "il Consi-\nglio approva", "il Consi-  \r\n   glio approva", "il Consi\u{AD}\nglio approva",
    "il Con\u{AD}si\u{AD}glio approva",
  ])
  func brokenWordIsOne(_ text: String) {
    let read = Reading.tokens(text)
    #expect(read.tokens.count == 3)
    #expect(read.folded(1) == "consiglio")
    #expect(read.lexeme(1) == Reading.tokens("consiglio").lexeme(0))
  }

  @Test func brokenWordWithAnAccentIsOne() {
    let read = Reading.tokens("è resp-\nònsabile")
    #expect(read.tokens.count == 2)
    #expect(read.folded(1) == "responsabile")
  }

  @Test(arguments: ["Villa-\nNova", "Rossi -\nbianchi", "12-\n13"])
  func hyphenThatBreaksNoWordStays(_ text: String) {
    let read = Reading.tokens(text)
    #expect(read.tokens.contains { $0.isMark(.dash) })
  }

  @Test(arguments: [
    ("«sì»", Mark.quote), ("“sì”", .quote), ("„sì”", .quote), ("– sì", .dash), ("— sì", .dash),
    ("• sì", .bullet), ("▪ sì", .bullet), ("· sì", .bullet), ("€ 3", .euro), ("n° 3", .degree),
    ("1ª", .degree), ("… sì", .period),
  ])
  func typographicDress(_ text: String, _ mark: Mark) {
    #expect(Reading.tokens(text).tokens.contains { $0.isMark(mark) })
  }

  @Test(arguments: ["l'atto", "l’atto", "l‘atto", "l`atto", "l´atto"])
  func everyApostropheElides(_ text: String) {
    let tokens = Reading.tokens(text).tokens
    #expect(tokens.count == 2)
    #expect(tokens.first?.hasApostrophe == true)
    #expect(tokens.last?.isSpaced == false)
  }

  @Test(arguments: [
    "**Primo punto**", "*Primo punto*", "***Primo punto***", "## Primo punto", "_Primo punto_",
    "__Primo__ punto",
  ])
  func emphasisGoes(_ text: String) {
    #expect(words(text) == ["Primo", "punto"])
  }

  @Test(arguments: ["Rossi Anna *", "Rossi Anna *\nBianchi Ugo *", "| Rossi | * |", "* "])
  func loneStarStays(_ text: String) {
    #expect(Reading.tokens(text).tokens.contains { $0.isMark(.star) })
  }

  @Test func presenceGluedToANameIsSplit() {
    #expect(
      words("10)Neri AnnaPresente11)Orsi UgoAssente") == [
        "10", ")", "Neri", "Anna", "Presente", "11", ")", "Orsi", "Ugo", "Assente",
      ])
    #expect(words("Presente ASSENTE") == ["Presente", "ASSENTE"])
  }

  @Test(arguments: ["o.d.g.", "O.d.G.", "o. d. g.", "O.D.G.", "o.d.g"])
  func orderOfTheDayIsOneToken(_ text: String) {
    let read = Reading.tokens("punto \(text)")
    #expect(read.tokens.count == 2)
    #expect(read.lexeme(1) == .odg)
  }

  @Test func blanksAndColumns() throws {
    let tokens = Reading.tokens("Neri  Anna\tpresente sì\nOrsi").tokens
    try #require(tokens.count == 5)
    #expect(tokens.map { $0.shape.contains(.column) } == [false, true, true, false, false])
    #expect(tokens.map(\.startsLine) == [true, false, false, false, true])
  }

  @Test func hugeNumberIsClamped() {
    #expect(Reading.tokens("99999999999999999999999999").tokens.first?.value == Int32.max)
  }

  /// Whatever the text: tokens follow one another within the source, none is empty, each begins and
  /// ends between two characters, and lines hold every token once.
  @Test(arguments: 0..<300)
  func offsetsAreThoseOfTheSource(seed: Int) {
    let alphabet = [
      "a", "B", "o", "d", "g", "è", "À", "ù", "ž", "-", "-\n", "\n", " ", "  ", "\t", "\u{AD}",
      "*", "**", "_", "#", "'", "’", "“", "»", "–", "…", "•", "€", "°", "1", "20", ".", ",", ":",
      "(", ")", "|", "Presente", "Assente", "o.d.g.", "\u{A0}", "\u{200B}", "\u{301}", "\r\n",
      "😀", "漢", "×",
    ]
    var generator = SeededGenerator(seed: UInt64(seed))
    let text = (0..<60).map { _ in alphabet.randomElement(using: &generator) ?? "" }.joined()
    let read = Reading.tokens(text)
    let bytes = read.source.bytes
    var previous = 0
    for token in read.tokens {
      let (start, end) = (Int(token.start), Int(token.end))
      #expect(start >= previous && start < end && end <= bytes.count, "\(text.debugDescription)")
      guard start < end, end <= bytes.count else { return }
      #expect(bytes[start] & 0xC0 != 0x80, "\(text.debugDescription)")
      #expect(end == bytes.count || bytes[end] & 0xC0 != 0x80, "\(text.debugDescription)")
      if token.isNumber {
        #expect(Int32(read.source.text(in: SourceRange(start, end))) == token.value)
      }
      previous = end
    }
    #expect(read.lines.flatMap { Array($0.first..<$0.end) } == Array(read.tokens.indices))
  }
}
