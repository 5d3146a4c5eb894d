import Model

/// Which words of the entries of a roll are a body, a person or a group, as all of them together tell it.
struct BodyOrder {
  let text: TokenizedText

  /// 'Alba (Rossi Anna); Cuneo (Neri Ugo)': where most brackets hold a person and what stands before
  /// them is none, the bodies are before the brackets.
  func putBodiesFirst(_ roll: inout Roll) {
    let isPerson = { (name: Located<String>) in
      NameKey(name.value).words.contains { GivenNames.contains($0) }
    }
    let isBodyFirst = { (entry: RollEntry) -> Bool? in
      guard let body = entry.body, let person = entry.person, isPerson(body) != isPerson(person)
      else { return nil }
      let first = (body.range?.lower ?? 0) < (person.range?.lower ?? 0) ? body : person
      return !isPerson(first)
    }
    let told = roll.entries.compactMap(isBodyFirst)
    let bodiesFirst = told.filter { $0 }.count
    guard bodiesFirst >= 2, bodiesFirst * 2 > told.count else { return }
    for index in roll.entries.indices {
      guard let body = roll.entries[index].body, let person = roll.entries[index].person,
        (person.range?.lower ?? 0) < (body.range?.lower ?? 0)
      else { continue }
      roll.entries[index].body = person
      roll.entries[index].person = body
    }
  }

  /// 'Assente: Neri Ugo (Alba)', after 'per il Comune di Alba: …': the place groups, here too.
  func putGroupsBack(_ roll: inout Roll) {
    let groups = roll.entries.compactMap { $0.body == nil ? $0.role : nil }
      .filter { FoldedWords.of($0.value).first == "comune" }
    guard !groups.isEmpty else { return }
    for index in roll.entries.indices {
      guard let body = roll.entries[index].body, roll.entries[index].person != nil,
        roll.entries[index].role == nil,
        let group = groups.first(where: {
          FoldedWords.of($0.value).suffix(FoldedWords.of(body.value).count).elementsEqual(
            FoldedWords.of(body.value))
        })
      else { continue }
      roll.entries[index].body = nil
      roll.entries[index].role = Located(group.value, at: body.range)
    }
  }
}
