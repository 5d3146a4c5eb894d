import Model

/// The premises of a deliberation: what the minutes narrate of the item, without the discussion.
enum PremiseBlocks {
  /// The blocks, with a mark where discussion is left out.
  static func make(_ decision: Decision, held: HeldSitting) -> [View] {
    let passages = candidates(decision.item)
    let premise = PremiseChoice(passages, of: decision.item, in: held.sitting)
    var blocks: [View] = []
    var waiting: [Passage] = []
    var isOmitting = false
    for (index, passage) in passages.enumerated() {
      switch premise.treatment(of: index) {
      case .kept:
        waiting.append(passage)
        isOmitting = false
      case .discussion:
        guard !isOmitting else { continue }
        blocks += PassageBlocks.make(waiting, held: held)
        waiting = []
        blocks.append(PassageBlocks.omission)
        isOmitting = true
      case .elsewhere: continue
      }
    }
    return blocks + PassageBlocks.make(waiting, held: held)
  }

  /// The passages up to the last vote or decision: what comes later is no premise.
  private static func candidates(_ item: Item) -> [Passage] {
    let ends =
      item.votes.map(\.range.upper)
      + [item.resolution?.range, item.decision?.range].compactMap { $0?.upper }
    let end = ends.max() ?? Int.max
    var passages = item.passages.filter { $0.range.lower < end }
    if passages.first?.kind == .heading, item.title != nil { passages.removeFirst() }
    return passages
  }
}
