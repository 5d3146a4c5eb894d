import Model

/// A roll of partners, each in a marked paragraph that tells what he holds: '- COMUNE di ALBA, con sede
/// in …, titolare di una quota pari al 60% del capitale, in persona del Sindaco Anna Rossi;'.
struct PartnerRoll {
  let text: TokenizedText

  func read(_ lines: Range<Int>) -> Roll? {
    let marked = lines.filter { isMarked($0) }
    var order = 0
    while order < marked.count {
      guard opensList(text.lines[marked[order]].first) else {
        order += 1
        continue
      }
      let roll = partners(marked[order...], before: text.lines[lines.upperBound - 1].end)
      if roll.entries.count > 1 { return roll }
      order += 1
    }
    return nil
  }

  /// Whether what stands right before the first mark tells of partners who came.
  private func opensList(_ mark: Int) -> Bool {
    guard text.isMark(mark - 1, .colon) else { return false }
    let lead = max(0, mark - 40)..<mark
    let isOfPartners = (max(0, mark - 8)..<mark).contains {
      ["soci", "azionisti", "quotisti", "partecipanti", "consorziati"].contains(text.folded($0))
        || text.lexeme($0) == .socio
    }
    return isOfPartners
      && (text.contains(.presente, .intervenuto, .partecipa, .interviene, in: lead)
        || text.containsWord(["rappresentanza", "rappresentati", "rappresentato"], in: lead))
  }

  private func isMarked(_ index: Int) -> Bool {
    let first = text.lines[index].first
    if text.isMark(first, .dash) || text.isMark(first, .bullet) || text.isMark(first, .star) {
      return true
    }
    let token = text.tokens[first]
    return (token.isNumber || token.isWord && token.end - token.start == 1)
      && text.isMark(first + 1, .closeParenthesis)
  }

  private func partners(_ marked: ArraySlice<Int>, before limit: Int) -> Roll {
    var roll = Roll()
    roll.style = .presentOnly
    for (place, line) in zip(marked.indices, marked) {
      let first = text.lines[line].first
      let next = place + 1 < marked.endIndex ? text.lines[marked[place + 1]].first : limit
      guard let entry = entry(first..<min(next, first + 120)) else { break }
      roll.entries.append(entry)
      roll.lines.formUnion(line...text.lineIndex(ofByte: entry.range.upper - 1))
    }
    return roll
  }

  private func entry(_ paragraph: Range<Int>) -> RollEntry? {
    let start = EntryGrammar(text).skipNumber(
      from: text.tokens[paragraph.lowerBound].isWord
        ? paragraph.lowerBound + 2 : paragraph.lowerBound, to: paragraph.upperBound)
    let first = NameGrammar(text: text).skipTitles(from: start, before: paragraph.upperBound)
    guard first < paragraph.upperBound, text.tokens[first].isCapital,
      let holder = (first + 1..<paragraph.upperBound).first(where: { tellsHolding($0) }),
      let name = name(first, before: holder)
    else { return nil }
    let end =
      (holder..<paragraph.upperBound).first {
        text.isMark($0, .semicolon) || text.isMark($0, .period) && text.endsSentence($0)
      } ?? paragraph.upperBound
    var entry = RollEntry(range: text.range(first, end))
    let isPerson = (name.lowerBound..<name.upperBound).contains {
      GivenNames.contains(text.folded($0))
    }
    let located = Located(
      text.string(name.lowerBound, name.upperBound),
      at: text.range(name.lowerBound, name.upperBound))
    if isPerson { entry.person = located } else { entry.body = located }
    entry.weight = Holding(text: text).figure(in: holder..<end)
    if !isPerson { entry.person = representative(name.upperBound..<end) }
    entry.presence = Located(.present, at: entry.range, inferred: true)
    return entry
  }

  /// 'titolare di', 'portatrice di', 'quota', 'pari al 20 %'.
  private func tellsHolding(_ index: Int) -> Bool {
    Holding(text: text).isHolder(index) || text.lexeme(index) == .quota
      || text.folded(index) == "pari" && ["al", "all", "allo"].contains(text.folded(index + 1))
  }

  /// The name up to where the seat, the tax code or the birth is told.
  private func name(_ first: Int, before limit: Int) -> Range<Int>? {
    var end = first
    while end < limit, end - first < 12 {
      if text.isMark(end, .comma) || text.isMark(end, .openParenthesis) || text.isMark(end, .colon)
        || text.isMark(end, .dash) && text.tokens[end].isSpaced
      {
        break
      }
      if text.lexeme(end) == .con || ["codice", "nato", "nata"].contains(text.folded(end)) {
        break
      }
      if text.folded(end) == "c", text.isMark(end + 1, .period), text.folded(end + 2) == "f" {
        break
      }
      end += 1
    }
    return first < end && end - first < 12 ? first..<end : nil
  }

  /// 'in persona del Sindaco Anna Rossi', 'rappresentata dal presidente Ugo Neri'.
  private func representative(_ words: Range<Int>) -> Located<String>? {
    let names = NameGrammar(text: text)
    guard
      let lead = words.first(where: { index in
        ["persona", "persone"].contains(text.folded(index))
          || ["rappresentata", "rappresentato"].contains(text.folded(index))
          || text.lexeme(index) == .da && text.lexeme(index + 1).isOffice
      })
    else { return nil }
    for index in lead + 1..<max(lead + 1, min(words.upperBound, lead + 12)) {
      guard let name = names.person(at: index, before: words.upperBound),
        name.end - name.first > 1, !text.lexeme(name.first).isOffice, !names.isInitial(name.first),
        (name.first..<name.end).contains(where: { GivenNames.contains(text.folded($0)) })
      else { continue }
      return Located(text.string(name.first, name.end), at: text.range(name.first, name.end))
    }
    return nil
  }
}
