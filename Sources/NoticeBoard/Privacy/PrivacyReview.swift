/// Looks through what is about to be published for data that should not be.
public enum PrivacyReview {
  /// Everything found, in the order of the text.
  public static func findings(in paragraphs: [ReviewParagraph]) -> [PrivacyFinding] {
    var findings: [PrivacyFinding] = []
    var names: [NameToOmit] = []
    for (index, paragraph) in paragraphs.enumerated() {
      for rule in PrivacyRuleList.all {
        let about = rule.about
        for hit in rule.check(paragraph) {
          // One name in two facts is still one thing to omit.
          if findings.contains(where: { $0.paragraph == index && $0.range == hit.range }) {
            continue
          }
          findings.append(
            PrivacyFinding(
              rule: about.id, gravity: hit.gravity ?? about.gravity, paragraph: index,
              range: hit.range, words: paragraph.text(hit.range),
              sentence: paragraph.sentence(at: hit.range.lowerBound), message: hit.message,
              source: about.source, isDoubt: false))
          if hit.isName {
            let name = NameToOmit(paragraph.text(hit.range), about, hit.gravity ?? about.gravity)
            if !names.contains(where: { $0.words == name.words }) { names.append(name) }
          }
        }
      }
    }
    for (index, paragraph) in paragraphs.enumerated() {
      for name in names {
        for again in name.found(in: paragraph)
        where !findings.contains(where: {
          $0.paragraph == index && $0.range.overlaps(again.range)
        }) {
          findings.append(
            PrivacyFinding(
              rule: name.about.id, gravity: again.isDoubt ? .warning : name.gravity,
              paragraph: index, range: again.range, words: paragraph.text(again.range),
              sentence: paragraph.sentence(at: again.range.lowerBound),
              message: again.isDoubt
                ? "«\(paragraph.text(again.range))» può essere «\(name.text)», il cui nome va omesso"
                : "«\(name.text)» è nominato anche qui", source: name.about.source,
              isDoubt: again.isDoubt))
        }
      }
    }
    return findings.sorted {
      ($0.paragraph, $0.range.lowerBound, $0.range.upperBound)
        < ($1.paragraph, $1.range.lowerBound, $1.range.upperBound)
    }
  }
}

/// A name that must go wherever it stands.
private struct NameToOmit {
  let text: String
  let words: [String]
  let about: PrivacyRuleDescription
  let gravity: PrivacyGravity
  private let isInitials: Bool

  init(_ text: String, _ about: PrivacyRuleDescription, _ gravity: PrivacyGravity) {
    self.text = text
    self.about = about
    self.gravity = gravity
    let words = ReviewParagraph(text).words
    self.words = words.map(\.folded)
    isInitials = words.allSatisfy(\.isInitial)
  }

  /// Where it stands, in either order; its words by themselves are only a doubt.
  func found(in paragraph: ReviewParagraph) -> [(range: Range<Int>, isDoubt: Bool)] {
    let all = paragraph.words
    var found: [(range: Range<Int>, isDoubt: Bool)] = []
    var index = 0
    while index < all.count {
      let end = index + words.count
      if end <= all.count, fits(all[index..<end]) {
        found.append((paragraph.range(of: index...(end - 1)), false))
        index = end
        continue
      }
      if !isInitials, let surname = words.last, words.count > 1, all[index].isCapitalised,
        all[index].folded == surname
      {
        found.append((all[index].range, true))
      }
      index += 1
    }
    return found
  }

  private func fits(_ place: ArraySlice<ReviewWord>) -> Bool {
    guard place.allSatisfy({ !isInitials || $0.isInitial }) else { return false }
    let written = place.map(\.folded)
    return written == words || (words.count == 2 && written == words.reversed())
      || (words.count > 2 && Set(written) == Set(words) && place.allSatisfy(\.isCapitalised))
  }
}
