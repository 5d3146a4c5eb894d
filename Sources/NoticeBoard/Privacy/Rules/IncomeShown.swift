/// ISEE or income of somebody named.
enum IncomeShown: PrivacyRule {
  static let about = PrivacyRuleDescription(
    id: "dato-isee", title: "ISEE o reddito di una persona nominata", gravity: .error,
    source: PrivacyNorm.hardship,
    rationale: "Il valore dell'ISEE o del reddito accanto a un nome rivela la condizione economica "
      + "della persona. Le soglie e le fasce dei bandi non riguardano nessuno in particolare.",
    passing: [
      "Possono partecipare i nuclei con ISEE inferiore a € 9.360,00.",
      "La sig.ra Anna Verdi chiede quale sia la soglia ISEE di € 9.360,00.",
      "L'assessore Mario Rossi illustra le fasce ISEE fino a € 15.000,00.",
    ],
    failing: [
      "Al sig. ▸Mario Rossi◂, con ISEE di € 4.210,00, spetta l'esenzione.",
      "La beneficiaria ▸Anna Verdi◂ dichiara un reddito annuo di € 6.000,00.",
    ])

  static func check(_ paragraph: ReviewParagraph) -> [PrivacyHit] {
    paragraph.sentences.flatMap { sentence -> [PrivacyHit] in
      let words = paragraph.words
      let incomes = terms.all(in: sentence, of: words).filter { income in
        let near = income.upperBound + 1..<min(sentence.upperBound, income.upperBound + 8)
        let around =
          max(
            sentence.lowerBound, income.lowerBound - 4)..<min(sentence.upperBound, near.upperBound)
        return near.contains { words[$0].text.first?.isNumber ?? false }
          && thresholds.first(in: around, of: words) == nil
      }
      guard let income = incomes.first else { return [] }
      return PersonMention.all(in: sentence, of: paragraph).filter { person in
        person.kind != .bare && person.name.upperBound < income.lowerBound
          && !asks(words[person.name.upperBound + 1..<income.lowerBound])
      }.map { person in
        let range = paragraph.range(of: person.name)
        return PrivacyHit(
          range,
          "«\(paragraph.text(paragraph.range(of: income)))» rivela la condizione economica di "
            + "«\(paragraph.text(range))»", isName: true)
      }
    }
  }

  /// To declare one's income is no speech in a sitting.
  private static func asks(_ words: ArraySlice<ReviewWord>) -> Bool {
    SpeechVerbs.stand(in: words.filter { !$0.folded.hasPrefix("dichiar") }[...])
  }

  private static let terms: PhraseSet = [
    "isee", "reddito", "reddito annuo|complessivo|familiare|imponibile",
  ]

  private static let thresholds: PhraseSet = [
    "inferiore", "superiore", "fino", "soglia", "fascia", "fasce", "limite", "entro", "massimo",
    "minimo", "requisito", "compreso", "oltre", "non superiore",
  ]
}
