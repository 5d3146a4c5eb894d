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
        let parts = result.dropFirst(kept.count)
        if addUp(parts, within: cluster) {
          result = kept
          result.append(parts.count == 1 ? named(cluster, as: parts.first) : cluster)
          continue
        }
      }
      result.append(cluster)
    }
    return result
  }

  /// 'Favorevoli Rossi e Verdi; contrario Neri. Totale: favorevoli 2, contrari 1': the names of the only
  /// part are those of the figures that sum it up.
  private func named(_ total: VoteCluster, as part: VoteCluster?) -> VoteCluster {
    guard let part else { return total }
    var result = total
    for index in result.atoms.indices where result.atoms[index].names.isEmpty {
      guard let told = part.atom(result.atoms[index].kind), told.value?.isInferred ?? true else {
        continue
      }
      result.atoms[index].names = told.names
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
