/// E-mail address of a person.
enum MailAddressShown: PrivacyRule {
  static let about = PrivacyRuleDescription(
    id: "dato-posta-elettronica", title: "posta elettronica di una persona", gravity: .warning,
    source: PrivacyNorm.pertinence,
    rationale:
      "L'indirizzo di un privato non serve alla conoscenza dell'atto e resta esposto a chi "
      + "raccoglie indirizzi. La PEC e le caselle dell'ente non sono dati personali.",
    passing: [
      "Le domande vanno inviate a protocollo@pec.comune.esempio.it entro il termine.",
      "Il responsabile è il geom. Rossi, m.rossi@comune.esempio.bg.it.",
      "Scrivere a segreteria@consorzioesempio.it o a info@ditta.example.",
    ],
    failing: [
      "Il richiedente (▸mario.rossi@gmail.com◂) ha chiesto copia.",
      "Recapito: ▸giuseppe_verdi@ditta.example◂.",
    ])

  static func check(_ paragraph: ReviewParagraph) -> [PrivacyHit] {
    if paragraph.isLetterhead { return [] }
    let scalars = paragraph.scalars
    return scalars.indices.filter { scalars[$0] == "@" }.compactMap { at in
      var start = at
      while start > 0, isOfAddress(scalars[start - 1]) { start -= 1 }
      var end = at + 1
      while end < scalars.count, isOfAddress(scalars[end]) { end += 1 }
      while end > at + 1, scalars[end - 1] == "." { end -= 1 }
      while start < at, scalars[start] == "." { start += 1 }
      let local = ReviewWord.folded(paragraph.text(start..<at))
      let domain = ReviewWord.folded(paragraph.text(at + 1..<end))
      guard !local.isEmpty, domain.contains("."), !isOffice(local), !isInstitution(domain) else {
        return nil
      }
      return PrivacyHit(
        start..<end, "l'indirizzo «\(paragraph.text(start..<end))» è di una persona")
    }
  }

  private static func isOfAddress(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || "._-+%".unicodeScalars.contains(scalar))
  }

  private static func isOffice(_ local: String) -> Bool {
    local.split { ".-_".contains($0) }.contains { part in
      offices.contains { part.hasPrefix($0) }
    }
  }

  private static func isInstitution(_ domain: String) -> Bool {
    domain.hasSuffix(".gov.it") || domain.hasSuffix(".edu.it")
      || domain.split { ".-".contains($0) }.contains { institutions.contains(String($0)) }
  }

  private static let offices = [
    "info", "segreter", "protocol", "comune", "uffici", "amministraz", "urp", "pec", "sindac",
    "anagraf", "ragioner", "tribut", "tecnic", "affari", "gare", "appalt", "contratt", "personal",
    "serviz", "social", "cultur", "bibliot", "polizia", "vigil", "suap", "demograf", "elettoral",
    "direzion", "direttor", "president", "assemblea", "consigli", "giunta", "dpo", "rpd", "privacy",
    "trasparenz", "albo", "posta", "mail", "contatt", "commercial", "assistenz", "support",
    "noreply",
    "ambito", "piano", "consorz", "unione", "provinc", "region", "redazion", "stampa", "ente",
  ]

  private static let institutions: Set<String> = [
    "comune", "comuni", "provincia", "regione", "cittametropolitana", "unione", "cmontana",
    "comunitamontana", "asst", "ats", "asl", "ausl", "istruzione", "giustizia", "interno", "inps",
    "inail", "consiglio", "parlamento", "senato", "camera", "anac", "agid", "beniculturali",
  ]
}
