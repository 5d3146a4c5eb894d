import Model
import Testing

@testable import Reader

/// Rolls called aloud, with titles and answers of their own, and who presides by such a title.
@Suite struct CalledRollTests {
  private func sitting(_ roll: String, _ point: String = "Approvato all'unanimità.") -> Sitting {
    Reading.sitting(
      """
      COMPAGNIA DI SAN ROCCO IN VALBRENNA
      ADUNANZA DEL CONSIGLIO

      Il giorno 6 maggio 2025, alle ore 18:00, nella sala della Compagnia.

      \(roll)

      Ordine del giorno:
      1. Restauro dell'organo
      2. Varie

      1. Restauro dell'organo
      \(point)

      2. Varie
      Nulla.

      L'adunanza si scioglie alle ore 19:30.
      """)
  }

  private func members(_ sitting: Sitting) -> [String] {
    sitting.members.map { member in
      [member.name.value, member.presence?.value.rawValue, member.role?.value]
        .compactMap { $0 }.joined(separator: " | ")
    }
  }

  private static let titled = """
    Lo Scrivano fa l'appello:
       Il Massaro, Arrighi Fabio, presente
       Il Vicemassaro, Baldi Marco, presente
       Lo Scrivano, Conti Dario, presente
       L'Economo, Testa Olga, assente
       I Consiglieri: Riva Carla, presente; Neri Anna, presente; Pace Rita,
       assente giustificata.
    Presenti cinque, assenti due.

    Il Massaro apre l'adunanza.
    """

  @Test func titlesThatNobodyKnows() {
    let read = sitting(Self.titled)
    #expect(
      members(read) == [
        "Arrighi Fabio | present | Massaro", "Baldi Marco | present | Vicemassaro",
        "Conti Dario | present | Scrivano", "Testa Olga | absent | Economo", "Riva Carla | present",
        "Neri Anna | present", "Pace Rita | excused",
      ])
    #expect(read.chair?.name.value == "Arrighi Fabio")
    #expect(read.secretary?.name.value == "Conti Dario")
  }

  @Test func whoLeavesByATitleThatOnlyTheRollExplains() {
    let read = sitting(
      Self.titled,
      "Alle ore dodici meno un quarto il Vicemassaro Baldi lascia l'adunanza. Approvato all'unanimità."
    )
    #expect(read.movements.map { $0.memberIndex } == [1])
    #expect(read.movements.map { $0.time?.value } == [ClockTime(hour: 11, minute: 45)])
  }

  @Test func questionsAndAnswersBelowThem() {
    let read = sitting(
      """
      PRESIDENTE ARRIGHI
      Buonasera a tutti. Prego il Segretario di procedere all'appello. Sono le ore diciotto e dieci.

      SEGRETARIO DOTT. MOTTA
      Arrighi Elena, Sindaca?
      (Presente)
      Baldi Marco?
      (Presente)
      Conti Dario?
      (Assente)
      Riva Carla?
      (Presente)
      Presidente, tre presenti e uno assente su quattro.

      PRESIDENTE ARRIGHI
      Grazie. La seduta è aperta.
      """)
    #expect(
      members(read) == [
        "Arrighi Elena | present | Sindaca", "Baldi Marco | present", "Conti Dario | absent",
        "Riva Carla | present",
      ])
    #expect(read.chair?.name.value != "ARRIGHI Buonasera")
  }
}
