import Model
import Testing

@testable import Reader

/// How many sit in an assembly with no list, told over several lines and with those who stand for others.
@Suite struct AssemblyTotalsTests {
  private func counts(_ words: String) -> [Int?] {
    let sitting = Reading.sitting(
      """
      VERBALE DI ASSEMBLEA

      Il giorno 28 giugno 2024 alle ore 21, in via del Molino 3, si riunisce l'assemblea dei soci.

      Presiede Ugo Neri, scrive il verbale Ada Riva.

      \(words)

      1) Bilancio
      Il bilancio è approvato all'unanimità.

      La riunione finisce alle 22.
      """)
    return [sitting.declaredMembers?.value, sitting.declaredPresent?.value]
  }

  @Test(arguments: [
    (
      "I soci con diritto di voto sono 64. All'apertura ne sono presenti 27 di persona e 9\ncon delega "
        + "(nessuno ne ha più di due), quindi 36 in tutto.",
      [64, 36]
    ),
    (
      "I soci iscritti da novanta giorni, e quindi con diritto di voto,\nsono 142. Sono presenti in "
        + "proprio 48 soci; altri 21 sono rappresentati per delega. In tutto\nsono presenti, in proprio "
        + "o per delega, 69 soci.",
      [142, 69]
    ),
    ("I docenti in servizio sono 84. Dal foglio firme risultano presenti in 77.", [84, 77]),
    ("Sono presenti 30 soci in proprio e 8 per delega, per un totale di 38.", [nil, 38]),
    ("I soci aventi diritto sono 60; presenti in proprio 30, per delega 8.", [60, 38]),
    ("Sono presenti 30 soci.", [nil, 30]),
  ])
  func whoSitsAndWhoIsStoodFor(words: String, expected: [Int?]) {
    #expect(counts(words) == expected)
  }
}
