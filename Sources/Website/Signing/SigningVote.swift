import Model
import Register
import Validator

/// A vote as the president looks it over: who was in the room, what was obtained, what is still open.
struct SigningVote {
  /// The number from 1 within the sitting.
  let number: Int
  let item: Item
  let vote: Vote
  let situation: VoteSituation
  /// What the rules say of its words.
  let diagnostics: [Diagnostic]
  /// A print of all that is shown of it but its number and the diagnostics: a tick is good as long as
  /// this stays the same.
  let print: String

  /// The votes of a sitting. Two that are shown with the same words have two prints.
  static func all(of held: Examination.Held) -> [SigningVote] {
    let sitting = held.sitting
    var seen: [String: Int] = [:]
    return sitting.votes.enumerated().map { number, entry in
      let situation =
        held.timeline.situation(item: entry.item, vote: entry.index)
        ?? VoteSituation(item: entry.item, vote: entry.index)
      let item = sitting.items[entry.item]
      let range = entry.vote.range
      let print = Self.print(entry.vote, item, situation, sitting)
      seen[print, default: 0] += 1
      let count = seen[print] ?? 1
      return SigningVote(
        number: number + 1, item: item, vote: entry.vote, situation: situation,
        diagnostics: held.report.diagnostics.filter {
          $0.range.lower < range.upper && range.lower < $0.range.upper
        }, print: count == 1 ? print : "\(print)-\(count)")
    }
  }

  private static func print(
    _ vote: Vote, _ item: Item, _ situation: VoteSituation, _ sitting: Sitting
  ) -> String {
    func names(_ members: [Int]) -> String {
      members.map { sitting.members[$0].name.value }.joined(separator: ";")
    }
    let parts: [String] = [
      Spacing.tidy(sitting.text(vote.range)), item.title?.value ?? "", vote.subject?.value ?? "",
      names(situation.present), names(situation.uncertain), names(situation.away.map(\.member)),
      situation.presentCount.map(String.init) ?? "",
      situation.quorumRequired.map(String.init) ?? "",
      situation.majorityRequired.map(String.init) ?? "",
      situation.outcomeComputed?.rawValue ?? "", situation.isConsistent.map { "\($0)" } ?? "",
    ]
    let text = parts.joined(separator: "\u{1F}")
    return String(Digest(of: Array(text.utf8)).description.prefix(24))
  }

  /// Whether words could be a print.
  static func isPrint(_ words: some StringProtocol) -> Bool {
    !words.isEmpty && words.utf8.count <= 32
      && words.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x66).contains($0) || $0 == 0x2D
      }
  }
}
