import Model

/// A table whose columns came out of the page in a running line: 'ROSSI ANNA P NERI UGO A',
/// '1 ROSSI Anna Sindaco P 2 NERI Ugo Consigliere A giust. 3 …', over as many lines as it takes.
struct RunningRoll {
  let text: TokenizedText

  func read(_ lines: Range<Int>) -> Roll? {
    var best: Roll?
    var line = lines.lowerBound
    while line < lines.upperBound {
      guard marks(in: text.lines[line]) >= 2, let roll = entries(from: line, before: lines) else {
        line += 1
        continue
      }
      if roll.score > (best?.score ?? 0) { best = roll }
      line = (roll.lines.max() ?? line) + 1
    }
    return best
  }

  private func marks(in line: Line) -> Int {
    (line.first + 1..<max(line.first + 1, line.end)).count { presence(at: $0) != nil }
  }

  /// Entries one after the other from the first words of a line; nil where something else stands
  /// between them.
  private func entries(from line: Int, before lines: Range<Int>) -> Roll? {
    let grammar = EntryGrammar(text)
    var roll = Roll()
    roll.style = .complete
    var first = start(of: line)
    let limit = text.lines[lines.upperBound - 1].end
    while first < limit, roll.entries.count < 2000 {
      guard
        let mark = (first + 2..<max(first + 2, min(limit, first + 14))).first(where: {
          presence(at: $0) != nil
        }),
        var presence = presence(at: mark),
        text.lines[text.lineIndex(of: mark)].blanksBefore == 0
          || text.lineIndex(of: mark) == text.lineIndex(of: first),
        !(first + 1...mark).contains(where: { isCut($0) }),
        var entry = grammar.entry(from: first, to: mark), let name = entry.person,
        entry.presence == nil, NameKey(name.value).words.count >= 2
      else { break }
      var end = mark + 1
      // 'A giust.', 'A (giustificato)'
      let note = text.isMark(end, .openParenthesis) ? end + 1 : end
      if text.lexeme(note) == .giustificato || text.folded(note) == "giust", note < limit {
        presence = .excused
        end = note + 1
        while end < limit, text.isMark(end, .period) || text.isMark(end, .closeParenthesis) {
          end += 1
        }
      }
      entry.presence = Located(presence, at: text.range(mark, end))
      roll.entries.append(entry)
      roll.lines.formUnion(text.lineIndex(of: first)...text.lineIndex(of: mark))
      // 'Rossi Anna P; Neri Ugo A.'
      if text.isMark(end, .semicolon) || text.isMark(end, .period) { end += 1 }
      first = end
    }
    // What follows on the last line would be lost.
    guard roll.entries.count >= 3, first >= limit || text.tokens[first].startsLine else {
      return nil
    }
    return roll
  }

  /// The first name of a line, after 'Appello:' and the like.
  private func start(of line: Int) -> Int {
    let range = text.lines[line].first..<text.lines[line].end
    guard text.lexeme(range.lowerBound) == .appello,
      let colon = range.prefix(5).first(where: { text.isMark($0, .colon) }),
      colon + 1 < range.upperBound
    else { return range.lowerBound }
    return colon + 1
  }

  /// Marks that divide, and blanks that still keep columns apart: other readings know what they are.
  private func isCut(_ index: Int) -> Bool {
    text.tokens[index].shape.contains(.column) || text.isMark(index, .comma)
      || text.isMark(index, .colon) || text.isMark(index, .semicolon)
  }

  /// The stop that ends the line, no initial's.
  private func isLast(_ stop: Int) -> Bool {
    stop + 1 == text.tokens.count || text.tokens[stop + 1].startsLine
  }

  /// A letter alone in capitals, no initial: 'P', 'A', 'AG'; or the word with a capital.
  private func presence(at index: Int) -> Presence? {
    guard index < text.tokens.count else { return nil }
    let token = text.tokens[index]
    guard token.isWord, token.isCapital, !token.startsLine else { return nil }
    switch token.lexeme {
    case .presente: return token.end - token.start > 4 ? .present : nil
    case .assente: return token.end - token.start > 4 ? .absent : nil
    default: break
    }
    guard token.end - token.start <= 2, token.isCapitals || token.end - token.start == 1,
      !text.isMark(index + 1, .period) || text.tokens[index + 1].isSpaced || isLast(index + 1),
      !token.hasApostrophe
    else { return nil }
    switch text.folded(index) {
    case "p": return .present
    case "a": return .absent
    case "ag": return .excused
    case "ai": return .absent
    default: return nil
    }
  }
}
