import Model

/// Who presides, by the verb that says so: who opens, who directs, who takes the chair.
struct ChairGrammar {
  let text: TokenizedText
  private var officers: OfficerGrammar { OfficerGrammar(text: text) }

  /// 'Ugo Riva assume la presidenza e chiede a Ivo Sala …': the name right before the verb.
  func subject(before verb: Int, from start: Int) -> Officer? {
    let names = NameGrammar(text: text)
    let floor = max(start, verb - 8)
    for first in stride(from: floor, to: verb, by: 1) where text.tokens[first].isCapital {
      guard !text.lexeme(first).isOffice, let name = names.person(at: first, before: verb),
        name.end == verb || name.end == verb - 1 && text.isMark(name.end, .comma),
        officers.isSound(name), officers.isGiven(name.first..<name.end),
        var officer = officers.made(name)
      else { continue }
      officer.role =
        officer.role ?? officers.roleBefore(name.first, from: max(start, name.first - 3))
      return officer
    }
    return nil
  }

  /// 'Ugo Riva assume la presidenza', 'Presidenza: Ugo Riva'.
  func presiding(
    _ index: Int, from start: Int, before end: Int, _ members: [Member]
  ) -> Officer? {
    guard text.lexeme(index - 1) == .la, text.lexeme(index - 2) == .assume else {
      return officers.officer(after: index + 1, before: min(end, index + 16), role: nil)
    }
    // '… assume la presidenza e invita a trattare: A) Programma': what comes after is another clause.
    let reach = index + 1..<max(index + 1, min(end, index + 14))
    let clause =
      reach.first { text.lexeme($0) == .e || text.isMark($0, .colon) } ?? reach.upperBound
    return subject(before: index - 2, from: start)
      ?? byOffice(after: index + 1, members: members)
      ?? officers.officer(after: index + 1, before: clause, role: nil)
      ?? openingOffice(of: start, before: index - 2, members)
      ?? officers.officerBefore(index - 2, from: start)
  }

  /// 'Il Sindaco, constatato il numero legale, assume la presidenza': the office that opens the sentence.
  private func openingOffice(of start: Int, before verb: Int, _ members: [Member]) -> Officer? {
    guard text.lexeme(start) == .il || text.lexeme(start) == .la, start + 2 < verb,
      text.isMark(start + 2, .comma)
    else { return nil }
    return byOffice(after: start, members: members)
  }

  /// 'Presiede Ugo Riva, Dirigente scolastico;': the office after the name.
  func withOfficeAfter(_ officer: Officer) -> Officer {
    guard officer.role == nil, let name = officer.name.range,
      case let comma = text.token(atByte: name.upper), text.isMark(comma, .comma)
    else { return officer }
    var next = comma + 1
    guard text.lexeme(next).isOffice || text.lexeme(next) == .dirigente else { return officer }
    next += 1
    while NameGrammar(text: text).isComplement(next) { next += 1 }
    guard next < text.tokens.count, text.tokens[next].kind == .mark else { return officer }
    var result = officer
    result.role = Located(text.string(comma + 1, next), at: text.range(comma + 1, next))
    return result
  }

  /// 'Presiede il Sindaco;': the office alone, whose holder is on the roll.
  func byOffice(after index: Int, members: [Member]) -> Officer? {
    var position = index
    while position < text.tokens.count,
      text.lexeme(position) == .il || text.lexeme(position) == .la
        || text.isMark(position, .colon) && position == index
    {
      position += 1
    }
    let first = position
    guard text.lexeme(first).isOffice, text.lexeme(first) != .consigliere else { return nil }
    guard
      position + 1 >= text.tokens.count || text.tokens[position + 1].kind == .mark
        || text.tokens[position + 1].startsLine
    else { return nil }
    // 'il Sindaco, dott. Rossi' goes on with the name.
    if text.isMark(position + 1, .comma),
      NameGrammar(text: text).person(at: position + 2, before: min(text.tokens.count, position + 8))
        != nil
    {
      return nil
    }
    let word = text.folded(first)
    let stem =
      word.hasSuffix("o") || word.hasSuffix("a") || word.hasSuffix("e")
      ? String(word.dropLast()) : word
    let holders = members.filter { member in
      guard let role = member.role, member.presence?.value.isAttending ?? false else {
        return false
      }
      let words = FoldedWords.of(role.value)
      return words.first.map { $0.hasPrefix(stem) } ?? false
    }
    guard holders.count == 1, let holder = holders.first else { return nil }
    return Officer(
      name: holder.representative ?? holder.name,
      role: Located(text.string(first, first + 1), at: text.range(first, first + 1)))
  }

  /// After 'presiede': 'la seduta', 'l'Assemblea', 'i lavori'.
  func skipObject(_ index: Int) -> Int {
    guard text.lexeme(index) == .il || text.lexeme(index) == .la || text.lexeme(index) == .lo
    else { return index }
    switch text.lexeme(index + 1) {
    case .seduta, .riunione, .adunanza, .lavori, .assemblea, .consiglio, .conferenza, .collegio,
      .commissione, .giunta:
      return index + 2
    default: return index
    }
  }

  /// Who opens the sitting, by a verb that says so.
  func opener(at verb: Int, notBefore floor: Int, before end: Int) -> Officer? {
    openerAfter(verb, before: end)
      ?? opener(verb, from: text.sentenceStart(verb, notBefore: floor))
  }

  /// 'apre i lavori la Presidente Anna Riva': the subject after the verb.
  private func openerAfter(_ verb: Int, before end: Int) -> Officer? {
    var next = skipObject(verb + 1)
    guard next > verb + 1, text.lexeme(next) == .il || text.lexeme(next) == .la else { return nil }
    next += 1
    guard text.lexeme(next).isOffice, text.lexeme(next) != .segretario else { return nil }
    return officers.officer(after: next, before: min(end, next + 14), role: next)
  }

  /// Who opens: the one the sentence begins with, else the last named before the verb, but for those
  /// who only assist or are told to be missing.
  func opener(_ verb: Int, from start: Int) -> Officer? {
    let names = NameGrammar(text: text)
    if start < verb, text.tokens[start].isCapital,
      let subject = names.person(at: start, before: verb), subject.first <= start + 2,
      subject.first > start || officers.isGiven(subject.first..<subject.end),
      text.isMark(subject.end, .comma),
      text.lexeme(subject.end + 1) == .presidente || text.lexeme(subject.end + 1) == .sindaco
    {
      var officer = officers.made(subject)
      officer?.role = Located(
        text.word(subject.end + 1), at: text.range(subject.end + 1, subject.end + 2))
      return officer
    }
    let aside = (start..<max(start, verb)).first { index in
      switch text.folded(index) {
      case "assistito", "assistita", "coadiuvato", "coadiuvata", "assistenza", "esclusione",
        "eccezione",
        "assenza", "tranne", "salvo":
        return true
      default: return false
      }
    }
    return officers.officerBefore(aside ?? verb, from: start)
  }

  func opens(_ index: Int) -> Bool {
    (index..<min(text.tokens.count, index + 5)).contains {
      text.lexeme($0) == .seduta || text.lexeme($0) == .adunanza || text.lexeme($0) == .assemblea
        || text.lexeme($0) == .lavori
    }
  }

  func isOfState(_ index: Int) -> Bool {
    [.presidente, .segretario].contains(text.lexeme(index))
      && NameGrammar(text: text).isOfState(index)
  }

  /// 'Dirige i lavori il Presidente Ugo Riva', 'Svolge le funzioni di Presidente Ugo Riva'.
  func conductor(at office: Int, before end: Int) -> Officer? {
    let lead = max(0, office - 5)..<office
    let conducts =
      text.containsWord(["dirige", "conduce", "coordina"], in: lead)
      && text.contains(.lavori, .seduta, .riunione, .assemblea, .adunanza, in: lead)
      || text.lexeme(office - 1) == .di && text.folded(office - 2).hasPrefix("funzion")
        && ["svolge", "esercita"].contains(text.folded(office - 4))
    guard conducts else { return nil }
    return officers.officer(after: office, before: min(end, office + 12), role: office)
  }
}
