import Model

/// Officers called by titles that only the roll explains: 'il Priore apre l'adunanza', 'il Cancelliere fa
/// l'appello', where the roll has 'Il Priore, Riva Carla'.
struct TitledOfficers {
  let minutes: MinutesText
  private var text: TokenizedText { minutes.text }

  /// Who opens and who calls the roll, where nothing else told who presides and who writes.
  func complete(in lines: Range<Int>, into sitting: inout Sitting) {
    guard sitting.chair == nil || sitting.secretary == nil else { return }
    let holders = holders(of: sitting.members)
    guard !holders.isEmpty else { return }
    for line in lines {
      for index in minutes.tokens(line) {
        switch text.lexeme(index) {
        case .apre where sitting.chair == nil && ChairGrammar(text: text).opens(index),
          .presiede where sitting.chair == nil:
          sitting.chair = subject(of: index, holders, sitting.members)
        case .appello where sitting.secretary == nil && isCalled(index):
          let called = subject(of: index, holders, sitting.members)
          if called?.name.value != sitting.chair?.name.value { sitting.secretary = called }
        case .verbalizza where sitting.secretary == nil:
          sitting.secretary = subject(of: index, holders, sitting.members)
        default: break
        }
      }
    }
  }

  /// 'fa l'appello', 'procede all'appello'.
  private func isCalled(_ index: Int) -> Bool {
    text.containsWord(
      ["fa", "procede", "esegue", "chiama", "tiene", "compie"], in: max(0, index - 4)..<index)
  }

  /// The titles that one member alone has, with the member's place.
  private func holders(of members: [Member]) -> [[String]: Int] {
    guard members.count < 400 else { return [:] }
    var result: [[String]: Int] = [:]
    var shared: Set<[String]> = []
    for (index, member) in members.enumerated() {
      guard let role = member.role, member.presence?.value.isAttending == true else { continue }
      let words = FoldedWords.of(role.value)
      guard 1...5 ~= words.count else { continue }
      if result.updateValue(index, forKey: words) != nil { shared.insert(words) }
    }
    for words in shared { result[words] = nil }
    return result
  }

  /// The member whose title, after its article, is in the sentence before a verb.
  private func subject(
    of verb: Int, _ holders: [[String]: Int], _ members: [Member]
  ) -> Officer? {
    let start = text.sentenceStart(verb, notBefore: 0, reach: 24)
    for article in start..<max(start, verb)
    where [.il, .la, .lo].contains(text.lexeme(article)) {
      for end in (article + 2..<min(verb, article + 6) + 1).reversed() {
        let words = (article + 1..<end).map { text.folded($0) }
        guard let place = holders[words] else { continue }
        let member = members[place]
        return Officer(name: member.representative ?? member.name, role: member.role)
      }
    }
    return nil
  }
}
