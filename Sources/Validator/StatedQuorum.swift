import Model

/// How many make the sitting valid, as the minutes themselves tell before the first point: 'il numero
/// legale è di 10', 'Quorum: 6', 'Numero legale ai sensi dell'art. 14 del regolamento: sei componenti'.
struct StatedQuorum {
  /// The figure, at its place.
  let heads: Located<Int>
  /// Whether the text says of what it is: of towns, or of members, whatever weighs.
  var countsHeads = false

  /// Nil where the text tells no figure, or one that may be that of those present.
  init?(_ sitting: Sitting) {
    let source = sitting.source
    let head = sitting.head
    var from = head.lower
    while let place = source.firstRange(
      ofAny: ["numero legale", "quorum"], in: SourceRange(from, head.upper))
    {
      from = place.upper
      let reach = SourceRange(place.upper, min(head.upper, place.upper + 90))
      guard let heads = Self.figure(in: reach, of: source),
        Self.isLikely(heads.value, in: sitting)
      else { continue }
      self.heads = heads
      return
    }
    guard let least = Self.least(in: head, of: source),
      Self.isLikely(least.value, in: sitting) || Self.isWantedAtOnce(least.value, in: sitting)
    else { return nil }
    heads = least
    countsHeads = true
  }

  /// 'le deliberazioni sono valide con la presenza di almeno 7 Comuni', under whatever call.
  private static func least(in head: SourceRange, of source: SourceText) -> Located<Int>? {
    var from = head.lower
    while let place = source.firstRange(
      ofAny: ["presenza di almeno ", "intervento di almeno "], in: SourceRange(from, head.upper))
    {
      from = place.upper
      let sentence = source.sentence(around: place, in: head)
      guard source.hasWord(["valid"], in: sentence),
        !source.hasWord(["prima convocazione", "seconda convocazione"], in: sentence),
        let figure = QuotedFigure(
          after: place.upper, before: sentence.upper, past: ["n", "i", "gli"], in: source),
        isMember(figure.unit)
          || ["comuni", "enti", "soci", "associati", "delegati", "docenti"].contains(figure.unit)
      else { continue }
      return figure.value
    }
    return nil
  }

  /// As many as the members at most; those present are counted beside the words, too.
  private static func isLikely(_ figure: Int, in sitting: Sitting) -> Bool {
    guard let members = sitting.memberCount, let present = sitting.presentCount else {
      return false
    }
    return figure > 1 && figure <= members && figure < present
  }

  /// More than are there at the roll call, where the whole list says so and nothing speaks of a second
  /// call, which wants fewer.
  private static func isWantedAtOnce(_ figure: Int, in sitting: Sitting) -> Bool {
    guard let members = sitting.memberCount, let present = sitting.presentCount,
      sitting.rollStyle == .complete, sitting.convocations.count < 2
    else { return false }
    return sitting.call?.value != .second && figure <= members && figure > present
      && sitting.members.count == members
      && sitting.members.count { $0.presence?.value.isAttending == true } == present
  }

  private static func figure(in reach: SourceRange, of source: SourceText) -> Located<Int>? {
    let after = source.text(in: reach).lowercased()
    let words = source.words(in: reach)
    guard let lead = after.first(where: { !$0.isWhitespace }) else { return nil }
    var index: Int
    switch lead {
    case "(", ":": index = 0
    default:
      // 'è di 10', 'è fissato in 6'; 'ai sensi dell'art. 14 del regolamento: sei componenti'
      if let verb = words.prefix(1).first, verb.text == "è" || verb.text == "e" {
        index = words.prefix(4).firstIndex { value(of: $0.text) != nil } ?? words.count
        guard words[1..<max(1, index)].allSatisfy({ Self.between.contains($0.text) }) else {
          return nil
        }
      } else if after.hasPrefix(" ai sensi") || after.hasPrefix(", ai sensi"),
        let colon = source.firstOffset(of: ":", in: reach)
      {
        index = words.firstIndex { $0.range.lower > colon } ?? words.count
        guard index + 1 < words.count, isMember(words[index + 1].text) else { return nil }
      } else {
        return nil
      }
    }
    guard index < words.count, let value = value(of: words[index].text) else { return nil }
    // '(art. 38)', '(11 presenti su 17)', 'quorum: 50 per cento'
    let next = source.text(in: SourceRange(words[index].range.upper, reach.upper))
      .first { !$0.isWhitespace }
    let isAlone = next.map { ").,;".contains($0) } ?? true
    let following = words.dropFirst(index + 1).first?.text ?? ""
    guard isAlone || isMember(following),
      !words.dropFirst(index + 1).prefix(2).contains(where: { $0.text.hasPrefix("present") })
    else { return nil }
    return Located(value, at: words[index].range)
  }

  private static func value(of word: String) -> Int? { Int(word) ?? NumberInWords.value(of: word) }

  private static func isMember(_ word: String) -> Bool {
    ["compon", "consiglier", "membri", "commissar"].contains(where: word.hasPrefix)
  }

  private static let between: Set<String> = ["di", "fissato", "in", "pari", "a", "stabilito"]
}
