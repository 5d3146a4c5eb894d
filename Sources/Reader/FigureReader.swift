import Model

/// Reads what only the paragraphs tell: how money is split, the acts and annexes they name.
enum FigureReader {
  /// Fills a sitting whose paragraphs are known.
  static func read(into sitting: inout Sitting) {
    for all in [sitting.preamble] + sitting.items.map(\.passages) {
      let passages = all.filter { $0.kind != .furniture }
      sitting.breakdowns += BreakdownReader.breakdowns(in: passages, source: sitting.source)
      sitting.citations += CitationReader.citations(in: passages, source: sitting.source)
      sitting.annexCitations += CitationReader.annexCitations(in: passages, source: sitting.source)
    }
    let known = Set(sitting.breakdowns.compactMap { $0.total?.range?.upper })
    sitting.breakdowns += TableTotals(source: sitting.source).breakdowns(in: sitting.range)
      .filter { !known.contains($0.total?.range?.upper ?? -1) }
  }
}
