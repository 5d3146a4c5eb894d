import Model

/// Every vote with its tally and the line that it was read from.
func listVotes(of sitting: Sitting) -> [String] {
  sitting.votes.map { itemIndex, _, vote in
    let title = sitting.items[itemIndex].title?.value ?? "punto senza titolo"
    let tally = [vote.inFavour, vote.against, vote.abstained]
      .map { $0.map { "\($0.value)" } ?? "–" }
      .joined(separator: ", ")
    return "riga \(sitting.source.line(of: vote.range.lower)): \(title) (\(tally))"
  }
}
