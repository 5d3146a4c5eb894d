/// What the words around 'presenti' and 'assenti' make of them: a vote, the heads of columns, guests.
struct RollContext {
  let text: TokenizedText

  /// 'approvato da tutti i presenti tranne Rossi, che si astiene' calls no roll.
  func isOfVote(_ position: Int) -> Bool {
    let start = text.sentenceStart(position, notBefore: 0, reach: 40)
    let end = text.sentenceEnd(position, notAfter: text.tokens.count, reach: 40)
    return text.contains(
      .approva, .favorevole, .contrario, .astenuto, .astiene, .voto, .votazione, .delibera,
      .respinge, .votare, in: start..<end)
  }

  /// The head of a tally: 'Presenti n. 12 - Voti favorevoli n. 9'.
  func headsTally(_ position: Int, before end: Int) -> Bool {
    let sentence = text.sentenceEnd(position, notAfter: min(end, position + 14))
    return text.contains(.favorevole, .contrario, .votante, .scheda, in: position..<sentence)
  }

  /// 'PRESENTI ASSENTI' and nothing else on the line: the heads of two columns.
  func headsColumns(_ position: Int) -> Bool {
    let line = text.lines[text.lineIndex(of: position)]
    return line.end - line.first == 2
      && Set([text.lexeme(line.first), text.lexeme(line.first + 1)]) == [.presente, .assente]
  }

  /// 'Presidenza: Scrutatori: Presenti: Assenti scusati: ROSSI Anna …': the labels of lists whose
  /// names went elsewhere.
  func areLabelsHeaped(_ position: Int) -> Bool {
    guard text.tokens[position].isCapital, text.isMark(position + 1, .colon),
      position + 2 < text.tokens.count, !text.tokens[position + 2].startsLine
    else { return false }
    let next = position + 2
    guard text.lexeme(next) == .assente || text.lexeme(next) == .presente,
      text.tokens[next].isCapital
    else { return false }
    return (next + 1..<min(text.tokens.count, next + 3)).contains { text.isMark($0, .colon) }
      && text.isMark(position - 1, .colon)
  }

  /// 'sono presenti ed assenti i Signori: Rossi Neri …': only marks could tell who is which.
  func areHeaped(_ position: Int, before names: Int) -> Bool {
    text.folded(position) == "presenti"
      && (text.lexeme(position + 1) == .e || ["ed", "o"].contains(text.folded(position + 1)))
      && text.lexeme(position + 2) == .assente && !text.tokens[names].startsLine
      && NameRun(text: text).startsRun(at: names)
  }

  /// Whether 'presente' or 'assente' tells of the name before it, and opens no list.
  func isMarkOfEntry(_ position: Int, before end: Int) -> Bool {
    guard ["presente", "assente"].contains(text.folded(position)) else { return false }
    let token = text.tokens[position]
    let next = text.tokens[min(position + 1, text.tokens.count - 1)]
    if !token.isCapital {
      // 'Bosio Carlo presente, Cairo Devis presente'
      if next.kind == .mark, !next.isMark(.colon) { return true }
      // 'Bosio Carlo ........ presente'
      if text.isMark(position - 1, .period) || token.shape.contains(.column) { return position > 0 }
    }
    // '- Rossi Anna (Sindaca): PRESENTE'
    return position + 1 < end && !token.startsLine && next.startsLine
      && (text.isMark(position - 1, .colon) || text.isMark(position - 1, .dash))
  }

  /// 'Sono inoltre presenti', 'Altri presenti', 'Partecipa inoltre': guests, not members.
  func areGuests(_ position: Int, before end: Int) -> Bool {
    let isToldBefore = (max(0, position - 3)..<position).contains {
      text.lexeme($0) == .oltre && !namesChair($0)
        || ["altri", "altresi", "anche", "esterni", "esterne", "invitati", "uditori"].contains(
          text.folded($0))
    }
    return isToldBefore || areInvited(position) || isOneOfTrade(position)
      || text.lexeme(position + 1) == .oltre && text.lexeme(position + 2) != .al
      || ["altresi", "anche"].contains(text.folded(position + 1))
      || text.folded(position + 1) == "senza"
        && text.contains(.voto, in: position..<min(end, position + 5))
      || areWithoutVote(position)
  }

  /// 'Sono presenti Riva e Neri, che non votano', '… senza diritto di voto'.
  private func areWithoutVote(_ position: Int) -> Bool {
    let end = text.sentenceEnd(position, notAfter: text.tokens.count, reach: 40)
    return (position + 1..<max(position + 1, end)).contains { index in
      if text.lexeme(index) == .non, text.isWord(index + 1, in: ["votano", "vota"]) {
        return text.lexeme(index - 1) == .che || text.isMark(index - 1, .comma)
      }
      return text.folded(index) == "senza"
        && (text.lexeme(index + 1) == .voto
          || text.folded(index + 1) == "diritto" && text.lexeme(index + 3) == .voto)
        && !text.isMark(index - 1, .openParenthesis)
    }
  }

  /// 'È presente il revisore uscente dott.ssa Neri', after those present or absent: who audits, draws up
  /// the deed or advises is no member.
  private func isOneOfTrade(_ position: Int) -> Bool {
    guard text.folded(position) == "presente",
      text.contains(.presente, .assente, .socio, in: max(0, position - 60)..<position)
    else { return false }
    let office = text.lexeme(position + 1).isFunctionWord ? position + 2 : position + 1
    // 'È presente l'Organo di controllo, in persona del dott. Neri'
    if text.lexeme(office) == .organo, text.lexeme(office + 1) == .di,
      ["controllo", "revisione"].contains(text.folded(office + 2))
    {
      return true
    }
    return text.folded(office) == "revisore" || text.folded(office) == "revisora"
      || Self.trades.contains(text.folded(office))
  }

  private static let trades: Set<String> = [
    "notaio", "commercialista", "consulente", "perito", "interprete", "progettista",
    "amministratore", "amministratrice",
  ]

  /// 'Oltre alla Sindaca rispondono i consiglieri …': she is one of those who are there.
  func namesChair(_ besides: Int) -> Bool {
    text.lexeme(besides + 1) == .al
      && [.presidente, .sindaco, .vicepresidente, .coordinatore].contains(
        text.lexeme(besides + 2))
      && !text.folded(besides + 2).hasSuffix("i")
  }

  /// 'Presente perché invitato l'avv. Neri', 'Sono presenti, su invito del Presidente, …'.
  private func areInvited(_ position: Int) -> Bool {
    (position + 1..<min(text.tokens.count, position + 5)).contains {
      ["invitato", "invitata", "invitati", "invitate", "invito", "uditore", "uditori"].contains(
        text.folded($0))
    }
  }

  /// Whether the college of auditors was named right above: a sindaco is one of them.
  func sitsWithAuditors(_ position: Int) -> Bool {
    (max(0, position - 90)..<position).contains {
      text.lexeme($0) == .collegio && text.folded($0 + 1) == "sindacale"
    }
  }

  /// Whether those said to be there are the executive's, who have no vote in the council.
  func isExecutive(_ position: Int) -> Bool {
    let start = text.sentenceStart(position, notBefore: 0, reach: 9)
    let words = start..<position
    guard
      let unit = words.first(where: {
        text.lexeme($0) == .giunta || ["municipio", "municipali"].contains(text.folded($0))
      })
    else { return false }
    if text.folded(unit) == "municipali" { return unit == start }
    return words.contains { text.lexeme($0) == .per || text.lexeme($0) == .membro }
      && text.lexeme(start) != .la && text.lexeme(start) != .il
  }

  /// 'Per il Collegio sindacale sono presenti il dott. Riva e la dott.ssa Horvat.'
  func areAuditors(_ position: Int) -> Bool {
    // '…; assente giustificato il dott. Neri' goes on with them.
    var start = text.sentenceStart(position, notBefore: 0, reach: 12)
    let near = start..<position
    if start > 1, text.isMark(start - 1, .semicolon) {
      start = text.sentenceStart(start - 2, notBefore: 0, reach: 36)
    }
    let lead = start..<position
    return text.containsWord(["sindacale", "revisori", "revisione"], in: near)
      || text.lexeme(lead.lowerBound) == .per
        && text.contains(.revisore, in: lead.prefix(6).lowerBound..<lead.prefix(6).upperBound)
  }
}
