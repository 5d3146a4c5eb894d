import Foundation
import Model
import Reader
import Testing

@testable import Exchange

/// Any sitting written as markup and read back is the same sitting.
@Suite struct MarkupRoundTripTests {
  @Test(arguments: Texts.all)
  func minutesComeBack(_ file: URL) throws {
    let bytes = [UInt8](try Data(contentsOf: file))
    let sittings = try DocumentReader().sittings(in: bytes, name: "verbale.txt")
    let text = MarkupWriter().text(sittings)
    let again = try DocumentReader().sittings(in: Array(text.utf8), name: "verbale.verbale")
    #expect(sittings.count == again.count)
    for (before, after) in zip(sittings, again) {
      #expect(Dump.difference(before, after) == [])
      #expect(after.placesAreInside)
    }
    // What is read from markup goes back as it was.
    let twice = try DocumentReader().sittings(
      in: Array(MarkupWriter().text(again).utf8), name: "verbale.verbale")
    for (before, after) in zip(again, twice) { #expect(Dump.difference(before, after) == []) }
    #expect(MarkupWriter().text(twice) == MarkupWriter().text(again))
  }

  /// Data of their own and rows of tables are no words to keep: a file does not grow at each turn.
  @Test func markupDoesNotGrow() throws {
    let text = """
      ---
      verbale: 1
      organo: Giunta comunale
      tipo: giunta
      data: 2025-02-03
      ---

      # Appello

      | Componente | Carica | Presenza           |
      |------------|--------|--------------------|
      | Neri Lia   | Bo no  | presente {dedotto} |

      # La Giunta
      = numero: 1
      = titolo: "Concessione della sala civica."

      > Parole di nessun capoverso.

      Visto il bilancio.
      """
    let once = MarkupWriter().text(
      try MarkupReader().sittings(in: SourceText(name: "prova", text: text)))
    let twice = MarkupWriter().text(
      try MarkupReader().sittings(in: SourceText(name: "prova", text: once)))
    #expect(twice == once)
    #expect(once.components(separatedBy: "Concessione della sala").count == 2)
    #expect(once.contains("> Parole di nessun capoverso."))
  }

  /// A title of an annex of its own is said above it, and is no word left over.
  @Test func aTitleOfAnAnnexIsWrittenOnce() throws {
    let text = """
      ---
      verbale: 1
      organo: Giunta comunale
      tipo: giunta
      data: 2025-02-03
      ---

      # Allegato: "Planimetria dei parcheggi"

      ```
      Foglio 3, mappale 12.
      ```
      """
    let first = try MarkupReader().sittings(in: SourceText(name: "prova", text: text))
    #expect(first.first?.annexes.first?.title.value == "Planimetria dei parcheggi")
    let once = MarkupWriter().text(first)
    #expect(once.components(separatedBy: "Planimetria").count == 2)
    #expect(!once.contains("> "))
  }

  /// The title of a point stands where its heading has it, escapes or not: it is not told again beneath.
  @Test(arguments: [#"Piano \\"#, #"\\ e \* insieme"#, #"Atti A\\B \*urgenti\*"#, #"\\"#])
  func aTitleWithEscapesIsWrittenOnce(_ title: String) throws {
    let text = """
      ---
      verbale: 1
      organo: Giunta comunale
      tipo: giunta
      data: 2025-02-03
      ---

      # Punto 1. \(title)

      Si discute.
      """
    let once = MarkupWriter().text(
      try MarkupReader().sittings(in: SourceText(name: "prova", text: text)))
    let twice = MarkupWriter().text(
      try MarkupReader().sittings(in: SourceText(name: "prova", text: once)))
    #expect(twice == once)
    #expect(!once.contains("= titolo"))
    #expect(once.contains("# Punto 1. \(title)\n"))
  }

  @Test(arguments: Texts.all)
  func everyWordIsInTheMarkup(_ file: URL) throws {
    let bytes = [UInt8](try Data(contentsOf: file))
    let sittings = try DocumentReader().sittings(in: bytes, name: "verbale.txt")
    let source = try #require(sittings.first).source
    let text = String(decoding: source.bytes, as: UTF8.self)
    let kept = Self.words(MarkupWriter().text(sittings))
    var lost: [String] = []
    for line in text.replacing("-\n", with: "\n").split(separator: "\n") {
      // A word that the end of a line breaks is whole in the markup.
      for word in Self.words(String(line)) where !kept.contains(where: { $0.contains(word) }) {
        if !kept.contains(where: { word.hasSuffix($0) || word.hasPrefix($0) }) { lost.append(word) }
      }
    }
    #expect(lost.isEmpty, "\(lost)")
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter }.map(String.init).filter { $0.count > 3 })
  }

  @Test func severalSittingsStandOneAfterTheOther() throws {
    let file = try #require(Texts.all.first { $0.lastPathComponent == "due-sedute.txt" })
    let sittings = try DocumentReader().sittings(
      in: [UInt8](try Data(contentsOf: file)), name: "due.txt")
    let text = MarkupWriter().text(sittings)
    #expect(text.components(separatedBy: "\n---\nverbale: 1\n").count == sittings.count)
  }
}

extension Sitting {
  /// Whether every place lies in the source.
  fileprivate var placesAreInside: Bool {
    var ranges: [SourceRange?] = [date?.range, closing, quorumStatement?.range]
    ranges += preamble.map(\.range)
    for item in items { ranges += item.passages.map(\.range) + item.votes.map(\.range) }
    ranges += movements.map(\.range)
    ranges += members.map(\.name.range)
    ranges += agenda.map(\.title.range)
    return ranges.compactMap { $0 }.allSatisfy {
      $0.lower >= 0 && $0.lower <= $0.upper && $0.upper <= source.bytes.count
    }
  }
}
