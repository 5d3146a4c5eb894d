import Model

/// A certificate of publication with a day before the sitting.
enum PublishedBeforeSitting: Rule {
  static let about = RuleDescription(
    id: "pubblicazione-anteriore",
    title: "Pubblicazione con data anteriore alla seduta",
    family: .cronologia,
    severity: .error,
    sources: [.consistency, .law("D.Lgs. 267/2000, art. 124, c. 1")],
    rationale: """
      L'atto si pubblica dopo che è stato adottato: se la pubblicazione comincia prima della seduta, \
      una delle due date è errata, e con essa i termini che ne decorrono.
      """,
    passing: [
      CouncilOutline(signatures: signatures("20 marzo 2025")).example,
      CouncilOutline(
        signatures: """
          La Presidente                                  Il Segretario comunale
          Anna Rossi                                     Ugo Marini

          L'avviso di convocazione è stato pubblicato all'Albo pretorio dal 5 marzo 2025.
          """
      ).example,
    ],
    failing: [
      CouncilOutline(signatures: signatures("▸10 marzo 2025")).example,
      CouncilOutline(signatures: signatures("▸10/02/2025")).example,
    ])

  private static func signatures(_ date: String) -> String {
    """
    La Presidente                                  Il Segretario comunale
    Anna Rossi                                     Ugo Marini

    CERTIFICATO DI PUBBLICAZIONE

    Si attesta che copia del presente verbale è affissa all'Albo pretorio on line dal \(date) e vi
    rimarrà per quindici giorni consecutivi.
    """
  }

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard let held = sitting.date, !held.isInferred, let end = end(of: sitting) else { return [] }
    let source = sitting.source
    var reported: Set<Int> = []
    var found: [Violation] = []
    var place = end
    while let anchor = source.firstRange(
      ofAny: ["pubblicat", "affiss", "pubblicazione"],
      in: SourceRange(place, sitting.range.upper))
    {
      place = anchor.upper
      let sentence = source.sentence(
        around: anchor,
        in: SourceRange(
          max(end, anchor.lower - 600), min(sitting.range.upper, anchor.upper + 600)))
      guard source.hasWord(["albo", "sito"], in: sentence),
        !source.hasWord(
          ["avviso", "convocazion", "ordine del giorno", "precedent", "defission", "proposta"],
          in: sentence),
        let written = beginning(in: SourceRange(anchor.upper, sentence.upper), source),
        let date = written.date(near: held.value), date < held.value,
        held.value.dayNumber - date.dayNumber < 400, reported.insert(written.range.lower).inserted
      else { continue }
      found.append(
        Violation(
          at: written.range,
          "la pubblicazione è \(Wording.ofDate(date)), ma la seduta è "
            + Wording.ofDate(held.value),
          hint: "correggi la data sbagliata",
          related: held.range.map { [RelatedPlace($0, "seduta")] } ?? [],
          data: ["date": .string("\(date)"), "sitting": .string("\(held.value)")]))
    }
    return found
  }

  /// The first date of a stretch, where the words before it say that it is a beginning and no act's.
  private static func beginning(in range: SourceRange, _ source: SourceText) -> WrittenDate? {
    guard let written = WrittenDate.all(in: range, of: source).first else { return nil }
    let before = source.words(in: SourceRange(range.lower, written.range.lower)).suffix(4)
      .map(\.text)
    guard let last = before.last, ["dal", "data", "il", "giorno", "l", "dall"].contains(last) else {
      return nil
    }
    return before.contains { ["entro", "termine", "scadenza", "al", "fino"].contains($0) }
      ? nil : written
  }

  /// Where what concerns this very act begins: after its points are decided and it is signed.
  private static func end(of sitting: Sitting) -> Int? {
    let signed = sitting.signatures.compactMap { ($0.role ?? $0.name)?.range?.lower }
    return ([sitting.closing?.lower].compactMap { $0 } + signed).min()
  }
}
