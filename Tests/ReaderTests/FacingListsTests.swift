import Model
import Testing

@testable import Reader

/// Lists of those present and of those absent side by side under words that say so.
@Suite struct FacingListsTests {
  private func members(_ roll: String) -> [String] {
    Reading.sitting(
      """
      COMUNE DI ROCCAMORA
      VERBALE DEL CONSIGLIO COMUNALE

      Il giorno 6 maggio 2025, alle ore 18:00, nella sala consiliare si è riunito il Consiglio comunale.

      \(roll)

      Il Sindaco dichiara aperta la seduta.

      1. Tariffe

      Il Consiglio approva all'unanimità.
      """
    ).members.map { member in
      [member.name.value, member.role?.value, member.presence?.value.rawValue]
        .compactMap { $0 }.joined(separator: " / ")
    }
  }

  private let whole = [
    "Arrighi Elena / Sindaca / present", "Conti Dario / excused", "Baldi Marco / present",
    "De Luca Irene / excused", "Ferri Paolo / present", "Gallo Sara / absent",
    "Neri Anna / present",
  ]

  /// The right column's 'giustificato' is nobody's of the left one.
  @Test func wordsBesideTheNamesOfTheRight() {
    #expect(
      members(
        """
        Presenti i signori:                     Assenti i signori:

        Arrighi Elena - Sindaca                 Conti Dario          giustificato
        Baldi Marco                             De Luca Irene        giustificata
        Ferri Paolo                             Gallo Sara
        Neri Anna
        """) == whole)
  }

  @Test func columnsKeptApartByTabs() {
    #expect(
      members(
        """
        Risultano presenti i Consiglieri:\tRisultano assenti:
        Arrighi Elena, Sindaca\tConti Dario\tgiust.
        Baldi Marco\tDe Luca Irene (giustificata)
        Ferri Paolo\tGallo Sara
        Neri Anna\t
        """) == whole)
  }

  @Test func officesAndLinksInCellsOfTheirOwn() {
    #expect(
      members(
        """
        CONSIGLIERI PRESENTI                    CONSIGLIERI ASSENTI

        1. Arrighi Elena     Sindaca            1. Conti Dario     giust.
        2. Baldi Marco       da remoto          2. Gallo Sara      ingiust.
        3. Ferri Paolo
        """) == [
          "Arrighi Elena / Sindaca / present", "Conti Dario / excused", "Baldi Marco / remote",
          "Gallo Sara / absent", "Ferri Paolo / present",
        ])
  }

  @Test func threeLists() {
    #expect(
      members(
        """
        Sono presenti:                 Sono assenti:              Giustificati:
        Arrighi Elena                  Gallo Sara                 Conti Dario
        Baldi Marco                                               De Luca Irene
        Ferri Paolo (in videoconferenza)
        """) == [
          "Arrighi Elena / present", "Gallo Sara / absent", "Conti Dario / excused",
          "Baldi Marco / present", "De Luca Irene / excused", "Ferri Paolo / remote",
        ])
  }

  @Test func nobodyAway() {
    #expect(
      members(
        """
        PRESENTI                       ASSENTI
        Arrighi Elena                  nessuno
        Baldi Marco
        Ferri Paolo
        """) == ["Arrighi Elena / present", "Baldi Marco / present", "Ferri Paolo / present"])
  }

  /// Crosses under two heads are no lists.
  @Test func crossesUnderTheHeads() {
    #expect(
      members(
        """
                                  PRESENTI     ASSENTI
        Arrighi Elena                 X
        Baldi Marco                   X
        Ferri Paolo                                X
        """) == ["Arrighi Elena / present", "Baldi Marco / present", "Ferri Paolo / absent"])
  }
}
