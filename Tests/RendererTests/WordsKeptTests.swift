import Model
import Testing

@testable import Renderer

@Suite("No word of the minutes is lost") struct WordsKeptTests {
  /// The words of a text in order, with all marks gone.
  static func words(_ text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
  }

  /// How many words of every passage the act lacks, counting repeats.
  static func lost(from sitting: Sitting, in act: String) -> [String] {
    var left: [String: Int] = [:]
    for word in words(act) { left[word, default: 0] += 1 }
    var lost: [String] = []
    for item in sitting.items {
      for (index, passage) in item.passages.enumerated() {
        // The numbering of a heading ('Primo punto') becomes 'Punto n. 1 all'ordine del giorno'.
        let isNumbered = index == 0 && passage.kind == .heading && item.agendaNumber != nil
        let kept = isNumbered ? item.title?.value ?? "" : passage.text
        for word in words(kept) {
          if let count = left[word], count > 0 { left[word] = count - 1 } else { lost.append(word) }
        }
      }
    }
    return lost
  }

  @Test(arguments: ActFormat.texts) func verbaleKeepsEveryWord(format: ActFormat) throws {
    let sitting = ExampleSitting.make()
    var text = try ActRenderer().text(
      .minutes, of: [sitting], under: { _ in ExampleRegulation.make() }, as: format)
    if format == .html {
      text = text.replacing("&amp;", with: "&").replacing("&quot;", with: "\"")
    }
    #expect(Self.lost(from: sitting, in: text).isEmpty)
  }

  @Test func aLostWordWouldBeSeen() throws {
    var sitting = ExampleSitting.make()
    let text = try ActRenderer().text(
      .minutes, of: [sitting], under: { _ in ExampleRegulation.make() }, as: .text)
    sitting.items[0].passages[1].text += " perduta"
    #expect(Self.lost(from: sitting, in: text) == ["perduta"])
  }

  /// Named votes stand in every act that tells of the vote.
  @Test(arguments: [Act.minutes, .resolutions, .voteTable, .disputeSheet])
  func namesStay(act: Act) throws {
    let text = try ActRenderer().text(
      act, of: [ExampleSitting.make()], under: { _ in ExampleRegulation.make() }, as: .text)
    #expect(text.contains("Dorsale"))
  }

  /// An item only told of gets no deliberation, no tally and no line in the register.
  @Test func whatIsOnlyToldIsNoDeliberation() throws {
    for act in [Act.resolutions, .register, .voteTable, .disputeSheet] {
      let text = try ActRenderer().text(
        act, of: [ExampleSitting.make()], under: { _ in ExampleRegulation.make() }, as: .text)
      #expect(!text.contains("Comunicazioni"), "\(act)")
    }
  }

  /// What is unknown is a blank, never a guess.
  @Test func unknownIsBlank() throws {
    var sitting = ExampleSitting.make()
    sitting.date = nil
    sitting.openedAt = nil
    sitting.chair = nil
    sitting.convocations = []
    sitting.body.name = nil
    let text = try ActRenderer().text(
      .minutes, of: [sitting], under: { _ in ExampleRegulation.make() }, as: .text)
    #expect(text.contains("L’anno __________, addì __________ del mese di __________"))
    #expect(text.contains("Presiede __________."))
    #expect(!text.contains("2024"))
  }
}
