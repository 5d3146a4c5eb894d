import Model
import Testing

@testable import Reader

/// A statute that the minutes bring whole: what its articles say of assemblies and votes is not of the
/// sitting.
@Suite struct AttachedStatuteTests {
  private func minutes(title: String) -> Sitting {
    Reading.sitting(
      """
      Verbale dell'assemblea straordinaria dei soci

      Il giorno 6 maggio 2025 alle ore 14:30, in via Roma 2, si è riunita l'assemblea straordinaria.

      Ordine del giorno:

      1. Nuovo statuto

      Sono presenti i soci Elena Arrighi, Marco Baldi, Dario Conti e Sara Gallo.

      Presiede Elena Arrighi, verbalizza Sara Gallo.

      L'assemblea delibera all'unanimità l'adozione del nuovo statuto, di seguito riportato.

      \(title)
      Art. 1 - Nome
      L'associazione si chiama Il Melo.

      Art. 2 - Sede
      L'associazione ha sede in via Roma 2.

      Art. 3 - Assemblea
      L'assemblea è valida con la metà dei soci. L'assemblea approva il bilancio a maggioranza.

      Art. 4 - Scioglimento
      Lo scioglimento è approvato con il voto favorevole di 3 soci su 4.

      Art. 5 - Rinvio
      Per il resto vale il codice civile.

      Alle ore 15:00, non essendoci altro da deliberare, l'assemblea termina.

      La Presidente                 La Segretaria
      Elena Arrighi                 Sara Gallo
      """)
  }

  @Test(arguments: ["STATUTO DELL'ASSOCIAZIONE IL MELO", "STATUTO"])
  func onlyTheAdoptionIsVoted(title: String) {
    let sitting = minutes(title: title)
    #expect(sitting.votes.count == 1)
    #expect(sitting.closedAt?.value.description == "15:00")
  }
}
