import Model

/// The premises of a deliberation: what the minutes narrate of the item, without the discussion.
enum PremiseBlocks {
  /// The blocks, with a mark where discussion is left out.
  static func make(_ sorted: ResolutionParts, held: HeldSitting) -> [View] {
    var blocks: [View] = []
    var waiting: [Passage] = []
    var isOmitting = false
    for (index, passage) in sorted.passages.enumerated() {
      switch sorted.parts[index] {
      case .premise:
        waiting.append(passage)
        isOmitting = false
      case .discussion:
        guard !isOmitting else { continue }
        blocks += PassageBlocks.make(waiting, held: held)
        waiting = []
        blocks.append(PassageBlocks.omission)
        isOmitting = true
      case .vote, .dispositive, .enforceability, .none: continue
      }
    }
    return blocks + PassageBlocks.make(waiting, held: held)
  }
}
