import Model
import Testing

@testable import Reader

/// Tables of bodies and of who sits for them: dashes for nobody, hours where a mark would be, heads that
/// hold figures, and votes told by body.
@Suite struct RollsOfBodiesInTablesTests {
  private func assembly(_ roll: String, _ vote: String = "Il punto è approvato all'unanimità.")
    -> Sitting
  {
    Reading.sitting(
      """
      CONSORZIO DEI SERVIZI DELLA VAL BRENNA
      ASSEMBLEA CONSORTILE

      Il giorno 6 maggio 2025, alle ore 18:00, nella sala riunioni di Alba si è riunita l'Assemblea.

      \(roll)

      Presiede Anna Neri. Verbalizza la dott.ssa Ida Motta.

      Ordine del giorno:
      1. Rendiconto 2024
      2. Comunicazioni

      Il Presidente apre la seduta alle ore 18:10.

      PUNTO 1
      La direttrice presenta il rendiconto 2024. L'avanzo è di € 12.310,55.

      \(vote)

      PUNTO 2
      Nulla da comunicare.

      La seduta è chiusa alle ore 19:30.
      """)
  }

  private static let crosses = """
    N.   COMUNE           ABITANTI   RAPPRESENTANTE     QUALIFICA     PRES.   MODO
     1   Alba Chiara        18.420   Anna Neri          Sindaca       X       sala
     2   Borgo Lieto         6.310   Ugo Conti          Sindaco       X       remoto
     3   Castel Moro         4.180   Olga Testa         Sindaca       -
     4   Dossena             3.220   -                                -
     5   Entra Valle         2.110   Ivo Gallo          Sindaco       X       sala
    """

  @Test func aDashUnderCrossesIsAnAbsence() {
    let sitting = assembly(Self.crosses)
    #expect(
      sitting.members.map { "\($0.name.value): \($0.presence?.value.rawValue ?? "nil")" } == [
        "Alba Chiara: present", "Borgo Lieto: remote", "Castel Moro: absent", "Dossena: absent",
        "Entra Valle: present",
      ])
  }

  @Test func aNameAndItsBodyAfterADashVoteOnce() {
    let sitting = assembly(
      Self.crosses,
      "Presenti 3   Votanti 2   Favorevoli 1   Contrari 1 (Gallo - Entra Valle)   Astenuti 1 (Conti - "
        + "Borgo Lieto)")
    let vote = sitting.votes.first?.vote
    #expect(vote?.againstNames.map(\.value) == ["Gallo"])
    #expect(vote?.abstainedNames.map(\.value) == ["Conti"])
  }

  /// Two members are two, whatever stands between them.
  @Test func twoMembersAroundADashStayTwo() {
    let sitting = assembly(
      Self.crosses, "Favorevoli 1, contrari 1 (Gallo - Conti), astenuti nessuno.")
    #expect(sitting.votes.first?.vote.againstNames.map(\.value) == ["Gallo", "Conti"])
  }

  @Test func anHourWhereTheMarkWouldBe() {
    let sitting = assembly(
      """
      Comune          Rappresentante              Quota/1000   Presenza
      Alba Chiara     Neri Anna, Sindaca             515       presente
      Borgo Lieto     Conti Ugo, Sindaco             180       presente
      Castel Moro     Testa Olga, Sindaca            205       entra alle 18.25
      Dossena         -                              100       assente
      TOTALE                                       1.000

      Alle 18.25 entra la Sindaca Testa (Castel Moro).
      """,
      """
      Votazione palese per appello:
         favorevoli   Comuni n. 2   quote 720
         contrari     Comuni n. 1   quote 180   (Borgo Lieto)
         astenuti     Comuni n. 0
      Il rendiconto è approvato.
      """)
    #expect(sitting.declaredPresent == nil)
    #expect(sitting.members.count == 4)
    #expect(sitting.members.first { $0.name.value == "Castel Moro" }?.presence == nil)
    #expect(sitting.movements.map { $0.time?.value.description } == ["18:25"])
    let vote = sitting.votes.first?.vote
    #expect(vote?.inFavour?.value == 2)
    #expect(vote?.inFavourNames.isEmpty == true)
    #expect(vote?.against?.value == 1)
    #expect(vote?.abstained?.value == 0)
    #expect(sitting.items.first?.title?.value == "Rendiconto 2024")
  }

  private func told(_ sitting: Sitting) -> [String] {
    sitting.members.map {
      "\($0.name.value): \($0.presence?.value.rawValue ?? "nil")"
        + ($0.role.map { ", \($0.value)" } ?? "")
    }
  }

  @Test func whoHoldsAndWhoCameForHim() {
    let sitting = assembly(
      """
      Socio                            Quota      Intervenuto
      -----------------------------------------------------------------------
      Comune di Alba Chiara            62,00%     Sindaca Anna Neri
      Comune di Borgo Lieto            20,00%     Assessore Ugo Conti, per delega
      Pro Loco Castel Moro             10,00%     non intervenuta
      Coop. Dossena                     8,00%     non intervenuto
      -----------------------------------------------------------------------
      Totale                          100,00%     soci presenti 2 su 4, quote 82,00%
      """)
    #expect(
      told(sitting) == [
        "Comune di Alba Chiara: present, Sindaca", "Comune di Borgo Lieto: present, Assessore",
        "Pro Loco Castel Moro: absent", "Coop. Dossena: absent",
      ])
    #expect(sitting.declaredTotalWeight?.value == 100)
    #expect(sitting.declaredPresentWeight?.value == 82)
  }

  @Test func whatEachBelongsToBetweenTheNameAndTheCross() {
    let sitting = assembly(
      """
                                                                Presente    Assente
        1   Neri Anna             Presidente                       X
        2   Conti Ugo             Comunità del Parco               X
        3   Testa Olga            Comunità del Parco                           X
        4   Gallo Ivo             associazioni agricole            X
        5   Riva Sara             comunità scientifica             X
      """)
    #expect(
      told(sitting) == [
        "Neri Anna: present, Presidente", "Conti Ugo: present, Comunità del Parco",
        "Testa Olga: absent, Comunità del Parco", "Gallo Ivo: present",
        "Riva Sara: present, comunità scientifica",
      ])
  }

  @Test func thoseOfEachGroupAfterWhomTheyStandFor() {
    let sitting = assembly(
      """
      All'appello risultano presenti:
      in rappresentanza delle organizzazioni agricole i signori Neri Anna, Conti Ugo
      e Testa Olga;
      in rappresentanza degli enti locali i signori Gallo Ivo e Riva Sara.

      Risultano assenti: Moro Elio (cacciatori, giustificato) e Pace Rita (enti locali).
      """)
    #expect(
      sitting.members.map(\.name.value) == [
        "Neri Anna", "Conti Ugo", "Testa Olga", "Gallo Ivo", "Riva Sara", "Moro Elio", "Pace Rita",
      ])
  }

  @Test func theAuditorsAreGuests() {
    let sitting = assembly(
      """
      Sono presenti in sede il Presidente Ivo Gallo e i componenti Anna Neri (commercio) e Ugo Conti
      (industria); sono collegati in videoconferenza i componenti Olga Testa (servizi) e Sara Riva.
      È assente giustificato il componente Elio Moro.

      Per il Collegio dei revisori dei conti sono presenti il Presidente dott. Bruno Sala e la dott.ssa
      Ida Lupi; assente giustificato il dott. Omero Tosi.
      """)
    #expect(
      told(sitting) == [
        "Ivo Gallo: present", "Anna Neri: present", "Ugo Conti: present", "Olga Testa: remote",
        "Sara Riva: remote", "Elio Moro: excused",
      ])
  }

  @Test func onlineInAColumnOfItsOwn() {
    let sitting = assembly(
      """
      si è riunito il Collegio nelle persone di:
       - dott.ssa Anna Neri        Presidente        presente
       - rag. Ugo Conti            componente        presente
       - dott. Ivo Gallo           componente        collegato in videoconferenza
      """)
    #expect(
      sitting.members.map { "\($0.name.value): \($0.presence?.value.rawValue ?? "nil")" } == [
        "Anna Neri: present", "Ugo Conti: present", "Ivo Gallo: remote",
      ])
  }

  /// 'assume la presidenza e invita a trattare: A) …': who presides opens the sentence; and the block of
  /// signatures after a sentence of its own.
  @Test func theOfficeThatTakesTheChairAndWhoSigns() {
    let sitting = Reading.sitting(
      """
      CITTÀ DI PORTO ALTO
      VERBALE DELLA GIUNTA COMUNALE

      Il giorno 6 maggio 2025, alle ore 10:15, si è riunita la Giunta comunale.

      CARICA            COGNOME E NOME       PRESENZA
      Sindaco           NERI ANNA            sì
      Vice Sindaco      CONTI UGO            sì
      Assessore         GALLO IVO            no

      Il Sindaco, constatato il numero legale, assume la presidenza e invita a trattare gli argomenti:

      A)  Programma delle feste
      B)  Variazione di bilancio

      A)  PROGRAMMA DELLE FESTE                                     (deliberazione n. 71)
      La Giunta approva all'unanimità.

      B)  VARIAZIONE DI BILANCIO
      La Giunta approva all'unanimità.

      Esaurito l'elenco, il Sindaco chiude la seduta alle ore 11 e 35.

      Del che si è redatto il presente verbale, che viene sottoscritto come segue.

             IL VICE SINDACO                               IL SEGRETARIO GENERALE
               Ugo Conti                                        Ida Motta
      """)
    #expect(sitting.chair?.name.value == "NERI ANNA")
    #expect(sitting.items.first?.title?.value == "PROGRAMMA DELLE FESTE")
    #expect(sitting.items.first?.resolutionNumber?.value == "71")
    #expect(sitting.signatures.map { $0.name?.value } == ["Ugo Conti", "Ida Motta"])
  }

  @Test func namesAndThenTheirSum() {
    let sitting = assembly(
      Self.crosses,
      """
      L'Assemblea, con voto palese per chiamata nominale, approva il rendiconto:
      favorevoli Neri e Conti; contrario Gallo; astenuti nessuno.
      Totale: favorevoli 2, contrari 1, astenuti 0.
      """)
    let vote = sitting.votes.first?.vote
    #expect(sitting.votes.count == 1)
    #expect(vote?.inFavourNames.map(\.value) == ["Neri", "Conti"])
    #expect(vote?.againstNames.map(\.value) == ["Gallo"])
    #expect(vote?.inFavour?.isInferred == false)
  }

  @Test func namesOfAllAndThenTheirSum() {
    let sitting = assembly(
      Self.crosses,
      """
      L'Assemblea, con voto palese per chiamata nominale, approva il rendiconto:
      favorevoli Neri, Conti, Gallo; contrari nessuno; astenuti nessuno.
      Totale: favorevoli 3, contrari 0, astenuti 0.
      """)
    #expect(sitting.votes.count == 1)
    #expect(sitting.votes.first?.vote.inFavourNames.count == 3)
    #expect(sitting.votes.first?.vote.abstained?.value == 0)
  }

  @Test func unanimityTwiceInTwoSentences() {
    let sitting = assembly(
      Self.crosses,
      """
      L'Assemblea approva all'unanimità, con voti palesi. Ad unanimità, con separata votazione, l'atto è
      dichiarato immediatamente eseguibile.
      """)
    #expect(sitting.votes.map(\.vote.isImmediateEnforceability) == [false, true])
  }

  @Test func namesUnderAnOpinionToGive() {
    let sitting = assembly(
      Self.crosses,
      """
      Si mette ai voti il rilascio di parere favorevole:
         favorevoli: Neri, Conti
         contrari: nessuno
         astenuti: Gallo
      """)
    let vote = sitting.votes.first?.vote
    #expect(vote?.inFavour?.value == 2)
    #expect(vote?.abstainedNames.map(\.value) == ["Gallo"])
  }

  @Test func aRuleOnSecrecyAndWhatItSpares() {
    let sitting = assembly(
      Self.crosses,
      """
      Il Presidente ricorda che lo Statuto prescrive il voto segreto per le persone, salvo che l'Assemblea
      decida per acclamazione. L'Assemblea, all'unanimità, nomina per acclamazione Ida Lupi.
      """)
    #expect(sitting.votes.allSatisfy { !$0.vote.isSecret })
  }
}
