import Model

/// A member of whom the narrative says that it takes the floor: 'il consigliere Sartor ringrazia',
/// 'sentita la consigliera Riva', 'uditi gli interventi dei consiglieri Gallo, Neri e Riva'.
struct FloorMention {
  /// Who, by index on the roll.
  let member: Int
  /// The name as written, without office or title.
  let name: Located<String>

  /// Every time that one of some members takes the floor in the points of a sitting, in text order.
  static func all(of members: [Int], in context: CheckContext) -> [FloorMention] {
    let sitting = context.sitting
    let keys = members.map { index in
      NameKey((sitting.members[index].representative ?? sitting.members[index].name).value)
    }
    let starts = Set(
      keys.flatMap(\.words).filter { $0.utf8.count > 2 }.map { initial($0.utf8) })
    guard !starts.isEmpty else { return [] }
    let roll = sitting.members.compactMap { $0.range ?? $0.name.range }
      .sorted { $0.lower < $1.lower }
    let reach = discussion(of: sitting)
    var homonyms: [String: Bool] = [:]
    // What takes no look at the roll or at the whole text comes first.
    return names(in: reach, of: sitting.source, starts: starts).compactMap { name in
      guard let range = name.range, let manner = manner(of: range, in: reach, sitting.source),
        !isInside(range, roll),
        let member = members.first(where: { context.namesOnly($0, name.value) })
      else { return nil }
      switch manner {
      case .office, .list: break
      case .title(let stem):
        guard titles.contains(stem) || isTitle(stem, ofMember: member, context) else { return nil }
      case .surname:
        guard isPerson(member, context) else { return nil }
      }
      // With the given name too, it is nobody else.
      if manner.mayBeAnother,
        NameKey(name.value).words.count == 1 || !isWhole(name, member, context)
      {
        let key = "\(member) \(name.value)"
        let isShared = homonyms[key] ?? hasHomonym(name, member, context)
        homonyms[key] = isShared
        guard !isShared else { return nil }
      }
      return FloorMention(member: member, name: name)
    }
  }

  /// Whether a name is the member's own, given name and all.
  private static func isWhole(
    _ name: Located<String>, _ index: Int, _ context: CheckContext
  ) -> Bool {
    let member = context.sitting.members[index]
    return NameKey((member.representative ?? member.name).value).equals(NameKey(name.value))
  }

  /// How the text says that somebody takes the floor.
  private enum Manner {
    /// 'Il consigliere Riva chiede'.
    case office
    /// 'La prof.ssa Riva spiega', with the title.
    case title(String)
    /// 'Riva osserva'.
    case surname
    /// 'Uditi gli interventi dei consiglieri Gallo e Riva'.
    case list

    /// Whether the words may name somebody of the same surname who is no member.
    var mayBeAnother: Bool {
      switch self {
      case .title, .surname: true
      case .office, .list: false
      }
    }
  }

  /// Whether a place lies in one of some ranges in order.
  private static func isInside(_ range: SourceRange, _ sorted: [SourceRange]) -> Bool {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle].upper <= range.lower { low = middle + 1 } else { high = middle }
    }
    return low < sorted.count && sorted[low].overlaps(range)
  }

  /// From the end of the roll and of the agenda on: what is said before the first point that was read
  /// is said in the room too.
  private static func discussion(of sitting: Sitting) -> SourceRange {
    let head = sitting.head
    let ends =
      sitting.members.compactMap { ($0.range ?? $0.name.range)?.upper }
      + sitting.agenda.compactMap(\.title.range?.upper)
    let last = ends.filter { $0 <= head.upper }.max() ?? head.upper
    return SourceRange(min(last, head.upper), sitting.ownText.upper)
  }

  private static func manner(
    of range: SourceRange, in reach: SourceRange, _ source: SourceText
  ) -> Manner? {
    let before = source.words(in: SourceRange(max(reach.lower, range.lower - 90), range.lower))
      .map(\.text)
    let after = source.words(in: SourceRange(range.upper, min(reach.upper, range.upper + 120)))
    let isBound = after.first.map { follows($0.range.lower, range.upper, source) } ?? false
    let speaks = isBound && speaks(after.map(\.text))
    let title = before.last ?? ""
    let manner: Manner
    if offices.contains(title) {
      guard speaks || isHeard(before.dropLast()) || isGivenFloor(before.dropLast()) else {
        return nil
      }
      manner = .office
    } else if title == "ssa" || title == "ra" || titles.contains(title) || experts.contains(title) {
      let called = before.dropLast(title == "ssa" || title == "ra" ? 2 : 1)
      guard speaks || isGivenFloor(called) else { return nil }
      manner = .title(title == "ssa" || title == "ra" ? before.dropLast().last ?? "" : title)
    } else if speaks, opensSentence(range.lower, from: reach.lower, source) {
      manner = .surname
    } else if isListed(range, after: reach.lower, source) {
      manner = .list
    } else {
      return nil
    }
    let near = SourceRange(
      max(reach.lower, range.lower - 300), min(reach.upper, range.upper + 300))
    let sentence = source.sentence(around: range, in: near)
    if case .list = manner {
      return source.hasWord(["precedent", "scors", "seduta del"], in: sentence) ? nil : manner
    }
    // Who is not there may still write, or be spoken of.
    let upper = max(range.upper, sentence.upper)
    let clause = source.bytes[range.upper..<upper].prefix(160).prefix { $0 != 0x3B }
    return source.hasWord(elsewhere, in: SourceRange(range.upper, clause.endIndex)) ? nil : manner
  }

  /// Whether nothing but blanks stands between a name and the word after it.
  private static func follows(_ place: Int, _ end: Int, _ source: SourceText) -> Bool {
    source.bytes[end..<max(end, place)].allSatisfy { $0 <= 0x20 }
  }

  /// 'chiede', 'si dichiara', 'fa presente', 'non condivide'.
  private static func speaks(_ words: [String]) -> Bool {
    guard let first = words.first else { return false }
    let second = words.dropFirst().first ?? ""
    switch first {
    case "si": return ["dichiara", "associa", "oppone", "complimenta", "dice"].contains(second)
    case "fa": return ["presente", "notare", "osservare", "rilevare"].contains(second)
    case "nota": return second == "che"
    case "dà", "da": return second == "lettura"
    default: return speaking.contains(first)
    }
  }

  /// 'Sentito il consigliere', 'udita la consigliera'.
  private static func isHeard(_ words: ArraySlice<String>) -> Bool {
    guard let article = words.last, ["il", "la", "lo", "l"].contains(article) else { return false }
    return words.dropLast().last.map { heard.contains($0) } ?? false
  }

  /// 'Prende la parola il consigliere', 'interviene la consigliera'.
  private static func isGivenFloor(_ words: ArraySlice<String>) -> Bool {
    guard let article = words.last, ["il", "la", "lo", "l"].contains(article) else { return false }
    let verb = words.dropLast().suffix(3)
    return verb.last == "interviene" || Array(verb) == ["prende", "la", "parola"]
  }

  /// Whether a name is one of 'gli interventi dei consiglieri Cinelli, Ferri, Monaci e Sabatini'.
  private static func isListed(_ range: SourceRange, after lower: Int, _ source: SourceText)
    -> Bool
  {
    var place = range.lower
    let first = max(lower, range.lower - 240)
    // Back over names, commas and 'e' to the office of all of them.
    while place > first {
      guard let word = source.words(in: SourceRange(max(first, place - 40), place)).last,
        source.bytes[word.range.upper..<place].allSatisfy({ $0 <= 0x20 || $0 == 0x2C })
      else { return false }
      if offices.contains(word.text) || word.text == "consiglieri" || word.text == "componenti" {
        let words = source.words(
          in: SourceRange(max(lower, word.range.lower - 50), word.range.lower)
        )
        .map(\.text)
        guard let verb = words.lastIndex(where: { lists.contains($0) }) else { return false }
        return words[(verb + 1)...].allSatisfy(linking.contains)
      }
      let isName = (0x41...0x5A).contains(source.bytes[word.range.lower])
      guard isName || ["e", "ed", "d", "dei", "de"].contains(word.text) else { return false }
      place = word.range.lower
    }
    return false
  }

  private static func opensSentence(_ place: Int, from lower: Int, _ source: SourceText) -> Bool {
    var end = place
    var lines = 0
    while end > lower, source.bytes[end - 1] <= 0x20 {
      if source.bytes[end - 1] == 0x0A { lines += 1 }
      end -= 1
    }
    if end == lower || lines > 1 { return true }
    guard end < place, [0x2E, 0x3B, 0x21, 0x3F].contains(source.bytes[end - 1]) else {
      return false
    }
    // 'sig. Riva', 'cons. Riva', 'M. Riva'.
    let last = source.words(in: SourceRange(max(lower, end - 12), end)).last?.text ?? ""
    return source.bytes[end - 1] != 0x2E || last.first?.isNumber ?? false
      || last.count > 3 && !isCalling(last) && !abbreviated.contains(last)
  }

  /// Whether the roll gives the member the same title.
  private static func isTitle(_ stem: String, ofMember index: Int, _ context: CheckContext) -> Bool
  {
    let member = context.sitting.members[index]
    guard !stem.isEmpty, let range = (member.representative ?? member.name).range else {
      return false
    }
    return context.sitting.source.words(in: SourceRange(max(0, range.lower - 14), range.upper))
      .contains { $0.text == stem }
  }

  private static func isPerson(_ index: Int, _ context: CheckContext) -> Bool {
    let members = context.sitting.members
    return members[index].representative != nil
      || !members.contains { $0.representative != nil } && members[index].name.value.contains(" ")
  }

  /// Whether somebody else in the text has the surname: 'ing. Mario Riva' is not the member Riva.
  static func hasHomonym(_ name: Located<String>, _ index: Int, _ context: CheckContext)
    -> Bool
  {
    let sitting = context.sitting
    let member = sitting.members[index]
    let own = Set(NameKey((member.representative ?? member.name).value).words)
    guard let surname = NameKey(name.value).words.last else { return true }
    for found in names(
      in: sitting.ownText, of: sitting.source, starts: [initial(surname.utf8)])
    where found.range != name.range {
      let words = NameKey(found.value).words
      guard words.contains(surname), let range = found.range else { continue }
      if !words.allSatisfy(own.contains) { return true }
      let before =
        sitting.source.words(
          in: SourceRange(max(0, range.lower - 10), range.lower)
        ).last?.text ?? ""
      if experts.contains(before), !isTitle(before, ofMember: index, context) { return true }
    }
    return false
  }

  /// Runs of capitalised words of which one begins like one of those wanted.
  private static func names(
    in range: SourceRange, of source: SourceText, starts: Set<UInt32>
  ) -> [Located<String>] {
    source.bytes.withUnsafeBufferPointer { bytes in
      var found: [Located<String>] = []
      let upper = min(range.upper, bytes.count)
      var index = max(0, range.lower)
      while index + 2 < upper {
        guard isCapital(bytes[index]), index == 0 || !isLetter(bytes[index - 1]) else {
          index += 1
          continue
        }
        let first = index
        var isWanted = false
        var end = index
        while end + 2 < upper, isCapital(bytes[end]) {
          isWanted = isWanted || starts.contains(initial(bytes[end..<(end + 3)]))
          while end < upper, isLetter(bytes[end]) || bytes[end] == 0x27 { end += 1 }
          guard end + 1 < upper, bytes[end] == 0x20, isCapital(bytes[end + 1]) else { break }
          end += 1
        }
        index = max(end, first + 1)
        guard isWanted else { continue }
        // 'L'Assessore Riva', 'La Consigliera Riva': the office is no name.
        var start = first
        while let space = bytes[start..<end].firstIndex(of: 0x20),
          isCalling(lastPart(bytes[start..<space]))
        {
          start = space + 1
        }
        found.append(
          Located(
            String(decoding: bytes[start..<end], as: UTF8.self), at: SourceRange(start, end)))
      }
      return found
    }
  }

  /// The letters after an apostrophe, in small letters: 'L'Assessore' is 'assessore'.
  private static func lastPart(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    // The typographic apostrophe is E2 80 99.
    let apostrophe = word.indices.last { index in
      word[index] == 0x27
        || word[index] == 0x99 && index > word.startIndex && word[index - 1] == 0x80
    }
    let letters = apostrophe.map { word[($0 + 1)...] } ?? word
    return String(decoding: letters, as: UTF8.self).lowercased()
  }

  private static func isCalling(_ word: String) -> Bool {
    offices.contains(word) || titles.contains(word) || experts.contains(word)
      || ["il", "la", "lo"].contains(word)
  }

  @inline(__always)
  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte >= 0xC3 || (0x80...0xBF).contains(byte)
  }

  /// The first three letters of a word, folded, as one number.
  private static func initial(_ letters: some Sequence<UInt8>) -> UInt32 {
    letters.prefix(3).reduce(0) { $0 << 8 | UInt32($1 | 0x20) }
  }

  private static let offices: Set<String> = [
    "consigliere", "consigliera", "componente", "sindaco", "sindaca", "rappresentante", "socio",
    "socia", "membro", "docente", "vicesindaco", "vicesindaca", "assessore", "assessora",
    "deputato", "deputata", "commissario", "commissaria", "condomino", "condomina",
  ]

  /// By which anybody may be called.
  private static let titles: Set<String> = [
    "prof", "professor", "professoressa", "sig", "signor", "signora", "don", "maestro", "maestra",
  ]

  /// By which those are called who come to explain: one of them may have a member's surname.
  private static let experts: Set<String> = [
    "dott", "dottor", "dottoressa", "dr", "ing", "arch", "avv", "geom", "rag", "segretario",
    "segretaria", "responsabile", "dirigente", "direttore", "direttrice",
  ]

  private static let abbreviated: Set<String> = ["cons", "comm", "proff", "sigg", "assess", "pres"]

  private static let heard: Set<String> = [
    "sentito", "sentita", "udito", "udita", "ascoltato", "ascoltata",
  ]

  private static let lists: Set<String> = [
    "interventi", "intervengono", "uditi", "udite", "sentiti", "sentite",
  ]

  private static let linking: Set<String> = [
    "gli", "interventi", "dei", "delle", "di", "nell", "ordine", "i", "le", "nella", "discussione",
    "nel", "dibattito", "sigg", "signori", "consiglieri", "consigliere", "componenti", "l",
  ]

  /// What tells that somebody speaks from elsewhere, or spoke at another time.
  private static let elsewhere: [StaticString] = [
    "giustific", "assenz", "assent", "per iscritto", "lettera", "mail", "messaggio", "telefon",
    "interrogazion", "interpellanz", "scritt", "nella seduta", "nota del", "nota prot",
  ]

  /// What only somebody in the room does.
  private static let speaking: Set<String> = [
    "interviene", "chiede", "dichiara", "ringrazia", "osserva", "propone", "risponde", "illustra",
    "relaziona", "evidenzia", "sottolinea", "precisa", "afferma", "domanda", "replica", "prende",
    "espone", "ricorda", "rileva", "aggiunge", "annuncia", "conferma", "obietta", "concorda",
    "lamenta", "contesta", "ritiene", "sostiene", "esprime", "critica", "sollecita", "riferisce",
    "spiega", "preannuncia", "suggerisce", "commenta", "ribadisce", "chiarisce", "dissente",
    "ribatte", "puntualizza", "insiste", "auspica", "legge",
  ]
}
