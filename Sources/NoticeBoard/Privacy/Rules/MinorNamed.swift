/// A minor named.
enum MinorNamed: PrivacyRule {
  static let about = PrivacyRuleDescription(
    id: "dato-minore", title: "minore nominato", gravity: .error,
    source: PrivacyNorm.pertinence,
    rationale:
      "Il nome di un minore in un atto pubblico lo espone a lungo e senza rimedio. Anche le "
      + "sole iniziali, con la scuola o la famiglia, possono renderlo riconoscibile.",
    passing: [
      "L'area minori riceve € 159.000,00.",
      "Il minore importo di Euro Servizi è accertato; Comuni minori e Area Minori partecipano.",
      "Lo studente Marco Neri, rappresentante d'istituto, vota contro.",
    ],
    failing: [
      "Si autorizza l'inserimento del minore ▸Luca Bianchi◂ nella comunità.",
      "L'alunna ▸Sara Neri◂ ha diritto al trasporto.",
      "Il minore ▸L.B.◂ è affidato ai servizi sociali.",
    ])

  static func check(_ paragraph: ReviewParagraph) -> [PrivacyHit] {
    let words = paragraph.words
    return paragraph.sentences.flatMap { sentence in
      markers.all(in: sentence, of: words).compactMap { marker -> PrivacyHit? in
        var start = marker.upperBound + 1
        while start < sentence.upperBound,
          let title = PersonMention.titles.standing(
            at: start, in: words, before: sentence.upperBound)
        {
          start = title.upperBound + 1
        }
        guard start < sentence.upperBound, gapIsPlain(marker.upperBound, paragraph),
          let name = PersonMention.name(at: start, sentence, paragraph, atLeast: 2)
        else { return nil }
        let range = paragraph.range(of: name)
        let isInitials = words[name].allSatisfy(\.isInitial)
        let end = isInitials && paragraph.gap(after: name.upperBound).first == "." ? 1 : 0
        let whole = range.lowerBound..<range.upperBound + end
        let text = paragraph.text(whole)
        return PrivacyHit(
          whole,
          isInitials
            ? "le iniziali «\(text)» possono rendere riconoscibile un minore"
            : "«\(text)» è il nome di un minore",
          isName: true, gravity: isInitials ? .warning : nil)
      }
    }
  }

  private static func gapIsPlain(_ index: Int, _ paragraph: ReviewParagraph) -> Bool {
    paragraph.gap(after: index).allSatisfy { $0.properties.isWhitespace || $0 == "," }
  }

  private static let markers: PhraseSet = [
    "minore|minorenne", "alunno|alunna", "bambino|bambina", "figlio|figlia minore|minorenne",
    "studente|studentessa minorenne", "minore straniero non accompagnato",
  ]
}
