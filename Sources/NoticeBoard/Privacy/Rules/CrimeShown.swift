/// Criminal matters of somebody named.
enum CrimeShown: PrivacyRule {
  static let about = PrivacyRuleDescription(
    id: "dato-giudiziario", title: "vicende penali di una persona nominata", gravity: .error,
    source: PrivacyNorm.basis,
    rationale:
      "Condanne, indagini e misure di sicurezza si diffondono solo se una legge lo prevede "
      + "espressamente.",
    passing: [
      "Il Comune è stato condannato alle spese dal Tribunale di Bergamo.",
      "Il consigliere Mario Rossi ricorda che la ditta fu condannata.",
      "La quota di Val Lertina Reti S.p.A. detenuta dal Comune è pari al 3%.",
      "La spesa per Villa Serena, imputata al capitolo 12, è di € 500,00.",
      "La ditta Alfa Beta S.r.l., condannata al pagamento, ha versato.",
    ],
    failing: [
      "Il sig. ▸Mario Rossi◂, condannato per peculato, decade.",
      "▸Anna Verdi◂, indagata per turbativa, è sospesa.",
    ])

  static func check(_ paragraph: ReviewParagraph) -> [PrivacyHit] {
    fact.hits(in: paragraph) { name, words in "«\(words)» riguarda vicende penali di «\(name)»" }
  }

  private static let fact = SensitiveFact(
    words: ["casellario", "misura cautelare", "rinvio a giudizio", "arresti domiciliari"],
    predicates: [
      "condannato|condannata per", "condannato|condannata alla pena|reclusione",
      "condannato|condannata in via definitiva", "imputato|imputata del|di reato|delitto",
      "detenuto|detenuta presso|nel|nella carcere|casa|istituto", "arrestato|arrestata",
      "indagato|indagata", "rinviato|rinviata a giudizio",
    ], reach: 12)
}
