/// Where the name of a body ends: 'Consiglio di Circoscrizione n. 4'.
struct BodyName {
  let minutes: MinutesText
  private var text: TokenizedText { minutes.text }

  func end(from index: Int, before limit: Int) -> Int {
    var position = index + 1
    while position < limit, position - index < 28 {
      let token = text.tokens[position]
      if token.kind == .mark, !token.isMark(.quote), !token.isMark(.apostrophe) {
        // 'Piano di Zona - Ambito' goes on over no mark but a quote.
        break
      }
      if token.isNumber {
        if text.lexeme(position - 1) == .n || text.isMark(position - 1, .period) { position += 1 }
        break
      }
      switch token.lexeme {
      case .convocato, .riunito, .si, .inside, .per, .con, .alle, .tenuto, .seduta, .verbale, .data,
        .il, .convocazione,
        .su, .che, .da, .apre, .numero, .presente, .ordinaria, .straordinaria, .svolto, .sessione,
        .adunanza, .riunione, .esce, .weekday, .x:
        return trimmedEnd(index, position)
      case .n:
        // 'Consiglio di Circoscrizione n. 4'; 'Consiglio n. 41 del …' has its matters numbered.
        if position > index + 1, text.isMark(position + 1, .period), position + 2 < limit,
          text.tokens[position + 2].isNumber,
          !minutes.facts[text.lineIndex(of: index)].contains(.minutes)
        {
          position += 3
        }
        return trimmedEnd(index, position)
      default: break
      }
      if token.startsLine {
        let line = text.lines[text.lineIndex(of: position)]
        let isTitleRun =
          minutes.isTitle(text.lineIndex(of: position)) && text.tokens[index].isCapitals
          && line.blanksBefore <= 1 && text.lexeme(position) == .del
        if line.blanksBefore > 0, !isTitleRun { break }
        let goesOn =
          text.lexeme(position - 1).isFunctionWord || text.lexeme(position) == .del
          || text.lexeme(position) == .di
          || !token.isCapital && Self.bodyWords.contains(text.folded(position))
          || minutes.isTitle(text.lineIndex(of: position)) && text.tokens[index].isCapitals
            && (text.lexeme(position).isFunctionWord || text.folded(position) == "territoriale")
        if !goesOn { break }
      }
      if token.isWord, !token.isCapital, !token.lexeme.isFunctionWord,
        !Self.bodyWords.contains(text.folded(position)),
        token.lexeme == .none
      {
        break
      }
      position += 1
    }
    return trimmedEnd(index, position)
  }

  private func trimmedEnd(_ index: Int, _ end: Int) -> Int {
    var position = end
    while position > index + 1,
      text.tokens[position - 1].lexeme.isFunctionWord || text.tokens[position - 1].isMark(.comma)
    {
      position -= 1
    }
    return position
  }

  private static let bodyWords: Set<String> = [
    "comunale", "provinciale", "metropolitano", "sindaci", "docenti", "istituto", "dipartimento",
    "amministrazione", "soci", "consortile", "consorziati", "elettorale", "generale",
    "territoriale",
    "sociale", "distretto", "ambito", "facolta", "studenti", "genitori", "montana", "direttivo",
    "esecutivo",
    "accademico", "circoscrizione", "quartiere", "municipale", "tecnico", "scientifico",
    "pastorale",
    "condominiale", "condomini", "ordinaria", "straordinaria", "revisori", "sindacale", "classe",
    "piano", "zona", "bacino", "dell", "dei", "mensa", "valutazione", "garanzia", "gestione",
    "disciplina",
  ]
}
