import Model
import Testing

@testable import Reader

/// Rolls whose words stand in the margin, with the names in a column of their own.
@Suite struct MarginRollTests {
  private func sitting(_ head: String, points: String = "") -> Sitting {
    Reading.sitting(
      """
                      Comitato degli italiani – Circoscrizione di Porto Alto
                               Verbale della riunione del 12 aprile 2023

      Luogo           Zoom
      Data e ora      12 aprile 2023, 18.30-20.25
      \(head)
      Verbale         Ugo Neri
      Ordine del giorno
          1. Verbale precedente
          2. Contributi:
             a) Teatro
             b) Biblioteca

          3. Varie

      1      Il verbale della riunione precedente è approvato all'unanimità dei presenti (UN).

      2      a) Anna Riva illustra la richiesta.
      \(points)
      3      Nulla da discutere.

      I lavori si concludono alle 20.30.
      """)
  }

  private func roll(_ sitting: Sitting) -> [String] {
    sitting.members.map {
      "\($0.name.value) / \($0.presence?.value.rawValue ?? "-")"
    }
  }

  @Test func namesInAColumn() {
    let read = sitting(
      """
      Presenti        Anna Riva
                      Ugo Neri (fino alle 20.10)
                      Pia Serra
                      Carlo Conti

                      Dino Mori – Console generale a Porto Alto

                      Membri della comunità italiana via Zoom.
      Assenti         Luca Bassi
      giustificati    Gian Paolo Orsi
      """)
    #expect(
      roll(read) == [
        "Anna Riva / present", "Ugo Neri / present", "Pia Serra / present", "Carlo Conti / present",
        "Luca Bassi / excused", "Gian Paolo Orsi / excused",
      ])
    #expect(read.participants.map(\.name.value) == ["Dino Mori"])
    #expect(read.movements.map { $0.time?.value.description } == ["20:10"])
    #expect(read.agenda.count == 3)
  }

  @Test func initialsAreNoNameAndTellWhoLeaves() {
    let read = sitting(
      """
      Presenti        Anna Riva (AR) – Presidente
                      Ugo Neri (UN) – Segretario
                      Gian Paolo Orsi (GPO)
      Assenti         Giustificati: Luca Bassi
      """, points: "\n(GPO lascia la riunione alle ore 19.02 per impegni).\n")
    #expect(
      roll(read) == [
        "Anna Riva / present", "Ugo Neri / present", "Gian Paolo Orsi / present",
        "Luca Bassi / excused",
      ])
    #expect(read.members.map { $0.role?.value } == ["Presidente", "Segretario", nil, nil])
    #expect(read.movements.map(\.memberIndex) == [2])
  }

  @Test func groupsOfMembersPartedByABlankLine() {
    let read = sitting(
      """
      Presenti        Anna Riva, Presidente
                      Ugo Neri, Segretario

                      Pia Serra
                      Carlo Conti
      Assenti         nessuno
      """)
    #expect(read.presentCount == 4)
    #expect(read.rollStyle == .complete)
  }
}
