/// Number of an identity document.
enum IdentityDocumentShown: PrivacyRule {
  static let about = PrivacyRuleDescription(
    id: "dato-documento", title: "estremi di un documento di identità", gravity: .error,
    source: PrivacyNorm.pertinence,
    rationale: "Gli estremi di un documento servono a chi riconosce la persona, non al pubblico, e "
      + "bastano a farsi passare per lei.",
    passing: [
      "Il rilascio della carta d'identità n. 1 per famiglia costa € 22,00.",
      "Presentarsi con un documento di identità valido.",
    ],
    failing: [
      "identificata con ▸carta d'identità n. AX1234567◂ rilasciata dal Comune",
      "munito di ▸patente di guida n. BG5123456K◂",
    ])

  static func check(_ paragraph: ReviewParagraph) -> [PrivacyHit] {
    paragraph.sentences.flatMap { sentence in
      documents.all(in: sentence, of: paragraph.words).compactMap { document -> PrivacyHit? in
        let near = document.upperBound + 1..<min(sentence.upperBound, document.upperBound + 5)
        guard let number = near.first(where: { isNumber(paragraph.words[$0]) }) else { return nil }
        let range = paragraph.range(of: document.lowerBound...number)
        return PrivacyHit(
          range, "«\(paragraph.text(range))» dà gli estremi di un documento di identità")
      }
    }
  }

  private static func isNumber(_ word: ReviewWord) -> Bool {
    word.range.count >= 6 && word.text.count { $0.isNumber } >= 4
  }

  private static let documents: PhraseSet = [
    "carta d identita", "carta di identita", "documento d identita",
    "documento di identita|riconoscimento",
    "passaporto", "patente", "patente di guida", "tessera sanitaria", "permesso di soggiorno",
  ]
}
