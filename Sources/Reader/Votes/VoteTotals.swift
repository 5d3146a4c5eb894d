import Model

/// Votes told group by group and then in all: 'Lista Alba 4 sì', 'Lista Borgo 2 sì, 1 no', 'totale:
/// favorevoli 6, contrari 1'. The total is the vote, and its parts are none.
struct VoteTotals {
  let text: TokenizedText

  /// The clusters without those that a total below them adds up.
  func withoutParts(_ clusters: [VoteCluster]) -> [VoteCluster] {
    var result: [VoteCluster] = []
    for cluster in clusters {
      if let block = linesAbove(totalOf: cluster) {
        var kept = result
        while let last = kept.last, last.first >= block.lowerBound { kept.removeLast() }
        if addUp(result.dropFirst(kept.count), within: cluster) { result = kept }
      }
      result.append(cluster)
    }
    return result
  }

  /// The lines of the parts, right above the one that a word for the total begins; nil where the figures
  /// are no total.
  private func linesAbove(totalOf cluster: VoteCluster) -> Range<Int>? {
    var place = text.lineIndex(of: cluster.first)
    let line = text.lines[place]
    let lead = line.first..<max(line.first, min(cluster.first, line.first + 4))
    guard
      text.contains(.totale, in: lead)
        || text.containsWord(["complessivamente", "riepilogo", "somma"], in: lead)
    else { return nil }
    while place > 0, text.lines[place].blanksBefore == 0,
      !text.isMark(text.lines[place - 1].end - 1, .colon)
    {
      place -= 1
    }
    return text.lines[place].first..<line.first
  }

  /// Whether none of the parts counts more than the total does.
  private func addUp(_ parts: ArraySlice<VoteCluster>, within total: VoteCluster) -> Bool {
    [VoteAtom.Kind.inFavour, .against, .abstained].allSatisfy { kind in
      let told = parts.compactMap { $0.atom(kind)?.value?.value }
      guard !told.isEmpty else { return true }
      return total.atom(kind)?.value.map { told.reduce(0, +) <= $0.value } ?? false
    }
  }
}
