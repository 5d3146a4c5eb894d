import Model
import Testing

@testable import Reader

/// Entries and exits told one a row with their hours, after the closing or before the points.
@Suite struct MovementLogTests {
  private func minutes(log: String, isFirst: Bool = false) -> Sitting {
    Reading.sitting(
      """
      COMUNE DI VALFREDDA
      VERBALE DEL CONSIGLIO COMUNALE

      Il giorno 3 marzo 2025 alle ore 18:00 si è riunito il Consiglio comunale. All'appello risultano:

      Consigliere           Presente   Assente
      BIANCHI Rosa             X
      CORTI Piero              X
      DELLA VALLE Ada                     X
      FABBRI Nino              X
      GALLI Tea                X

      Totale                   4          1

      Presiede Rosa Bianchi, verbalizza Ugo Sarti. La seduta è aperta alle ore 18:00.

      \(isFirst ? log : "")

      1. Piano del verde
      Presenti 5. Favorevoli 5. Approvato all'unanimità.

      2. Parcheggi
      Presenti 4. Favorevoli 3, contrari 1 (Corti). Approvato.

      La seduta è chiusa alle ore 19:30.

      \(isFirst ? "" : log)

      La Presidente            Il Segretario
      Rosa Bianchi             Ugo Sarti
      """)
  }

  private func told(_ sitting: Sitting) -> [String] {
    sitting.movements.map { movement in
      (movement.kind == .enters ? "+" : "-")
        + (movement.memberIndex.map { sitting.members[$0].name.value } ?? "?")
        + (movement.time.map { " \($0.value)" } ?? "")
    }
  }

  private static let logs = [
    """
    Movimenti durante la seduta

     Ora       Consigliere          Movimento        Presenti
     18:12     DELLA VALLE Ada      entra               5
     18:50     FABBRI Nino          esce                4
    """,
    """
    | Ora | Consigliere | Movimento |
    |---|---|---|
    | 18:12 | Della Valle | entra |
    | 18:50 | Fabbri | esce |
    """,
    "Movimenti: ore 18:12 entra Della Valle (presenti 5); ore 18:50 esce Fabbri (presenti 4).",
    """
    Entrate e uscite:
    - ore 18:12 entra DELLA VALLE Ada
    - ore 18:50 esce FABBRI Nino
    """,
    """
    Nominativo            Entrata/Uscita     Ora
    Della Valle Ada       ingresso           18.12
    Fabbri Nino           uscita             18.50
    """,
    """
    Variazioni delle presenze
    18.12   entra   Della Valle   5
    18.50   esce    Fabbri        4
    """,
    """
    Ora    Consigliere        E/U
    18.12   Della Valle Ada     E
    18.50   Fabbri Nino         U
    """,
  ]

  @Test(arguments: logs)
  func rowsAfterTheClosing(log: String) {
    let sitting = minutes(log: log)
    #expect(told(sitting) == ["+DELLA VALLE Ada 18:12", "-FABBRI Nino 18:50"])
    #expect(sitting.members.count == 5)
    #expect(sitting.items.count == 2)
  }

  @Test(arguments: [logs[0], logs[3], logs[6]])
  func rowsBeforeThePoints(log: String) {
    let sitting = minutes(log: log, isFirst: true)
    #expect(told(sitting) == ["+DELLA VALLE Ada 18:12", "-FABBRI Nino 18:50"])
    #expect(sitting.members.count == 5)
  }

  @Test(arguments: [
    "Movimenti di cassa: ore 18:12 Corti, entrate 500 euro.",
    "Entrate e uscite del bilancio\nFabbri espone alle 18.50 i conti dell'anno.",
  ])
  func whatIsNoLog(words: String) {
    #expect(told(minutes(log: words)) == [])
  }
}
