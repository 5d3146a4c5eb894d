import Model
import Testing

@testable import Reader

/// Entries and exits told in words other than 'entra' and 'esce', and who it is that goes.
@Suite struct MovementsToldOtherwiseTests {
  private func moves(_ words: String) -> [String] {
    let sitting = Reading.council(words + "\n\nLa proposta è approvata all'unanimità.")
    return sitting.movements.map { movement in
      let name =
        movement.memberIndex.map { sitting.members[$0].name.value }
        ?? movement.person?.value ?? movement.body?.value ?? "?"
      return (movement.kind == .enters ? "+" : "-") + name.prefix { $0 != " " }
        + (movement.time.map { " \($0.value)" } ?? "")
        + (movement.isParticipant ? " ospite" : "")
    }
  }

  @Test(arguments: [
    ("Alle ore 18.20 risulta presente anche il consigliere Valle.", ["+Valle 18:20"]),
    (
      "Il consigliere Valle, scusandosi del ritardo, prende parte alla seduta dalle ore 18.20.",
      ["+Valle 18:20"]
    ),
    (
      "Essendo nel frattempo intervenuto il consigliere Valle (ore 18.20), i presenti sono 13.",
      ["+Valle 18:20"]
    ),
    ("(Entra il consigliere Valle - h. 18.20 - presenti n. 13)", ["+Valle 18:20"]),
    ("Alle ore 18.20 accede all'aula il cons. Valle.", ["+Valle 18:20"]),
    ("Alle ore 18.20 il consigliere Valle occupa il proprio scranno.", ["+Valle 18:20"]),
    ("Alle 18.20 si presenta in aula il consigliere Valle; i presenti sono 13.", ["+Valle 18:20"]),
    ("Dalle ore 19.00 non è più presente la consigliera Neri.", ["-Neri 19:00"]),
    (
      "Si dà atto dell'uscita dall'aula della consigliera Neri alle ore 19.00.", ["-Neri 19:00"]
    ),
    (
      "Alle ore 19.00 si disconnette la consigliera Neri; si riconnette alle ore 19.05.",
      ["-Neri 19:00", "+Neri 19:05"]
    ),
    ("Neri esce alle ore 19.00 e fa rientro dopo dieci minuti.", ["-Neri 19:00", "+Neri"]),
    (
      "Si allontana alle 19.10 la consigliera Neri, che rientra alle 19.15.",
      ["-Neri 19:10", "+Neri 19:15"]
    ),
    (
      "Alle ore 19.00 esce Neri. La consigliera Neri fa ritorno in aula alle ore 19.20.",
      ["-Neri 19:00", "+Neri 19:20"]
    ),
    (
      "Alle ore 19.00 esce Neri. Alle ore 19.20 la consigliera Neri è di nuovo in aula.",
      ["-Neri 19:00", "+Neri 19:20"]
    ),
    (
      "La Sindaca esce dall'aula alle ore 19.00 e la presidenza è assunta dal Vicesindaco Baldi.",
      ["-Arrighi 19:00"]
    ),
    (
      "Alle ore 19.00 la Sindaca deve lasciare la seduta; presiede da ora il Vicesindaco Baldi.",
      ["-Arrighi 19:00"]
    ),
    (
      "La Sindaca, ceduta la presidenza al consigliere Baldi, alle ore 19,10 si ritira dalla sala.",
      ["-Arrighi 19:10"]
    ),
    ("Il consigliere Neri ritira l'emendamento alle ore 19,10 e ringrazia la sala.", []),
    (
      "Dato atto che l'assessore GALLO SARA, socia dell'ente, si allontana dalla sala alle ore "
        + "19:10 e non partecipa al voto (art. 78 TUEL): presenti n. 11;", ["-Gallo 19:10"]
    ),
    ("Il consigliere Gallo rientra nel merito della questione alle ore 19.00.", []),
    (
      "Alle ore 18.30 entra il cons. Valle e alle ore 18.35 rientra il cons. Neri.",
      ["+Valle 18:30", "+Neri 18:35"]
    ),
    (
      "Alle ore 18.30 escono il cons. Pace e alle ore 18.35 il cons. Neri.",
      ["-Pace 18:30", "-Neri 18:35"]
    ),
    (
      "Entra la consigliera Valle (ore 18.30) ed escono i consiglieri Pace e Neri (ore 18.40).",
      ["+Valle 18:30", "-Pace 18:40", "-Neri 18:40"]
    ),
    (
      "Alle ore 19.00 escono i tecnici, ing. Tosi e arch. Poli.",
      ["-Tosi 19:00 ospite", "-Poli 19:00 ospite"]
    ),
    ("Alle ore 18.20 entra in aula il dott. Lupi, revisore dei conti.", ["+Lupi 18:20 ospite"]),
    ("È entrato in aula il consigliere Valle e i presenti sono ora 13.", ["+Valle"]),
    (
      "Alle ore 19 e 10 il collegamento con la consigliera Pace si conclude per altro impegno.",
      ["-Pace 19:10"]
    ),
    ("Si chiude alle ore 19.10 il collegamento del consigliere Neri.", ["-Neri 19:10"]),
    ("Il collegamento con la banca si conclude ogni sera alle ore 19.10.", []),
  ])
  func whoMovesAndWhen(words: String, expected: [String]) {
    #expect(moves(words) == expected)
  }

  @Test func whoIsAwayAfterASuspensionWentDuringIt() {
    let sitting = Reading.council(
      """
      La seduta è sospesa dalle ore 18.30 alle ore 18.40.

      Alla ripresa risultano assenti la Sindaca e il consigliere Neri, usciti durante la sospensione.

      La proposta è approvata all'unanimità.
      """)
    #expect(sitting.members.count == 13)
    #expect(sitting.movements.count == 2)
    #expect(sitting.movements.allSatisfy { $0.kind == .leaves && !$0.isMomentVague })
  }

  @Test func toTakeTheChairAgainResumesNoSitting() {
    let sitting = Reading.council(
      "Alle ore 19,10 la Sindaca viene richiamata in sala e riprende la direzione dei lavori.\n\n"
        + "La proposta è approvata all'unanimità.")
    #expect(sitting.suspensions.isEmpty)
    #expect(sitting.movements.map(\.kind) == [.enters])
  }

  /// Works of a site, and a wish.
  @Test func whatOughtToBeSuspendedIsNot() {
    #expect(
      Reading.council("Gallo raccomanda che i lavori siano sospesi fra marzo e luglio, per i nidi.")
        .suspensions.isEmpty)
  }

  @Test func aPointMovedAfterAnother() {
    let changes = { (words: String) in
      Reading.council(words).agendaChanges.map { "\($0.kind) \($0.numbers)" }
    }
    #expect(
      changes("Il Presidente propone di trattare il punto 6 subito dopo il punto 2. Si concorda.")
        == ["broughtForward [6]"])
    #expect(
      changes("Su richiesta di Gallo, il punto n. 2 viene discusso per primo.")
        == ["broughtForward [2]"])
    #expect(changes("Gallo chiede di discutere il punto 2 con calma.").isEmpty)
  }

  /// Somebody asks for a pause: nobody says that it was granted.
  @Test func aPauseAskedForIsNoSuspension() {
    let asked = "Gallo: chiedo al Presidente di sospendere la seduta per qualche minuto."
    let granted = asked + " Il Presidente sospende la seduta alle ore 18:20."
    #expect(Reading.council(asked).suspensions.isEmpty)
    #expect(Reading.council(granted).suspensions.count == 1)
    #expect(
      Reading.council("Gallo chiede di sospendere la seduta e il Presidente accoglie la richiesta.")
        .suspensions.count == 1)
  }
}
