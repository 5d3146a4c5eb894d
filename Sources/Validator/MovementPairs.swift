import Model

extension Sitting {
  /// Movements of a member that the narrative tells, in text order, those of vague moment included.
  func narratedMovements(ofMember index: Int) -> [Movement] {
    movements.filter { $0.memberIndex == index && $0.origin == .text }
      .sorted { $0.range.lower < $1.range.lower }
  }

  /// The members that the narrative moves, by index, each once.
  var movedMembers: [Int] {
    var seen: Set<Int> = []
    return movements.compactMap { movement in
      guard movement.origin == .text, let index = movement.memberIndex,
        members.indices.contains(index), seen.insert(index).inserted
      else { return nil }
      return index
    }
  }
}

extension Movement {
  /// The words that name who moves, else the whole sentence.
  var who: SourceRange {
    guard let first = person?.range ?? body?.range else { return range }
    return (body?.range).map { first.union($0) } ?? first
  }
}
