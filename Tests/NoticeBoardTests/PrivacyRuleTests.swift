import Foundation
import Testing

@testable import NoticeBoard

@Suite struct PrivacyRuleTests {
  /// The text without marks, and the stretches they enclose.
  private func marked(_ text: String) -> (text: String, ranges: [Range<Int>]) {
    var plain = String.UnicodeScalarView()
    var starts: [Int] = []
    var ranges: [Range<Int>] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "▸": starts.append(plain.count)
      case "◂": if let start = starts.popLast() { ranges.append(start..<plain.count) }
      default: plain.append(scalar)
      }
    }
    return (String(plain), ranges)
  }

  @Test(arguments: PrivacyRuleList.all.map { $0.about.id })
  func examplesHold(id: String) throws {
    let rule = try #require(PrivacyRuleList.rule(id))
    #expect(!rule.about.passing.isEmpty && !rule.about.failing.isEmpty)
    for text in rule.about.passing {
      let hits = rule.check(ReviewParagraph(text))
      #expect(hits.isEmpty, "\(text): \(hits.map(\.message))")
    }
    for example in rule.about.failing {
      let (text, ranges) = marked(example)
      #expect(!ranges.isEmpty)
      let paragraph = ReviewParagraph(text)
      let hits = rule.check(paragraph)
      #expect(
        hits.map(\.range) == ranges, "\(example): \(hits.map { paragraph.text($0.range) })")
    }
  }

  @Test func examplesOfOneRuleThatPassAreSilentUnderAll() {
    for rule in PrivacyRuleList.all {
      for text in rule.about.passing {
        let found = PrivacyReview.findings(in: [ReviewParagraph(text)])
        #expect(found.isEmpty, "\(text): \(found.map(\.message))")
      }
    }
  }

  @Test func whatIsOmittedIsGoneAndNothingElse() {
    for rule in PrivacyRuleList.all {
      for example in rule.about.failing {
        let (text, _) = marked(example)
        let paragraph = ReviewParagraph(text)
        let found = PrivacyReview.findings(in: [paragraph]).filter { !$0.isDoubt }
        let clean = Omission.applied(found.map(\.range), to: text)
        for finding in found { #expect(!clean.contains(finding.words), "\(clean)") }
        #expect(
          PrivacyReview.findings(in: [ReviewParagraph(clean)]).filter { $0.gravity == .error }
            .isEmpty, "\(clean)")
      }
    }
  }

  @Test func aNameGoesWhereverItStands() {
    let paragraphs = [
      "OGGETTO: CONTRIBUTO A ROSSI MARIO",
      "Il sig. Mario Rossi, invalido civile, ne ha fatto domanda; Rossi ha allegato i documenti.",
      "Si liquidano € 300,00 a Mario Rossi.",
    ].map { ReviewParagraph($0) }
    let found = PrivacyReview.findings(in: paragraphs)
    let clean = paragraphs.indices.map { index in
      Omission.applied(
        found.filter { $0.paragraph == index && !$0.isDoubt }.map(\.range),
        to: paragraphs[index].text)
    }
    #expect(
      clean == [
        "OGGETTO: CONTRIBUTO A [omissis]",
        "Il sig. [omissis], invalido civile, ne ha fatto domanda; Rossi ha allegato i documenti.",
        "Si liquidano € 300,00 a [omissis].",
      ])
    // The surname by itself may be somebody else's: it is pointed at.
    #expect(found.filter(\.isDoubt).map(\.words) == ["Rossi"])
  }

  @Test func fiscalCodesAreTold() {
    #expect(FiscalCodeShown.hasRightCheck("RSSMRA80A01H501U"))
    #expect(!FiscalCodeShown.hasRightCheck("RSSMRA80A01H501X"))
  }

  @Test func damagedTextNeverBreaksIt() {
    var generator = SystemRandomNumberGenerator()
    let seeds = PrivacyRuleList.all.flatMap { $0.about.passing + $0.about.failing }
    for _ in 0..<300 {
      var scalars = Array((seeds.randomElement(using: &generator) ?? "").unicodeScalars)
      for _ in 0..<6 where !scalars.isEmpty {
        let place = Int.random(in: 0..<scalars.count, using: &generator)
        scalars[place] =
          ["\u{301}", " ", "@", "7", "\n", "€", "A", "\u{1F600}", "("].randomElement() ?? "x"
      }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars)
      let paragraph = ReviewParagraph(String(text))
      for finding in PrivacyReview.findings(in: [paragraph]) {
        #expect(finding.range.upperBound <= paragraph.scalars.count)
        #expect(!finding.words.isEmpty)
      }
    }
  }
}
