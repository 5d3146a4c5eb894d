import Model

/// 'Astenuti 1 (Neri - Borgo Lieto)': who votes and, after a dash, the body that the vote is for, which the
/// list of names took for two.
struct NamesWithBodies {
  let minutes: MinutesText

  private var text: TokenizedText { minutes.text }

  /// Leaves one name of each such pair, in every vote.
  func join(into sitting: inout Sitting) {
    guard sitting.members.contains(where: { $0.representative != nil }) else { return }
    let directory = MemberDirectory(sitting.members)
    for item in sitting.items.indices {
      for vote in sitting.items[item].votes.indices {
        join(&sitting.items[item].votes[vote].inFavourNames, directory)
        join(&sitting.items[item].votes[vote].againstNames, directory)
        join(&sitting.items[item].votes[vote].abstainedNames, directory)
      }
    }
  }

  private func join(_ names: inout [Located<String>], _ directory: MemberDirectory) {
    var index = 1
    while index < names.count {
      if areOne(names[index - 1], names[index], directory) {
        names.remove(at: index)
      } else {
        index += 1
      }
    }
  }

  /// Whether a dash alone stands between two names, and the roll has one member for both.
  private func areOne(
    _ first: Located<String>, _ second: Located<String>, _ directory: MemberDirectory
  ) -> Bool {
    guard let before = first.range, let after = second.range, before.upper < after.lower,
      case let dash = text.token(atByte: before.upper), text.isMark(dash, .dash),
      Int(text.tokens[dash].start) >= before.upper, text.tokens.indices.contains(dash + 1),
      Int(text.tokens[dash + 1].start) == after.lower,
      case .one(let member) = directory.find(first.value),
      case .one(let other) = directory.find(second.value)
    else { return false }
    return member == other
  }
}
