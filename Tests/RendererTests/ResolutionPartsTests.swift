import Model
import Testing

@testable import Renderer

/// A formal item: discussion, premises, a vote, the dispositivo, and a second vote for urgency.
@Suite("Parts of a deliberation") struct ResolutionPartsTests {
  private let lines: [(Passage.Kind, String)] = [
    (.narrative, "Illustra l'argomento l'assessore."),
    (.speech, "Rossi è contrario perché il costo gli pare alto."),
    (.narrative, "Aggiunge che se ne riparlerà."),
    (.narrative, "IL CONSIGLIO COMUNALE"),
    (.narrative, "Visto il parere favorevole;"),
    (.vote, "Con voti favorevoli n. 7 e contrari n. 1 (Rossi),"),
    (.decision, "DELIBERA"),
    (.decision, "1. di approvare il piano;"),
    (.decision, "2. di pubblicarlo."),
    (.vote, "Con separata votazione, stante l'urgenza, voti favorevoli n. 8,"),
    (.decision, "DELIBERA"),
    (.decision, "di rendere l'atto immediatamente eseguibile."),
    (.narrative, "Il Sindaco ringrazia."),
  ]

  private func held() -> (Decision, HeldSitting) {
    let text = lines.map(\.1).joined(separator: "\n")
    let source = SourceText(name: "parti.txt", text: text)
    var passages: [Passage] = []
    var start = 0
    for (kind, words) in lines {
      let end = start + words.utf8.count
      passages.append(Passage(kind: kind, text: words, range: SourceRange(start, end)))
      start = end + 1
    }
    let first = SourceRange(passages[5].range.lower + 4, passages[5].range.upper - 1)
    let second = SourceRange(passages[9].range.lower + 41, passages[9].range.upper - 1)
    let decided = passages[7].range.union(passages[11].range)
    var sitting = Sitting(source: source, range: SourceRange(0, source.bytes.count))
    sitting.body.name = Located("Consiglio comunale")
    sitting.items = [
      Item(
        title: Located("Piano"),
        resolution: Located(source.text(in: decided), at: decided),
        decision: Located(.approved, at: passages[6].range), passages: passages,
        votes: [
          Vote(
            inFavour: Located(7), against: Located(1), againstNames: [Located("Rossi")],
            outcome: Located(.approved), range: first),
          Vote(
            inFavour: Located(8), isImmediateEnforceability: true, outcome: Located(.approved),
            range: second),
        ], range: SourceRange(0, source.bytes.count))
    ]
    let held = HeldSitting(sitting, regulation: ExampleRegulation.make())
    return (Decision.all(in: sitting)[0], held)
  }

  @Test func passagesGoWhereTheyBelong() {
    let (decision, held) = held()
    let sorted = ResolutionParts(decision, held: held)
    let expected: [ResolutionParts.Part] = [
      .premise, .discussion, .discussion, .none, .premise, .premise, .none, .dispositive,
      .dispositive, .enforceability, .enforceability, .enforceability, .none,
    ]
    for (index, part) in expected.enumerated() {
      #expect(sorted.parts[index] == part, "\(lines[index].1)")
    }
  }

  @Test func pointsComeWithoutTheSecondVote() {
    let (decision, held) = held()
    let sorted = ResolutionParts(decision, held: held)
    let dispositive = Dispositive(decision, sorted: sorted, held: held)
    #expect(dispositive.verb == "DELIBERA")
    #expect(dispositive.isNumbered)
    #expect(dispositive.points == ["di approvare il piano;", "di pubblicarlo."])
  }

  @Test func discussionIsLeftOutAndMarked() throws {
    let (_, held) = held()
    let text = try ActRenderer().text(
      .resolutions, of: [held.sitting], under: { _ in held.regulation }, as: .text)
    #expect(!text.contains("costo gli pare alto"))
    #expect(!text.contains("riparlerà"))
    #expect(!text.contains("ringrazia"))
    #expect(text.split(separator: "(Omissis").count == 2)
    #expect(text.contains("Contrari   │ 1 │ Rossi"))
    #expect(text.contains("di rendere l'atto immediatamente eseguibile."))
  }

  @Test func anElectionApprovesNothing() throws {
    var sitting = held().1.sitting
    sitting.items[0].resolution = nil
    sitting.items[0].votes = [
      Vote(
        voters: Located(17), void: Located(1), method: Located(.secret),
        candidates: [Candidate(name: Located("Ada Neri"), votes: Located(11))],
        elected: [Located("Ada Neri")], outcome: Located(.approved),
        range: sitting.items[0].votes[0].range)
    ]
    for act in [Act.resolutions, .register, .voteTable, .disputeSheet] {
      let text = try ActRenderer().text(
        act, of: [sitting], under: { _ in ExampleRegulation.make() }, as: .text)
      #expect(!text.contains("approvata") && !text.contains("di approvare quanto"), "\(act)")
      #expect(text.contains("Ada Neri"))
    }
  }

  @Test func theSecondVoteDoesNotRepeatWhatIsDecided() {
    let first = "Con voti favorevoli n. 7,"
    let resolution = "di approvare il piano."
    let second = "Con separata votazione, voti favorevoli n. 8, l'atto è immediatamente eseguibile."
    let text = "\(first)\nDELIBERA \(resolution) \(second)"
    let source = SourceText(name: "unito.txt", text: text)
    let start = first.utf8.count + 1
    let decided = SourceRange(start + 9, start + 9 + resolution.utf8.count)
    let whole = SourceRange(start, source.bytes.count)
    var sitting = Sitting(source: source, range: SourceRange(0, source.bytes.count))
    sitting.items = [
      Item(
        title: Located("Piano"), resolution: Located(resolution, at: decided),
        decision: Located(.approved, at: decided),
        passages: [
          Passage(kind: .vote, text: first, range: SourceRange(0, start - 1)),
          Passage(kind: .decision, text: source.text(in: whole), range: whole),
        ],
        votes: [
          Vote(inFavour: Located(7), outcome: Located(.approved), range: SourceRange(4, start - 2)),
          Vote(
            inFavour: Located(8), isImmediateEnforceability: true, outcome: Located(.approved),
            range: SourceRange(decided.upper + 25, decided.upper + 45)),
        ], range: SourceRange(0, source.bytes.count))
    ]
    let held = HeldSitting(sitting, regulation: ExampleRegulation.make())
    let sorted = ResolutionParts(Decision.all(in: sitting)[0], held: held)
    #expect(sorted.passages(of: .enforceability).map(\.text) == [second])
  }
}
