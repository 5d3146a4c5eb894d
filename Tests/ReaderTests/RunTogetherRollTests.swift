import Model
import Testing

@testable import Reader

/// Tables whose columns came out of the page in a line, or whose marks are numbers.
@Suite struct RunTogetherRollTests {
  private func roll(_ rows: String) -> [String] {
    Reading.sitting(
      """
      COMUNE DI ACQUANERA
      VERBALE DI DELIBERAZIONE DEL CONSIGLIO COMUNALE N. 18
      OGGETTO: BILANCIO.
      Il giorno 6 maggio 2025 alle ore 20.00 si è riunito il Consiglio comunale. All'appello risultano:

      \(rows)

      Il Consiglio approva all'unanimità.
      """
    ).members.map { member in
      [
        member.name.value, member.role?.value, member.presence?.value.rawValue,
        member.weight.map { "\($0.value)" },
      ].compactMap { $0 }.joined(separator: " / ")
    }
  }

  /// Each name has its number among those present, or among those absent.
  @Test(arguments: [
    """
                                  Presenti Assenti
    Berti Anna         Sindaco       1
    Dossi Carlo        Consigliere   2
    Fusi Elena         Consigliere            1
    Sala Ugo           Consigliere   3
    Totale                           3        1
    """,
    """
    N.ord.   Cognome e nome    Carica       Presenti   Assenti
     1  Berti Anna         Sindaco              1
     2  Dossi Carlo        Consigliere          2
     3  Fusi Elena         Consigliere                     1
     4  Sala Ugo           Consigliere          3
                           Totale               3          1
    """,
  ]) func numbersAreMarks(_ rows: String) {
    #expect(
      roll(rows) == [
        "Berti Anna / Sindaco / present", "Dossi Carlo / Consigliere / present",
        "Fusi Elena / Consigliere / absent", "Sala Ugo / Consigliere / present",
      ])
  }

  @Test func twoColumnsInALine() {
    #expect(
      roll(
        """
        BERTI ANNA P DOSSI CARLO P
        FUSI ELENA A ZAPPALA' UGO P
        MORO IVO AG
        Presenti n. 3 Assenti n. 2
        """) == [
          "BERTI ANNA / present", "DOSSI CARLO / present", "FUSI ELENA / absent",
          "ZAPPALA' UGO / present", "MORO IVO / excused",
        ])
  }

  @Test func aWholeTableInALine() {
    #expect(
      roll(
        "1 BERTI Anna Sindaca P 2 DELL’ORTO Carlo Consigliere P 3 FUSI Elena Consigliera A 4 "
          + "NICOLO’ Ugo Consigliere A giust. 5 MORO Ivo Consigliere P") == [
          "BERTI Anna / Sindaca / present", "DELL’ORTO Carlo / Consigliere / present",
          "FUSI Elena / Consigliera / absent", "NICOLO’ Ugo / Consigliere / excused",
          "MORO Ivo / Consigliere / present",
        ])
  }

  @Test func whatSomebodyIsInASchool() {
    #expect(
      roll(
        """
        BERTI Anna Docente PRESENTE
        DOSSI Carlo ATA PRESENTE
        FUSI Elena Genitore ASSENTE
        SALA Ugo Personale ATA PRESENTE
        MORO Iva Alunna PRESENTE
        """) == [
          "BERTI Anna / Docente / present", "DOSSI Carlo / ATA / present",
          "FUSI Elena / Genitore / absent", "SALA Ugo / Personale ATA / present",
          "MORO Iva / Alunna / present",
        ])
  }
}
