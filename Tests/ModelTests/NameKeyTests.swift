import Testing

@testable import Model

@Suite("Names that may be one") struct NameKeyTests {
  @Test(arguments: [
    ("Rossi Mario", "Mario Rossi"), ("Rossi M.", "Mario Rossi"), ("Rossi", "Mario Rossi"),
    ("D'Avanzo Lia", "lia d’avanzo"),
  ])
  func oneAndTheSame(left: String, right: String) {
    #expect(NameKey(left).matches(NameKey(right)))
    #expect(NameKey(right).matches(NameKey(left)))
  }

  /// An initial is not the only thing two names may share.
  @Test(arguments: [
    ("Esposito M.", "Marotta"), ("M.", "Marotta"), ("A. M.", "Anna Maria"), ("Rossi", "Bianchi"),
  ])
  func twoNames(left: String, right: String) {
    #expect(!NameKey(left).matches(NameKey(right)))
    #expect(!NameKey(right).matches(NameKey(left)))
  }

  /// The apostrophe of an accent joins nothing, that of an elision does.
  @Test func anAccentTypedAsAnApostropheEndsTheWord() {
    #expect(NameKey("ZAPPALA' Noemi").words == ["zappala", "noemi"])
    #expect(NameKey("ZAPPALA' Noemi").matches(NameKey("Zappalà")))
    #expect(NameKey("D' Avanzo Maria").words == ["davanzo", "maria"])
  }
}
