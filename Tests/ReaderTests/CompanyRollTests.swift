import Model
import Testing

@testable import Reader

/// Who sat for a company: its directors, its partners with what they hold, and not its auditors.
@Suite struct CompanyRollTests {
  private func sitting(_ roll: String, of body: String = "Consiglio di Amministrazione") -> Sitting
  {
    Reading.sitting(
      """
      VERBALE - \(body.uppercased())
      ACQUE DEL SERCHIO S.R.L.

      Oggi martedì 4 maggio 2021 alle ore 10,00 presso la sede legale si è riunito, convocato con
      lettera del 20 aprile, \(body == "Consiglio di Amministrazione" ? "il" : "l'") \(body) della società
      \(roll)

      ORDINE DEL GIORNO
      1) Piano degli investimenti
      2) Varie

      Punto 1)
      Il piano è approvato all'unanimità.

      Punto 2)
      Nulla da discutere.

      Alle ore 12,00 il Presidente dichiara sciolta la riunione.
      """)
  }

  private func members(_ sitting: Sitting) -> [String] {
    sitting.members.map { member in
      [
        member.name.value, member.representative?.value, member.presence?.value.rawValue,
        member.weight.map { String($0.value) },
      ].compactMap { $0 }.joined(separator: " / ")
    }
  }

  @Test(arguments: [
    "nelle persone di", "nelle persone dei signori:", "nelle persone dei Sigg.ri",
    "nelle persone dei seguenti consiglieri:",
  ]) func directorsNamedAfterTheBody(_ lead: String) {
    let read = sitting(
      """
      \(lead)

      BEATRICE CONTI                  Presidente del C.d.A.
      ORLANDI MARIO                   Consigliere

      Per il Collegio sindacale:

      RIVA CARLO                      Presidente del Collegio
      MORI LUIGI                      Sindaco effettivo

      Presente perché invitato l'avv. Ugo Fabbri, assente giustificato il sindaco Dino Neri.
      """)
    #expect(members(read) == ["BEATRICE CONTI / present", "ORLANDI MARIO / present"])
    #expect(read.absentCount == nil)
  }

  @Test func whoIsChosenForSomethingIsNoRoll() {
    let read = sitting(
      """
      con la presenza di tutti.
      Si nominano gli scrutatori nelle persone di Carlo Riva e Luigi Mori.
      """)
    #expect(read.members.isEmpty)
  }

  @Test func namesSetWideUnderDashes() {
    let read = sitting(
      """
      e che sono presenti tutti i componenti in carica:
      - Beatrice Conti, Presidente

      - Mario Orlandi, Consigliere

      - Pia Serra, Consigliera


      che tutti si sono dichiarati informati.
      """)
    #expect(
      members(read) == [
        "Beatrice Conti / present", "Mario Orlandi / present", "Pia Serra / present",
      ])
  }

  @Test(arguments: [
    "", "per il Collegio sindacale:\n\nDott. Luigi Mori      Sindaco effettivo\n\n",
  ])
  func partnersWithWhatTheyHold(_ auditors: String) {
    let read = sitting(
      """
      e il Presidente dà atto che oltre a lui sono presenti:

      \(auditors)in rappresentanza del capitale sociale i Soci:

      -   COMUNE di VALDORA con sede in Valdora, Piazza Roma n. 3, codice fiscale 00112233445,
          titolare della quota sociale di Euro 600.000,00 pari al 60 % del capitale sociale, in
          persona del Sindaco, Sig. Carlo Riva;

      -   GAMMA s.p.a. con sede in Ponte (PR), Via Verdi 2, codice fiscale n. 00998877665, titolare
          della quota sociale di Euro 400.000,00 pari al 40 % del capitale sociale, dal presidente
          del C.D.A. Orlandi Mario

      -   che pertanto risulta rappresentato il 100 % del capitale sociale.
      """, of: "Assemblea dei soci")
    #expect(
      members(read) == [
        "COMUNE di VALDORA / Carlo Riva / present / 60.0",
        "GAMMA s.p.a. / Orlandi Mario / present / 40.0",
      ])
    #expect(read.presentCount == 2)
  }

  @Test func partnersThatArePersons() {
    let read = sitting(
      """
      e sono intervenuti i seguenti soci:
      1) sig.ra Anna Bassi, nata a Valdora il 3 marzo 1970, titolare di una quota pari al 70% del
         capitale;
      2) Delta Holding s.r.l., con sede in Ponte, portatrice di una quota pari al 30% del capitale,
         rappresentata da Ugo Neri.
      """, of: "Assemblea dei soci")
    #expect(
      members(read) == [
        "Anna Bassi / present / 70.0", "Delta Holding s.r.l. / Ugo Neri / present / 30.0",
      ])
  }
}
