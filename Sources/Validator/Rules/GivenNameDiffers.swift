import Model

/// A member called by an office and a given name that is not the one on the roll.
enum GivenNameDiffers: Rule {
  static let about = RuleDescription(
    id: "nome-proprio-diverso",
    title: "Un componente è chiamato con un nome proprio diverso da quello dell'appello",
    family: .forma,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Nome e cognome dicono chi ha parlato o votato: lo stesso cognome con un altro nome, sotto la stessa \
      carica, è un errore, o qualcuno manca nell'appello.
      """,
    passing: [
      minutes("La consigliera Carla Verdi chiede quanto costa. Verdi ringrazia."),
      minutes("Verdi chiede quanto costa. È invitato il geometra Aldo Verdi."),
      minutes("La consigliera Verdi chiede quanto costa. Il consigliere Aldo Conti ringrazia."),
      minutes("Carla Fabbri chiede quanto costa. La consigliera Carla Riva ringrazia."),
    ],
    failing: [
      minutes("Verdi chiede quanto costa. La consigliera ▸Clara Verdi ringrazia per la risposta."),
      minutes("Chiede la parola Neri. Il consigliere ▸Paolo Neri domanda se il costo è invariato."),
    ])

  private static func minutes(_ words: String) -> Example {
    CouncilOutline(points: CouncilOutline.points(movement: words)).example
  }

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    // A roll of the absent alone says nothing of how the others are called.
    guard 2..<200 ~= sitting.members.count,
      sitting.rollStyle == .complete || sitting.rollStyle == .presentOnly,
      !sitting.members.contains(where: { $0.representative != nil })
    else { return [] }
    let members = sitting.members.map { member in
      Known(
        name: member.name, words: NameKey(member.name.value).words,
        role: member.role?.value.lowercased())
    }
    let others = sitting.participants.map { Set(NameKey($0.name.value).words) }
    var reported: Set<[String]> = []
    return OfficeName.all(in: sitting).compactMap { told in
      let words = NameKey(told.name.value).words
      guard 2...4 ~= words.count, let range = told.name.range,
        !others.contains(where: { $0.isSuperset(of: words) }),
        let (known, own, other) = like(words, members), told.mayBe(known.role),
        isSurname(words.filter { $0 != other }, apartFrom: [own, other], in: sitting),
        reported.insert(words.sorted()).inserted
      else { return nil }
      return Violation(
        at: range,
        "«\(told.name.value)» è forse la stessa persona di «\(known.name.value)»",
        label: "altro nome proprio",
        hint: "correggi il nome, o aggiungi chi manca nell'appello",
        related: known.name.range.map { [RelatedPlace($0, "nell'appello")] } ?? [],
        data: ["names": .strings([told.name.value, known.name.value])])
    }
  }

  private struct Known {
    let name: Located<String>
    let words: [String]
    let role: String?
  }

  /// The only member who has all the words of a name but one, and the two words that differ.
  private static func like(_ words: [String], _ members: [Known]) -> (Known, String, String)? {
    guard !members.contains(where: { Set($0.words).isSuperset(of: words) }) else { return nil }
    let alike = members.filter { !Set($0.words).isDisjoint(with: words) }
    guard alike.count == 1, let known = alike.first, known.words.count == words.count else {
      return nil
    }
    let own = known.words.filter { !words.contains($0) }
    let others = words.filter { !known.words.contains($0) }
    guard own.count == 1, others.count == 1, own[0].count > 2, others[0].count > 2,
      // Two spellings of one word are another rule's business.
      !NameSpelling.differByOne(own[0], others[0]), !NameSpelling.areNear(word: own[0], others[0])
    else { return nil }
    return (known, own[0], others[0])
  }

  /// Whether the words that two names share are the surname: the text uses them alone, too.
  private static func isSurname(
    _ shared: [String], apartFrom given: [String], in sitting: Sitting
  ) -> Bool {
    guard let surname = shared.last else { return false }
    let source = sitting.source
    return sitting.items.contains { item in
      let words = source.words(in: item.range)
      return words.indices.contains { index in
        words[index].text == surname
          && (0x41...0x5A).contains(source.bytes[words[index].range.lower])
          && !(index > 0 && given.contains(words[index - 1].text))
          && !(index + 1 < words.count && given.contains(words[index + 1].text))
          && !(index > 0
            && (0x41...0x5A).contains(source.bytes[words[index - 1].range.lower])
            && words[index - 1].range.upper + 1 == words[index].range.lower)
          && !(index + 1 < words.count
            && (0x41...0x5A).contains(source.bytes[words[index + 1].range.lower])
            && words[index].range.upper + 1 == words[index + 1].range.lower)
      }
    }
  }
}
