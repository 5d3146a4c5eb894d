import Model

/// One person under two spellings.
enum TwoSpellings: Rule {
  static let about = RuleDescription(
    id: "stessa-persona-due-grafie",
    title: "Stessa persona scritta con due grafie",
    family: .forma,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Un cognome scritto in due modi fa sembrare due le persone: interventi, presenze e voti non si \
      riconducono più alla stessa.
      """,
    passing: [
      CouncilOutline(
        roll: CouncilOutline().roll.replacing("Neri Piero", with: "Bianco Piero"),
        points: CouncilOutline.points(
          movement: """
            Bianchi chiede quanto costa la convenzione.

            Bianco risponde che il costo è invariato.
            """)
      ).example
    ],
    failing: [
      CouncilOutline(
        roll: CouncilOutline().roll.replacing("Neri Piero", with: "Castelnovi Piero"),
        points: CouncilOutline.points(
          movement: """
            Castelnovi chiede quanto costa la convenzione.

            ▸Castelnuovi ringrazia e dichiara il voto favorevole.
            """)
      ).example,
      CouncilOutline(
        roll: CouncilOutline().roll.replacing("Neri Piero", with: "Castelnovi Piero"),
        points: CouncilOutline.points(
          movement: "Si dà atto che il consigliere ▸Castelnuovi lascia una nota scritta.")
      ).example,
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    let known = knownWords(of: sitting)
    guard !known.words.isEmpty else { return [] }
    var found: [String: (first: Located<String>, count: Int, like: Known)] = [:]
    var order: [String] = []
    var names = mentions(in: sitting)
    let told = OfficeMention.all(in: sitting, like: known.surnames).map(\.name)
    if !told.isEmpty {
      names = (names + told).sorted { ($0.range?.lower ?? 0) < ($1.range?.lower ?? 0) }
    }
    var places: Set<Int> = []
    for name in names {
      guard let range = name.range, places.insert(range.lower).inserted else { continue }
      for word in NameKey(name.value).words where word.utf8.count > 3 && !known.words.contains(word)
      {
        if let seen = found[word] {
          found[word] = (seen.first, seen.count + 1, seen.like)
        } else if let like = known.nearest(to: word, in: name.value)
          ?? known.namesake(of: word, in: name.value)
        {
          found[word] = (name, 1, like)
          order.append(word)
        }
      }
    }
    return order.compactMap { word in
      guard let (mention, count, like) = found[word], let range = mention.range else { return nil }
      let written = spelling(of: word, in: mention.value)
      return Violation(
        at: range,
        "«\(written)»"
          + (count > 1 ? " (\(count) volte)" : "")
          + " è forse la stessa persona di «\(like.person.value)»",
        label: "«\(like.written)»?",
        hint: "se è la stessa persona scrivi il nome in un modo solo",
        related: like.person.range.map { [RelatedPlace($0, "qui «\(like.written)»")] } ?? [],
        data: ["names": .strings([written, like.written]), "count": .int(count)])
    }
  }

  /// A person of the lists whose name a mention is like, and the word that it is like.
  private struct Known {
    var person: Located<String>
    var word: String

    /// The word as the list writes it.
    var written: String { TwoSpellings.spelling(of: word, in: person.value) }
  }

  private struct KnownWords {
    var words: Set<String> = []
    private var people: [(name: Located<String>, words: [String])] = []
    /// Words long enough to be misspelt, by their first three letters, with whose they are.
    private var byStart: [String: [(word: String, person: Int)]] = [:]
    var surnames: Set<String> { Set(byStart.values.flatMap { $0.map(\.word) }) }

    mutating func add(_ name: Located<String>?) {
      guard let name else { return }
      let all = NameKey(name.value).words
      people.append((name, all))
      for word in all {
        words.insert(word)
        guard word.utf8.count > 5 else { continue }
        byStart[String(word.prefix(3)), default: []].append((word, people.count - 1))
      }
    }

    /// The person whose other names are those of a mention, and whose surname a short word misspells
    /// by one letter: 'Sergio Palma' for 'Sergio Parma'.
    func namesake(of word: String, in mention: String) -> Known? {
      let rest = Set(NameKey(mention).words).subtracting([word])
      guard !rest.isEmpty, word.utf8.count > 3 else { return nil }
      for person in people {
        for other in person.words
        where other.utf8.count > 3 && NameSpelling.differByOne(word, other)
          && Set(person.words).subtracting([other]) == rest
        {
          return Known(person: person.name, word: other)
        }
      }
      return nil
    }

    /// The person whose surname a word misspells; other words of the mention must be theirs too.
    func nearest(to word: String, in mention: String) -> Known? {
      guard let near = byStart[String(word.prefix(3))] else { return nil }
      let rest = Set(NameKey(mention).words).subtracting([word])
      return near.first {
        NameSpelling.areNear(word: word, $0.word)
          && rest.isSubset(of: people[$0.person].words.filter { [word = $0.word] in $0 != word })
      }.map { Known(person: people[$0.person].name, word: $0.word) }
    }
  }

  /// The words of the names that the lists give.
  private static func knownWords(of sitting: Sitting) -> KnownWords {
    var known = KnownWords()
    for member in sitting.members {
      if let representative = member.representative {
        known.add(representative)
        known.words.formUnion(NameKey(member.name.value).words)
      } else {
        known.add(member.name)
      }
    }
    for participant in sitting.participants {
      known.words.formUnion(NameKey(participant.name.value).words)
      known.words.formUnion(NameKey(participant.role?.value ?? "").words)
    }
    known.add(sitting.chair?.name)
    known.add(sitting.secretary?.name)
    return known
  }

  /// The names that the text mentions, in text order.
  private static func mentions(in sitting: Sitting) -> [Located<String>] {
    var names: [Located<String>] = []
    for item in sitting.items {
      for passage in item.passages where passage.kind == .speech {
        if let speaker = passage.speaker { names.append(person(of: speaker)) }
      }
      for vote in item.votes {
        names += vote.againstNames + vote.abstainedNames + vote.inFavourNames + vote.notVotingNames
      }
    }
    names += sitting.movements.filter { $0.origin == .text }.compactMap(\.person)
    names += sitting.signatures.compactMap(\.name)
    return names.sorted { ($0.range?.lower ?? 0) < ($1.range?.lower ?? 0) }
  }

  /// The speaker's name without the office in brackets.
  private static func person(of speaker: Located<String>) -> Located<String> {
    guard let open = speaker.value.firstIndex(of: "(") else { return speaker }
    return Located(String(speaker.value[..<open]), at: speaker.range)
  }

  /// A folded word as it is written in a name.
  private static func spelling(of word: String, in name: String) -> String {
    name.split(whereSeparator: \.isWhitespace).map(String.init)
      .first { NameKey($0).words.contains(word) }?
      .trimmingPunctuation ?? word
  }
}

extension String {
  /// Without marks at the ends.
  fileprivate var trimmingPunctuation: String {
    var result = Substring(self)
    while let last = result.last, !last.isLetter { result.removeLast() }
    while let first = result.first, !first.isLetter { result.removeFirst() }
    return String(result)
  }
}
