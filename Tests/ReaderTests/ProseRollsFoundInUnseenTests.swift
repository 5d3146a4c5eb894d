import Model
import Testing

@testable import Reader

/// Rolls told in sentences, and comings and goings, as unseen minutes told them.
@Suite struct ProseRollsFoundInUnseenTests {
  private func sitting(_ roll: String, _ point: String = "Approvato all'unanimità.") -> Sitting {
    Reading.sitting(
      """
      CONSIGLIO DI ROCCAMORA
      Il 6 maggio 2025 alle ore 18:00 si è riunito il Consiglio.
      \(roll)

      1. Tariffe

      \(point)

      2. Varie

      Nulla.
      """)
  }

  private func roll(_ words: String) -> [String] {
    sitting(words).members.map {
      "\($0.name.value): \($0.presence?.value.rawValue ?? "?")"
    }
  }

  @Test func theChairBesidesTheList() {
    #expect(
      roll(
        """
        Presiede il Presidente Amedeo MORO. Svolge le funzioni di segretaria Grazia SALA.

        Sono presenti, oltre al Presidente, i Consiglieri: Ilaria BRUNI, Renato CELLI, Susanna DORI. In
        totale n. 4. Risultano assenti i Consiglieri: Dino ERCOLI.
        """) == [
          "Amedeo MORO: present", "Ilaria BRUNI: present", "Renato CELLI: present",
          "Susanna DORI: present", "Dino ERCOLI: absent",
        ])
  }

  private func moves(_ words: String) -> [String] {
    let sitting = sitting(
      "Presenti: Carla Riva, Ivo Moro, Olga Testa, Rocco Giunta, Sara Gallo. Assenti: Ugo Valle.\n"
        + "Presiede la Presidente Carla Riva.",
      words)
    return sitting.movements.map { movement in
      let name =
        movement.memberIndex.map { sitting.members[$0].name.value } ?? movement.person?.value ?? "?"
      return "\(movement.kind.rawValue) \(name)"
    }
  }

  @Test func bulletsForEachMunicipality() {
    #expect(
      roll(
        """
        Sono intervenuti alla seduta:
        - per il Comune di Trelle (3 seggi): Carla Riva, Presidente dell'Unione; Olga
          Testa. Manca Ugo Valle.
        - per il Comune di Acquanera (2 seggi): Ivo Moro; Sara Gallo. Nessun assente.
        """) == [
          "Carla Riva: present", "Olga Testa: present", "Ugo Valle: absent", "Ivo Moro: present",
          "Sara Gallo: present",
        ])
  }

  @Test func officeThenTitleAndName() {
    #expect(
      roll(
        """
        Alla riunione prendono parte la Presidente, dott.ssa Carla Riva, il Vice Presidente, sig. Ivo
        Moro, e i Consiglieri sig.ra Olga Testa e avv. Sara Gallo. Il Direttore, dott. Ugo Valle, svolge
        le funzioni di segretario.
        """) == [
          "Carla Riva: present", "Ivo Moro: present", "Olga Testa: present", "Sara Gallo: present",
        ])
  }

  @Test func whoSitsInTheHallAndWhoIsFarAway() {
    #expect(
      roll(
        """
        Sono in sala: Carla Riva (presidente), Ivo Moro (segretario), Olga Testa.
        È collegata a distanza Sara Gallo.
        Ha comunicato di non poter intervenire Ugo Valle.
        """) == [
          "Carla Riva: present", "Ivo Moro: present", "Olga Testa: present", "Sara Gallo: remote",
          "Ugo Valle: excused",
        ])
  }

  @Test func countedInFirstPerson() {
    #expect(
      roll(
        "Siamo in quattro su cinque: il presidente Ivo Moro, la tesoriera Carla Riva, i consiglieri "
          + "Olga Testa e Sara Gallo. Manca Ugo Valle.") == [
          "Ivo Moro: present", "Carla Riva: present", "Olga Testa: present", "Sara Gallo: present",
          "Ugo Valle: absent",
        ])
  }

  @Test func listEndsWithItsFullStop() {
    #expect(
      roll(
        """
        RISPONDONO ALL'APPELLO (3):
        RIVA Carla, Sindaca; MORO Ivo; TESTA Olga.
        NON RISPONDONO (1):
        VALLE Ugo.
        """) == [
          "RIVA Carla: present", "MORO Ivo: present", "TESTA Olga: present", "VALLE Ugo: absent",
        ])
  }

  @Test func whoAssistsIsNoMember() {
    #expect(
      roll(
        """
        È presente il Segretario generale, dott. Ugo Valle.
        Presenti: Carla Riva, Ivo Moro. Assenti: Olga Testa.
        """) == ["Carla Riva: present", "Ivo Moro: present", "Olga Testa: absent"])
  }

  @Test(arguments: [
    (
      "La Presidente, per un impegno, alle ore 18.15 lascia l'aula e cede la presidenza a Ivo Moro.",
      ["leaves Carla Riva"]
    ),
    (
      "Alle ore 18.15 escono i consiglieri Moro, Testa e Giunta.",
      ["leaves Ivo Moro", "leaves Olga Testa", "leaves Rocco Giunta"]
    ),
    (
      "Alle ore 18.15 esce Moro. Alle ore 18.30 Moro torna al suo posto.",
      ["leaves Ivo Moro", "enters Ivo Moro"]
    ),
    (
      "Alle ore 18.15 esce Moro. La cons. Testa tace. Moro riprende posto alle 18.30.",
      ["leaves Ivo Moro", "enters Ivo Moro"]
    ),
    ("Alle 18,15, durante il voto, se ne va il socio Moro.", ["leaves Ivo Moro"]),
    (
      "Alle ore 18.15 cade il collegamento della consigliera Testa. Alle 18.30 la consigliera Testa è di nuovo collegata.",
      ["leaves Olga Testa", "enters Olga Testa"]
    ),
    ("Alle ore 18.15 Dario Conti prende posto in aula fra i consiglieri.", ["enters Dario Conti"]),
    ("Moro chiede che cosa c'entrano le tariffe con il bilancio.", []),
    ("Pratica 31/26: la consigliera Testa esce dalla sala alle 18.15.", ["leaves Olga Testa"]),
  ]) func movements(_ words: String, _ told: [String]) {
    #expect(moves(words) == told)
  }

  @Test func labelsOnLinesOfTheirOwn() {
    let sitting = sitting(
      """
      Presenti:
        infanzia: Carla Bruni (sez. A), Renato Celli (sez. B)
        primaria: Susanna Dori (1A), Dino Ercoli (2A), Lia Fusi (3A) online
      Assenti che hanno avvisato: Ivo Gatti (2B primaria), Nora Ivaldi (1A secondaria)
      """)
    #expect(
      sitting.members.map { "\($0.name.value): \($0.presence?.value.rawValue ?? "?")" } == [
        "Carla Bruni: present", "Renato Celli: present", "Susanna Dori: present",
        "Dino Ercoli: present", "Lia Fusi: remote", "Ivo Gatti: absent", "Nora Ivaldi: absent",
      ])
    #expect(sitting.members.allSatisfy { $0.representative == nil })
    #expect(sitting.mode == nil)
  }

  @Test func whoIsLinkedNamedAfterHowTheyAreKnown() {
    #expect(
      roll(
        """
        Sono presenti in sala Carla Bruni, Renato Celli e Susanna Dori; è collegato in videoconferenza,
        riconosciuto dalla Segretaria, il consigliere Dino Ercoli. Risulta assente Lia Fusi.
        """) == [
          "Carla Bruni: present", "Renato Celli: present", "Susanna Dori: present",
          "Dino Ercoli: remote", "Lia Fusi: absent",
        ])
  }
}
