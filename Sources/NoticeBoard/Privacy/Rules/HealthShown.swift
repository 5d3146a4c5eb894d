/// Health of somebody named.
enum HealthShown: PrivacyRule {
  static let about = PrivacyRuleDescription(
    id: "dato-salute", title: "stato di salute di una persona nominata", gravity: .error,
    source: PrivacyNorm.guidelines,
    rationale:
      "I dati che rivelano lo stato di salute non si diffondono mai, nemmeno per obbligo di "
      + "pubblicazione. Si omette il nome, ovunque ricorra; l'atto intero resta agli atti d'ufficio.",
    passing: [
      "L'area disabilità riceve € 95.400,00, pari al 30% del fondo.",
      "L'assessora Anna Verdi illustra gli interventi per le persone con invalidità civile.",
      "La sig.ra Affini chiede se un invalido civile possa accedere al servizio.",
      "La sig.ra Affini illustra i criteri. L'invalidità civile dà diritto al contrassegno.",
      "A Mario Rossi vanno 8 voti; una scheda è invalida.",
      "Il dott. Mario Rossi dirige il Dipartimento di Salute Mentale.",
    ],
    failing: [
      "Il sig. ▸Mario Rossi◂, invalido civile al 100%, chiede il contrassegno.",
      "Si riconosce alla sig.ra ▸Anna Verdi◂ il congedo per assistere la madre malata.",
      "Vista la patologia della signora ▸Elena Bianchi◂, si provvede al trasporto.",
      "▸Mario Rossi◂, affetto da grave patologia, è esonerato.",
      "Il sig. ▸Mario Rossi◂, c.f. omesso, invalido civile, ha diritto al posto.",
      "Il sig. ▸Mario Rossi◂ chiede il contrassegno, essendo invalido civile.",
      "Il sig. ▸Mario Rossi◂ ha fatto domanda di contrassegno. È invalido civile.",
    ])

  static func check(_ paragraph: ReviewParagraph) -> [PrivacyHit] {
    fact.hits(in: paragraph) { name, words in
      "«\(words)» rivela lo stato di salute di «\(name)»"
    }
  }

  private static let fact = SensitiveFact(
    words: [
      "invalidita", "inabilita", "handicap", "legge|l 104", "legge n 104", "patologia|patologie",
      "diagnosi", "malattia", "infermita", "disturbo dello|del|da", "disturbi psichic*",
      "gravidanza",
      "trattamento sanitario obbligatorio", "tso",
      "certificato|certificazione medico|medica|sanitaria",
      "cartella clinica", "stato|condizioni di salute",
      "disabilita grave|certificata|psichica|fisica",
      "madre|padre|coniuge|figlio|figlia|moglie|marito malato|malata|disabile|invalido|invalida",
      "psichiatric*", "serd|sert",
    ],
    predicates: [
      "affetto|affetta da|dal|dalla|dallo",
      "invalido|invalida civile|totale|parziale|permanente|al", "malato|malata",
      "ricoverato|ricoverata", "disabile", "portatore|portatrice di handicap|disabilita",
      "non autosufficiente", "tossicodipendente", "alcolista", "sieropositivo|sieropositiva",
      "in cura presso", "inabile", "titolare della|di legge|l 104",
    ])
}
