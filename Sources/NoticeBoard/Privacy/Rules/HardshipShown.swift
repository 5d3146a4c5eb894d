/// Economic or social hardship of somebody named.
enum HardshipShown: PrivacyRule {
  static let about = PrivacyRuleDescription(
    id: "dato-bisogno", title: "disagio economico o sociale di una persona nominata",
    gravity: .error,
    source: PrivacyNorm.hardship,
    rationale:
      "La legge vieta di pubblicare chi riceve aiuti quando se ne può ricavare lo stato di "
      + "salute o il disagio economico e sociale. L'importo resta; il nome si omette.",
    passing: [
      "Il contributo straordinario di € 2.000,00 è concesso alla Pro Loco.",
      "La sig.ra Anna Verdi chiede come si assegna il contributo economico alle famiglie.",
      "Il contributo economico è concesso al beneficiario Pro Loco Valdombra.",
      "Il contributo economico va al richiedente Alfa Beta S.r.l. per la festa.",
      "Il fondo per la morosità incolpevole è di € 20.000,00.",
    ],
    failing: [
      "Si concede alla sig.ra ▸Anna Verdi◂ un contributo economico di € 300,00.",
      "Il sussidio è liquidato al beneficiario ▸Mario Rossi◂.",
      "Il nucleo familiare del sig. ▸Elio Neri◂ è in carico ai servizi sociali.",
    ])

  static func check(_ paragraph: ReviewParagraph) -> [PrivacyHit] {
    fact.hits(in: paragraph) { name, words in
      "«\(words)» rivela il disagio economico o sociale di «\(name)»"
    }
  }

  private static let fact = SensitiveFact(
    words: [
      "contributo|contributi economico|assistenziale|straordinario|economici", "sussidio",
      "stato|condizione|condizioni|situazione di bisogno|indigenza|disagio|poverta|fragilita",
      "indigente", "disagio economico|sociale|abitativo", "reddito di inclusione|cittadinanza",
      "assegno di inclusione", "morosita incolpevole",
      "in carico ai|al|dai servizi|servizio sociali|sociale",
      "assistenza economica", "assistenza domiciliare", "integrazione della retta",
      "retta di ricovero",
      "inserimento in comunita|struttura", "sfratto", "gratuito patrocinio",
    ])
}
