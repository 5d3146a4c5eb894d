import Model

/// Members who are none yet when the roll is called: 'surroga del consigliere dimissionario', and then
/// 'la dott.ssa Neri prende posto fra i consiglieri. Presenti 9'.
struct Newcomers {
  let minutes: MinutesText

  private var text: TokenizedText { minutes.text }

  /// Adds to the members whoever comes in on the point that makes them one.
  func read(into sitting: inout Sitting) {
    guard sitting.rollStyle == .complete, sitting.members.count > 1 else { return }
    for index in sitting.movements.indices {
      let movement = sitting.movements[index]
      guard movement.memberIndex == nil, !movement.isParticipant, movement.origin == .text,
        movement.kind == .enters, let person = movement.person, let range = person.range,
        let item = sitting.items.first(where: { $0.range.contains(range.lower) }),
        let name = named(person, in: item, before: movement.range)
      else { continue }
      sitting.movements[index].memberIndex = sitting.members.count
      sitting.members.append(
        Member(name: name, presence: Located(.present, at: name.range, inferred: true)))
    }
  }

  /// The whole name as the point gives it, where the point is a replacement and names that person.
  private func named(
    _ person: Located<String>, in item: Item, before movement: SourceRange
  ) -> Located<String>? {
    let first = text.token(atByte: item.range.lower)
    let end = text.token(atByte: max(item.range.lower, movement.lower))
    guard first < end, (first..<end).contains(where: { Self.replacement.holds($0, of: text) })
    else { return nil }
    let key = NameKey(person.value)
    let names = NameGrammar(text: text)
    var best: Located<String>?
    var position = first
    while position < end {
      guard text.tokens[position].isCapital,
        let name = names.person(at: position, before: end), name.end > position
      else {
        position += 1
        continue
      }
      let words = Located(text.string(name.first, name.end), at: text.range(name.first, name.end))
      if NameKey(words.value).matches(key),
        NameKey(words.value).words.count > best.map({ NameKey($0.value).words.count }) ?? 0
      {
        best = words
      }
      position = name.end
    }
    return best
  }

  private static let replacement: WordSet = [
    "surroga", "surrogazione", "surrogare", "surrogato", "surrogata", "subentra", "subentro",
    "subentrante", "subentrato", "subentrata", "subentrare",
  ]
}
