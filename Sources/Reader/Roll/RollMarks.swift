import Model

/// What a mark in a roll says of who it stands beside.
struct RollMark: Equatable {
  var presence: Presence
  var isRemote = false
  /// There through somebody else.
  var isProxy = false
  /// A cross or a box: only its column says what it means.
  var isPlaced = false
  /// 'sì': in its own column it answers, under two heads it is as good as a cross.
  var isYes = false
  /// 'Sì (giust.)': with leave, where the column says away.
  var isExcused = false

  /// What the mark says in a column that means something of its own.
  func placed(under head: RollMark) -> RollMark {
    var mark = head
    mark.isRemote = head.isRemote || isRemote
    if isExcused, head.presence == .absent { mark.presence = .excused }
    return mark
  }
}

/// The marks of a roll: the words everybody uses, and the letters that its own legend explains.
struct RollMarks {
  private var letters: [String: RollMark] = [:]
  private var starIsRemote = false
  /// What a star means where the legend says more than that somebody is far away.
  private var star: RollMark?
  /// Whether a legend explains letters, which may then stand before the names.
  private(set) var hasLegend = false
  /// The lines that a legend stands on: none of them is a row.
  private(set) var legendLines: Set<Int> = []

  /// The legend 'P = presente, A = assente, V = collegato in video' among some lines.
  init(legendIn lines: Range<Int>, of text: TokenizedText) {
    for line in lines {
      let range = text.lines[line].first..<text.lines[line].end
      let signs = signs(in: range, of: text)
      if signs.isEmpty { readBare(line, of: text) }
      for (place, index) in signs.enumerated() {
        let letter = index - 1
        // The meaning may stand in the next line.
        let next = place + 1 < signs.count ? signs[place + 1] - 1 : text.tokens.count
        let reach = min(next, index + 8)
        let end = (index + 1..<max(index + 1, reach)).first {
          text.isMark($0, .comma) || text.isMark($0, .semicolon)
            || text.isMark($0, .closeParenthesis)
            || text.tokens[$0].shape.contains(.column)
        }
        guard let meaning = Self.meaning(of: index + 1..<max(index + 1, end ?? reach), in: text)
        else { continue }
        if text.isMark(letter, .star) {
          starIsRemote = meaning.isRemote
          if !meaning.isRemote { star = meaning }
        } else {
          letters[text.folded(letter)] = meaning
          hasLegend = true
        }
      }
    }
  }

  /// '(P presente, AG assente giustificato)': letters with their meaning right after them.
  private mutating func readBare(_ line: Int, of text: TokenizedText) {
    let range = text.lines[line].first..<text.lines[line].end
    guard range.count <= 40 else { return }
    let letters = range.dropLast().filter { index in
      let token = text.tokens[index]
      guard token.isWord, token.end - token.start <= 3,
        text.word(index) == text.word(index).uppercased(),
        text.isMark(index - 1, .openParenthesis) || text.isMark(index - 1, .comma)
          || text.isMark(index - 1, .semicolon)
      else { return false }
      switch text.lexeme(index + 1) {
      case .presente, .assente, .remoto, .collegato, .delega, .giustificato, .ingiustificato:
        return !text.tokens[index + 1].isCapital
      default: return false
      }
    }
    guard letters.count > 1, let open = letters.first,
      text.isMark(open - 1, .openParenthesis)
    else { return }
    for (place, letter) in letters.enumerated() {
      let next = place + 1 < letters.count ? letters[place + 1] : range.upperBound
      guard let meaning = Self.meaning(of: letter + 1..<next, in: text) else { continue }
      self.letters[text.folded(letter)] = meaning
      hasLegend = true
      legendLines.insert(line)
    }
  }

  /// The signs that join letters to their meaning: equals signs; colons and dashes where a line has
  /// several after letters in capitals.
  private func signs(in line: Range<Int>, of text: TokenizedText) -> [Int] {
    let isLetter = { (index: Int) in
      text.isMark(index, .star)
        || text.tokens[index].isWord && text.tokens[index].end - text.tokens[index].start <= 3
    }
    let equals = line.dropFirst().filter { text.isMark($0, .equals) && isLetter($0 - 1) }
    guard equals.isEmpty, line.count >= 6 else { return equals }
    let others = line.dropFirst().filter {
      (text.isMark($0, .colon) || text.isMark($0, .dash)) && isLetter($0 - 1)
        && text.word($0 - 1) == text.word($0 - 1).uppercased()
    }
    return others.count > 1 ? others : []
  }

  /// What the words after the equals sign mean: 'presente', 'assente giustificato', 'per delega'.
  private static func meaning(of range: Range<Int>, in text: TokenizedText) -> RollMark? {
    var mark: RollMark?
    for index in range {
      switch text.lexeme(index) {
      case .presente: mark = mark ?? RollMark(presence: .present)
      case .assente, .ingiustificato: mark = RollMark(presence: .absent)
      case .giustificato: mark = RollMark(presence: .excused)
      case .delega, .delegato: mark = RollMark(presence: .present, isProxy: true)
      case .remoto, .collegato, .videoconferenza, .online, .telematico:
        mark = RollMark(presence: .present, isRemote: true)
      default: break
      }
    }
    return mark
  }

  /// 'P/A', 'P/D/A', 'P  AG  A': a head that tells the letters of the column.
  static func isLegend(_ words: [String]) -> Bool {
    words.count > 1 && words.contains("p") && words.contains("a")
      && words.allSatisfy { $0.utf8.count <= 2 }
  }

  /// What a whole cell means as a mark; nil when it is none.
  func mark(of cell: Range<Int>, in text: TokenizedText) -> RollMark? {
    if let mark = noted(cell, in: text) { return mark }
    guard cell.count <= 6 else { return nil }
    if cell.count == 3, text.isMark(cell.lowerBound, .openBracket),
      text.isMark(cell.lowerBound + 2, .closeBracket), text.lexeme(cell.lowerBound + 1) == .x
    {
      return RollMark(presence: .present, isPlaced: true)
    }
    if cell.count == 1, text.isMark(cell.lowerBound, .star), let star { return star }
    if cell.count == 1,
      text.isMark(cell.lowerBound, .checked) || text.isMark(cell.lowerBound, .star)
    {
      return RollMark(presence: .present, isPlaced: true)
    }
    // '[P]', '(A)'
    if cell.count == 3,
      text.isMark(cell.lowerBound, .openBracket) && text.isMark(cell.lowerBound + 2, .closeBracket)
        || text.isMark(cell.lowerBound, .openParenthesis)
          && text.isMark(cell.lowerBound + 2, .closeParenthesis)
    {
      return mark(of: cell.lowerBound + 1..<cell.lowerBound + 2, in: text)
    }
    let words = cell.filter { text.tokens[$0].isWord }.map { text.folded($0) }
    guard !words.isEmpty, !cell.contains(where: { text.tokens[$0].isNumber }) else { return nil }
    let hasStar = cell.contains { text.isMark($0, .star) }
    // 'c'è con Carla Riva'
    if words.count > 2, words[0] == "c", words[1] == "e" { return RollMark(presence: .present) }
    if words == ["x"] { return RollMark(presence: .present, isPlaced: true) }
    guard words.count == 1 || !text.tokens[cell.lowerBound].isCapitals || words.count <= 3 else {
      return nil
    }
    var mark = letters[words.joined()] ?? Self.known[words.joined(separator: " ")]
    if words.count == 1, words[0].utf8.count <= 2, !text.tokens[cell.lowerBound].isCapital,
      words[0] != "si", words[0] != "no", !hasLegend
    {
      mark = nil
    }
    if hasStar, starIsRemote { mark?.isRemote = true }
    if words == ["si"] { mark?.isYes = true }
    return mark
  }

  /// 'Sì (giust.)', 'X (da remoto)', 'presente (in videoconferenza)': a mark and what it adds.
  private func noted(_ cell: Range<Int>, in text: TokenizedText) -> RollMark? {
    guard 4...9 ~= cell.count, text.isMark(cell.upperBound - 1, .closeParenthesis),
      let open = cell.dropFirst().first(where: { text.isMark($0, .openParenthesis) }),
      open - cell.lowerBound <= 3, var mark = mark(of: cell.lowerBound..<open, in: text)
    else { return nil }
    let note = open + 1..<cell.upperBound - 1
    guard
      note.allSatisfy({
        text.tokens[$0].isWord && !text.tokens[$0].isCapital || text.isMark($0, .period)
          || text.isMark($0, .dash) || text.tokens[$0].isCapitals || note.count == 1
      })
    else { return nil }
    if let told = self.mark(of: note, in: text) {
      if told.presence == .excused {
        mark.isExcused = true
        if mark.presence == .absent { mark.presence = .excused }
        return mark
      }
      if told.isRemote {
        mark.isRemote = true
        return mark
      }
    }
    guard text.contains(.remoto, .online, .videoconferenza, .telematico, .collegato, in: note)
    else { return nil }
    mark.isRemote = true
    return mark
  }

  /// The mark that opens a cell, and where the name begins: 'P Rossi Ada', 'pres. sind. Ugo Neri',
  /// '[A] Rossi Ada'.
  func lead(of cell: Range<Int>, in text: TokenizedText) -> (mark: RollMark, end: Int)? {
    let first = cell.lowerBound
    if let signed = sign(opening: cell, in: text) { return signed }
    guard cell.count > 1, text.tokens[first].isWord else { return nil }
    let word = text.folded(first)
    var end = first + 1
    while end < cell.upperBound, text.isMark(end, .star) || text.isMark(end, .period) { end += 1 }
    guard end < cell.upperBound, text.tokens[end].isWord else { return nil }
    if let mark = letters[word],
      text.tokens[first].isCapitals || text.tokens[first].end - text.tokens[first].start == 1
    {
      return (mark, end)
    }
    guard ["pres", "ass"].contains(word), text.isMark(first + 1, .period),
      !text.tokens[first].isCapital
    else { return nil }
    return (RollMark(presence: word == "pres" ? .present : .absent), end)
  }

  /// '[P] Rossi Ada', '* Rossi Ada' under '* = presente': what is no word and stands before the name.
  func sign(opening cell: Range<Int>, in text: TokenizedText) -> (mark: RollMark, end: Int)? {
    let first = cell.lowerBound
    if text.isMark(first, .star), let star, cell.count > 1 { return (star, first + 1) }
    guard cell.count > 3, text.isMark(first, .openBracket) || text.isMark(first, .openParenthesis),
      let mark = mark(of: first..<first + 3, in: text), !mark.isPlaced
    else { return nil }
    return (mark, first + 3)
  }

  private static let known: [String: RollMark] = {
    var result: [String: RollMark] = [:]
    for words in [
      "presente", "presenti", "p", "pres", "pr", "si", "c e", "ci sono", "in aula", "in sala",
      "in sede", "di persona", "in persona", "in proprio", "personalmente",
      "in presenza", "presenza", "intervenuto", "intervenuta",
    ] { result[words] = RollMark(presence: .present) }
    for words in [
      "remoto", "da remoto", "a distanza", "collegato", "collegata", "in collegamento",
      "in videoconferenza", "online", "on line", "in video", "in audioconferenza",
      "presente da remoto", "in remoto", "videoconferenza", "teleconferenza", "audioconferenza",
      "in teleconferenza", "in collegamento video", "in modalita telematica", "telematica",
      "in via telematica", "presente online", "presente in videoconferenza", "via teams",
      "via zoom", "via meet", "su teams", "su zoom", "su meet",
    ] { result[words] = RollMark(presence: .present, isRemote: true) }
    for words in [
      "assente", "assenti", "a", "ass", "as", "no", "non c e", "non ci sono", "non intervenuto",
      "non intervenuta", "ai", "a i", "non presente", "non presenti", "assente ingiustificato",
      "assente ingiustificata",
    ] { result[words] = RollMark(presence: .absent) }
    for words in [
      "ag", "a g", "g", "giust", "giustificato", "giustificata", "assente giustificato",
      "assente giustificata", "assente giust", "a giust", "a giustificato", "a giustificata",
      "ass giust", "scusato", "scusata", "assente scusato",
    ] { result[words] = RollMark(presence: .excused) }
    for words in ["per delega", "delega", "su delega"] {
      result[words] = RollMark(presence: .present, isProxy: true)
    }
    return result
  }()

  /// What a letter of the legend means; nil where no legend explains it.
  func legend(_ index: Int, in text: TokenizedText) -> RollMark? {
    guard hasLegend, text.tokens[index].isWord,
      text.tokens[index].end - text.tokens[index].start <= 3,
      text.word(index) == text.word(index).uppercased()
    else { return nil }
    return letters[text.folded(index)]
  }

  /// Letters that the head of a column explains: 'P/D/A' makes of D a proxy.
  mutating func learn(_ letter: String, _ mark: RollMark) {
    if letters[letter] == nil { letters[letter] = mark }
  }
}
