import Model

/// The premises of a deliberation: what the minutes narrate of the item, without the discussion.
enum PremiseBlocks {
  /// The blocks, with a mark where speeches are left out.
  static func make(_ decision: Decision, held: HeldSitting) -> [View] {
    let item = decision.item
    var blocks: [View] = []
    var waiting: [Passage] = []
    var isInSpeech = false
    func flush() {
      blocks += PassageBlocks.make(waiting, held: held)
      waiting = []
    }
    for (position, passage) in item.passages.enumerated() {
      guard passage.range.lower < end(of: item) else { break }
      if passage.kind == .heading, position == 0, item.title != nil { continue }
      if belongsElsewhere(passage, item) {
        isInSpeech = false
        continue
      }
      // What a speaker lists belongs to the speech.
      if passage.kind == .speech || (isInSpeech && passage.kind == .listEntry) {
        if !isInSpeech {
          flush()
          blocks.append(PassageBlocks.omission)
        }
        isInSpeech = true
        continue
      }
      isInSpeech = false
      waiting.append(passage)
    }
    flush()
    return blocks
  }

  /// Votes and dispositivo have their own place in the act.
  private static func belongsElsewhere(_ passage: Passage, _ item: Item) -> Bool {
    if item.votes.contains(where: { passage.kind == .vote && $0.range.covers(passage.range) }) {
      return true
    }
    guard let range = item.resolution?.range else { return false }
    return range.covers(passage.range)
      || (passage.kind == .decision && passage.range.covers(range))
  }

  /// What comes after the last vote or decision is no premise.
  private static func end(of item: Item) -> Int {
    let ends =
      item.votes.map(\.range.upper)
      + [item.resolution?.range, item.decision?.range]
      .compactMap { $0?.upper }
    return ends.max() ?? Int.max
  }
}
