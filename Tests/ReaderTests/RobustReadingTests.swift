import Foundation
import Model
import Testing

@testable import Reader

/// Whatever the bytes, reading ends with sittings or with a refusal, and points inside the text.
@Suite struct RobustReadingTests {
  /// Reads, and checks that what is told of stands in the text.
  private func read(_ bytes: [UInt8]) {
    guard let sittings = try? MinutesReader().sittings(in: bytes, name: "prova") else { return }
    #expect(!sittings.isEmpty)
    for sitting in sittings {
      let end = sitting.source.bytes.count
      var ranges = [sitting.range]
      ranges += (sitting.preamble + sitting.conclusion + sitting.items.flatMap(\.passages))
        .map(\.range)
      ranges += sitting.votes.map(\.vote.range) + sitting.movements.map(\.range)
      ranges += sitting.members.compactMap(\.name.range) + sitting.notes.map(\.range)
      ranges += sitting.items.map(\.range) + sitting.annexes.map(\.range)
      #expect(ranges.allSatisfy { $0.lower >= 0 && $0.upper <= end })
    }
  }

  @Test(arguments: 0..<40)
  func randomBytes(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    read((0..<3000).map { _ in UInt8.random(in: 0...255, using: &generator) })
    read((0..<3000).map { _ in UInt8.random(in: 0x20...0x7E, using: &generator) })
    read(
      (0..<3000).map { _ in
        Array("\n\t (),.:;-*|#'\"ieaX19".utf8).randomElement(using: &generator) ?? 0
      })
  }

  /// The names of a vote reach into the figures of the next, or beyond the lines of the votes.
  @Test(arguments: [
    ", votanti 8, ferdi), contrari 5, astenuti \nRossi sì, Bianchi no, Verdi astenuto,"
      + "\u{1F}Giaontrari 5, as",
    "Appello nominale:\r\nRossi sì, Bianchi no, Verdi astenuto, 3 (Rossi, Bianchi e Verdi), "
      + "contrari 5, astenuti 1 (il Presidente). Appello nominale:\r\nRossi sì, Bianchi no, Verdi "
      + "astenuto, Gialli sì.\r\nLa mozione è approvata con 2 voti a favore, 1 contrario e 1 "
      + "astenuti favorevoli , favorevoli 3 (Rossi, Bianchi e Verdi), contrari 5",
  ])
  func votesThatReachIntoOneAnother(_ text: String) { read(Array(text.utf8)) }

  /// The text ends where a figure or a name would come.
  @Test(arguments: [
    "Componenti", "Componenti:", "Neri deve andare", "Presenti (3", "Delibera n. 3 -", "lun.",
    "* Lista:",
    "In sala:", "dalle ore 16:05 alle", "Oltre alla", "per la partecipazione",
    "con la presenza dei consiglieri", "Anna Rossi (Segr.",
  ])
  func textThatEndsTooSoon(_ end: String) {
    read(Array("VERBALE DEL CONSIGLIO COMUNALE\nPresenti: Rossi Anna, Neri Ugo.\n\(end)".utf8))
    read(Array(", si allontana Neri alle ore 18. \(end)".utf8))
  }

  @Test(arguments: Reading.samples)
  func damagedSample(_ file: URL) throws {
    let original = [UInt8](try Data(contentsOf: file))
    for seed in 0..<6 {
      var generator = SeededGenerator(seed: UInt64(seed))
      var bytes = original
      for _ in 0..<12 {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 1...255, using: &generator)
        case 1: bytes.remove(at: place)
        case 2:
          bytes.insert(
            Array("\n().,:«\"*|-0".utf8).randomElement(using: &generator) ?? 0, at: place)
        case 3: bytes.removeSubrange(place..<min(bytes.count, place + 120))
        case 4: bytes.insert(contentsOf: original.prefix(400), at: place)
        default: bytes = Array(bytes[place...] + bytes[..<place])
        }
      }
      read(bytes)
    }
  }

  /// Cutting a text anywhere, in the middle of a letter too, is no harm.
  @Test(arguments: Reading.samples)
  func truncatedSample(_ file: URL) throws {
    let original = [UInt8](try Data(contentsOf: file))
    for end in stride(from: 0, to: original.count, by: max(1, original.count / 12)) {
      read(Array(original[..<end]))
      read(Array(original[end...]))
    }
  }

  @Test(arguments: ["(", ")", "[", "«", "“", "\"", "'", "**", "|", "(Rossi, ", "astenuti ("])
  func unbalancedMarks(_ mark: String) {
    read(Array(String(repeating: mark, count: 2000).utf8))
    read(
      Array(
        "Presenti: Rossi Anna, Neri Ugo\n\(mark)Approvato con 2 voti favorevoli \(mark) e 0 contrari"
          .utf8))
  }

  @Test func deepNesting() {
    let depth = 20_000
    read(
      Array(
        (String(repeating: "(a ", count: depth) + String(repeating: ")", count: depth)).utf8))
  }

  @Test(arguments: [
    "parola ", "a", "9", "1.", "Rossi Anna, ", "Presente ", "Presenti: 7 Favorevoli: 7 ",
    "12 voti favorevoli e 1 astenuto (Rossi) ", "alle ore 17.40 entra Rossi. ", "- ", "3/3/2025 ",
  ])
  func oneVeryLongLine(_ piece: String) {
    read(Array(String(repeating: piece, count: 200_000 / piece.utf8.count).utf8))
  }

  /// Four times the line, about four times the time: some minutes are one line from end to end.
  @Test(arguments: ["alle ore 17.40 entra Rossi. ", "esce il Sindaco di Ponte Rossi, "])
  func timeGrowsWithTheLine(_ piece: String) {
    // Of the processor, on this thread: others may be using the machine.
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    func seconds(_ length: Int) -> Double {
      let start = now()
      read(Array(String(repeating: piece, count: length / piece.utf8.count).utf8))
      return now() - start
    }
    let small = seconds(40_000)
    #expect(seconds(160_000) < 4 * 2 * max(small, 0.05))
  }
}
