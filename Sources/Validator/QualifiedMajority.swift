import Model

/// The special majority that an item's title calls for.
enum QualifiedMajority {
  static func applying(to examined: ExaminedVote, _ context: CheckContext) -> SpecialMajority? {
    guard !context.regulation.specialMajorities.isEmpty, examined.isMain else { return nil }
    let title = (examined.item.title?.value ?? examined.vote.subject?.value ?? "").lowercased()
    return context.regulation.specialMajorities.first { special in
      special.words.contains { title.contains($0.lowercased()) }
    }
  }
}
