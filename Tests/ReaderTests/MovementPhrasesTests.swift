import Model
import Testing

@testable import Reader

/// What some words say of who comes and goes.
struct MovementPhrase: Sendable, CustomTestStringConvertible {
  let words: String
  let kind: Movement.Kind
  let time: String?
  let name: String

  init(_ words: String, _ kind: Movement.Kind, _ time: String?, _ name: String) {
    self.words = words
    self.kind = kind
    self.time = time
    self.name = name
  }

  var testDescription: String { words }
}

@Suite struct MovementPhrasesTests {
  @Test(arguments: [
    MovementPhrase("Alle ore 18:20 entra il consigliere Ugo Valle.", .enters, "18:20", "Valle"),
    .init("Entra il consigliere Valle (ore 18.20).", .enters, "18:20", "Valle"),
    .init("Alle 18:20 entra in aula Valle.", .enters, "18:20", "Valle"),
    .init("Arriva alle ore 18.25 il consigliere Valle.", .enters, "18:25", "Valle"),
    .init(
      "Alle ore 18,30 fa il suo ingresso in aula il consigliere Valle.", .enters, "18:30", "Valle"),
    .init("Alle ore 18:40 si collega da remoto il consigliere Valle.", .enters, "18:40", "Valle"),
    .init("Alle ore 18:40 il consigliere Valle raggiunge la sala.", .enters, "18:40", "Valle"),
    .init("Sopraggiunge in aula il consigliere Valle.", .enters, nil, "Valle"),
    .init("Esce la consigliera Sara Gallo alle ore 18:45.", .leaves, "18:45", "Gallo"),
    .init("Alle ore diciotto e trenta esce la consigliera Gallo.", .leaves, "18:30", "Gallo"),
    .init("La consigliera Gallo lascia la seduta alle 18:50.", .leaves, "18:50", "Gallo"),
    .init("Gallo abbandona l'aula.", .leaves, nil, "Gallo"),
    .init("Si allontana dall'aula il consigliere Orsi.", .leaves, nil, "Orsi"),
    .init("Alle ore 19:00 si è allontanato il consigliere Orsi.", .leaves, "19:00", "Orsi"),
    .init("Il consigliere Orsi si assenta alle ore 19:05.", .leaves, "19:05", "Orsi"),
    .init("Il consigliere Orsi si scollega alle ore 19:10.", .leaves, "19:10", "Orsi"),
    .init("Alle ore 19:10 il consigliere Orsi chiude il collegamento.", .leaves, "19:10", "Orsi"),
    .init("Esce Orsi.", .leaves, nil, "Orsi"),
    .init(
      "Alle ore 19:15 si allontana il consigliere Orsi.", .leaves, "19:15", "Orsi"
    ),
    .init("Alle ore 18:55, il consigliere Tullio Orsi esce dalla sala.", .leaves, "18:55", "Orsi"),
    .init("È uscito alle ore 19:12 il consigliere Orsi.", .leaves, "19:12", "Orsi"),
  ])
  func movement(_ phrase: MovementPhrase) throws {
    let found = Reading.council(phrase.words).movements
    try #require(found.count == 1, "\(found.count) movements")
    #expect(found[0].kind == phrase.kind)
    #expect(found[0].time?.value.description == phrase.time)
    #expect(found[0].person?.value.contains(phrase.name) == true)
    #expect(found[0].memberIndex != nil)
  }

  @Test func twoWhoLeaveAreTwoMovements() {
    let found = Reading.council("Alle ore 18:45 escono i consiglieri Gallo e Orsi.").movements
    #expect(found.map(\.kind) == [.leaves, .leaves])
    #expect(found.map { $0.time?.value.description } == ["18:45", "18:45"])
    #expect(found.compactMap { $0.person?.value } == ["Gallo", "Orsi"])
  }

  @Test func lineLostAndFoundAreTwoMovements() {
    let found = Reading.council(
      "Il consigliere Orsi si disconnette alle 19:40 e si ricollega alle 19:48."
    ).movements
    #expect(found.map(\.kind) == [.leaves, .enters])
    #expect(found.map { $0.time?.value.description } == ["19:40", "19:48"])
    #expect(found.allSatisfy { $0.memberIndex != nil })
  }

  @Test func outAndBackAreTwoMovements() {
    let found = Reading.council(
      "Alle ore 18:45 esce la consigliera Gallo.\n\nAlle ore 18:55 rientra la consigliera Gallo."
    ).movements
    #expect(found.map(\.kind) == [.leaves, .enters])
    #expect(found.map { $0.time?.value.description } == ["18:45", "18:55"])
  }

  @Test func momentLeftOpenIsVague() throws {
    let found = Reading.council("La consigliera Gallo esce durante il punto 2.").movements
    try #require(found.count == 1)
    #expect(found[0].isMomentVague)
    #expect(found[0].duringAgendaNumber == 2)
    #expect(found[0].time == nil)
  }

  @Test(arguments: [
    "Il regolamento entra in vigore il 1° gennaio 2026.",
    "Le entrate di bilancio sono accertate in € 1.250.000,00.",
    "Le uscite correnti crescono del 2 per cento, spiega Gallo.",
    "Il consigliere Orsi entra nel merito della proposta.",
    "Per il consigliere Gallo occorre uscire dalla logica dell'emergenza.",
    "Con l'arrivo dei fondi, dice Riva, l'opera potrà partire.",
    "Il consigliere Testa lascia agli atti una memoria scritta.",
    "La strada collega Roccamora a Valle Ugo.",
  ])
  func noMovement(_ words: String) {
    #expect(Reading.council(words).movements.isEmpty)
  }
}
