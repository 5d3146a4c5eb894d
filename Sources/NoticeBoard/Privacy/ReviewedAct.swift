import Renderer

/// An act under review, kept as its document tree.
public struct ReviewedAct: Sendable {
  /// The act.
  public let act: StoredAct
  /// Its runs of words.
  public let paragraphs: [ReviewParagraph]

  /// Takes an act.
  public init(_ act: StoredAct) {
    self.act = act
    paragraphs = act.runs.map { ReviewParagraph($0.text, isLetterhead: $0.isLetterhead) }
  }

  /// The act without what the findings point at.
  public func omitting(_ findings: [PrivacyFinding]) -> StoredAct {
    var cuts: [Int: [Range<Int>]] = [:]
    for finding in findings where !finding.isDoubt {
      cuts[finding.paragraph, default: []].append(finding.range)
    }
    return act.replacing(cuts.mapValues(Omission.merged), with: Omission.mark)
  }
}
