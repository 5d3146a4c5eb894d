/// A fact about somebody: words that say it, near the name of the person they are said of.
struct SensitiveFact: Sendable {
  /// Words that say it of whoever is named with a title or described.
  let words: PhraseSet
  /// Words strong enough to say it of a name that stands by itself, right before them.
  let predicates: PhraseSet
  /// How many words may stand between name and fact.
  let reach: Int

  init(words: PhraseSet, predicates: PhraseSet = [], reach: Int = 25) {
    self.words = words + predicates
    self.predicates = predicates
    self.reach = reach
  }

  /// The names to omit, each with the words that betray it.
  func hits(
    in paragraph: ReviewParagraph, message: (_ name: String, _ fact: String) -> String
  ) -> [PrivacyHit] {
    var hits: [PrivacyHit] = []
    for (index, sentence) in paragraph.sentences.enumerated() {
      let facts = words.all(in: sentence, of: paragraph.words)
      let next = following(index, in: paragraph)
      guard !facts.isEmpty || !next.isEmpty else { continue }
      for person in PersonMention.all(in: sentence, of: paragraph) {
        let mine = person.kind == .bare ? facts : facts + next
        guard let fact = mine.first(where: { said($0, of: person, in: paragraph) }) else {
          continue
        }
        let name = paragraph.range(of: person.name)
        hits.append(
          PrivacyHit(
            name, message(paragraph.text(name), paragraph.text(paragraph.range(of: fact))),
            isName: true))
      }
    }
    return hits
  }

  /// The facts of the next sentence, where it names nobody: it goes on about the same person.
  private func following(_ index: Int, in paragraph: ReviewParagraph) -> [ClosedRange<Int>] {
    guard index + 1 < paragraph.sentences.count else { return [] }
    let next = paragraph.sentences[index + 1]
    let facts = words.all(in: next, of: paragraph.words)
    guard !facts.isEmpty, PersonMention.all(in: next, of: paragraph).isEmpty else { return [] }
    return facts
  }

  /// Whether a fact is said of one person and not of a kind: 'invalido civile', not 'un invalido'.
  private func isOwn(_ fact: ClosedRange<Int>, in paragraph: ReviewParagraph) -> Bool {
    let words = paragraph.words
    guard
      predicates.standing(at: fact.lowerBound, in: words, before: fact.upperBound + 1) != nil
    else { return false }
    guard fact.lowerBound > 0 else { return true }
    return !Self.articles.contains(words[fact.lowerBound - 1].folded)
  }

  private static let articles: Set<String> = [
    "un", "una", "uno", "il", "la", "l", "lo", "ogni", "ciascun", "ciascuna", "del", "della",
    "dell",
    "al", "alla", "all", "per", "chi", "qualche", "alunno", "alunna", "bambino", "figlio", "figlia",
  ]

  private func said(
    _ fact: ClosedRange<Int>, of person: PersonMention, in paragraph: ReviewParagraph
  ) -> Bool {
    let first = person.marker?.lowerBound ?? person.name.lowerBound
    // 'l'invalido civile Mario Rossi': the marker says it.
    if let marker = person.marker, marker.overlaps(fact) { return true }
    if fact.lowerBound > person.name.upperBound {
      let between = paragraph.words[person.name.upperBound + 1..<fact.lowerBound]
      if person.kind == .bare {
        return between.count <= 8 && !SpeechVerbs.stand(in: between)
          && predicates.standing(
            at: fact.lowerBound, in: paragraph.words, before: fact.upperBound + 1) != nil
      }
      return between.count <= reach
        && !SpeechVerbs.stand(in: between, admitsRequests: isOwn(fact, in: paragraph))
    }
    guard fact.upperBound < first, person.kind != .bare else { return false }
    let between = paragraph.words[fact.upperBound + 1..<first]
    return between.count <= reach / 2 && !SpeechVerbs.stand(in: between)
  }
}
