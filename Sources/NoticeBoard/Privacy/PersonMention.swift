/// A natural person named in a sentence.
struct PersonMention: Sendable, Hashable {
  /// How sure it is that somebody private is meant.
  enum Kind: Sendable, Hashable {
    /// After a word that makes it private: 'la beneficiaria', 'il minore'.
    case described
    /// After 'sig.', 'signora'.
    case titled
    /// A name by itself.
    case bare
  }

  let kind: Kind
  /// The word that announces it, and the name, as ranges of words.
  let marker: ClosedRange<Int>?
  let name: ClosedRange<Int>

  /// Everybody named in a sentence.
  static func all(in sentence: Range<Int>, of paragraph: ReviewParagraph) -> [PersonMention] {
    var mentions: [PersonMention] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if let mention = announced(at: index, sentence, paragraph)
        ?? bare(at: index, sentence, paragraph)
      {
        mentions.append(mention)
        index = mention.name.upperBound + 1
      } else {
        index += 1
      }
    }
    return mentions
  }

  /// The name that stands at a place: capitalised words in a row, or initials.
  static func name(
    at start: Int, _ sentence: Range<Int>, _ paragraph: ReviewParagraph, atLeast least: Int
  ) -> ClosedRange<Int>? {
    let words = paragraph.words
    var end = start
    while end < sentence.upperBound, end - start < 5 {
      let word = words[end]
      if end > start, !joins(paragraph.gap(after: end - 1)) { break }
      let isParticle = end > start && particles.contains(word.folded)
      guard word.isCapitalised || isParticle, !word.isNumber,
        !word.text.contains(where: \.isNumber), !institutions.contains(word.folded)
      else { break }
      end += 1
    }
    while end > start, !words[end - 1].isCapitalised { end -= 1 }
    guard end > start, !isCompany(after: start, end, sentence, words) else { return nil }
    let initials = words[start..<end].filter(\.isInitial).count
    let whole = end - start - initials
    let isName = whole >= least || initials >= 2 || (initials >= 1 && whole >= 1)
    // A name in which an institution follows is that institution's: 'Piano Povertà'.
    return isName ? start...(end - 1) : nil
  }

  /// Whether the name is a company's: 'Alfa Beta S.r.l.'.
  private static func isCompany(
    after start: Int, _ end: Int, _ sentence: Range<Int>, _ words: [ReviewWord]
  ) -> Bool {
    (start..<min(sentence.upperBound, end + 1)).contains { index in
      companies.standing(at: index, in: words, before: sentence.upperBound) != nil
    }
  }

  private static let companies: PhraseSet = [
    "srl", "spa", "snc", "sas", "scarl", "onlus", "aps", "asd", "odv", "s r l", "s p a", "s n c",
    "s a s", "s c a r l", "a s d", "a p s", "o d v", "soc coop",
  ]

  private static func announced(
    at index: Int, _ sentence: Range<Int>, _ paragraph: ReviewParagraph
  ) -> PersonMention? {
    let words = paragraph.words
    for (kind, phrases) in [(Kind.described, described), (.titled, titles)] {
      guard let marker = phrases.standing(at: index, in: words, before: sentence.upperBound) else {
        continue
      }
      var start = marker.upperBound + 1
      // 'il minore, sig. Rossi': the title too belongs to the marker.
      while start < sentence.upperBound,
        let title = titles.standing(at: start, in: words, before: sentence.upperBound)
      {
        start = title.upperBound + 1
      }
      guard start < sentence.upperBound else { return nil }
      let least = kind == .titled || start > marker.upperBound + 1 ? 1 : 2
      guard let name = name(at: start, sentence, paragraph, atLeast: least) else { continue }
      return PersonMention(kind: kind, marker: index...(start - 1), name: name)
    }
    return nil
  }

  private static func bare(
    at index: Int, _ sentence: Range<Int>, _ paragraph: ReviewParagraph
  ) -> PersonMention? {
    let words = paragraph.words
    guard words[index].isCapitalised, !words[index].isInitial,
      let name = name(at: index, sentence, paragraph, atLeast: 2),
      // The first word of a sentence has its capital from its place.
      index > sentence.lowerBound || name.count == 2,
      !belongs(to: index, sentence, words)
    else { return nil }
    return PersonMention(kind: .bare, marker: nil, name: name)
  }

  /// Whether what stands before makes it the name of a place or an institution: 'Comune di Alta Valle'.
  private static func belongs(
    to index: Int, _ sentence: Range<Int>, _ words: [ReviewWord]
  ) -> Bool {
    var place = index - 1
    if place >= sentence.lowerBound, particles.contains(words[place].folded) { place -= 1 }
    guard place >= sentence.lowerBound else { return false }
    return owners.contains(words[place].folded)
  }

  private static let owners: Set<String> = [
    "comune", "comuni", "provincia", "unione", "societa", "ditta", "impresa", "associazione",
    "cooperativa", "fondazione", "istituto", "scuola", "villa", "palazzo", "via", "piazza", "quota",
    "quote", "parrocchia", "consorzio", "azienda",
  ]

  private static func joins(_ gap: ArraySlice<Unicode.Scalar>) -> Bool {
    gap.allSatisfy {
      $0.properties.isWhitespace || $0 == "." || $0 == "'" || $0 == "’" || $0 == "-"
    }
      && gap.count { $0 == "\n" } < 2
  }

  static let titles: PhraseSet = [
    "sig ra", "sig na", "sig", "sigg ri", "sigg", "signor", "signora", "signorina", "signori",
  ]

  static let described: PhraseSet = [
    "beneficiario|beneficiaria", "richiedente", "istante", "assistito|assistita",
    "utente|paziente", "invalido|invalida civile", "disabile", "coniugi", "nucleo familiare di",
    "nucleo familiare del|della|dei|dell", "vedova", "orfano|orfana", "detenuto|detenuta",
    "minore|minorenne", "alunno|alunna", "bambino|bambina",
  ]

  private static let particles: Set<String> = [
    "de", "di", "del", "della", "dei", "d", "la", "lo", "li",
  ]

  /// Words that a person's name does not have.
  static let institutions: Set<String> = [
    "comune", "comuni", "consiglio", "giunta", "assemblea", "piano", "ufficio", "uffici",
    "servizio",
    "servizi", "settore", "area", "fondo", "unione", "provincia", "regione", "presidente",
    "sindaco",
    "sindaca", "assessore", "segretario", "segretaria", "responsabile", "direttore", "direttrice",
    "ambito", "stato", "governo", "ministero", "tribunale", "corte", "cassazione", "legge",
    "decreto", "regolamento", "statuto", "bilancio", "scuola", "istituto", "associazione",
    "cooperativa", "fondazione", "azienda", "ente", "enti", "societa", "consorzio", "asl", "asst",
    "ats", "inps", "inail", "isee", "via", "viale", "piazza", "corso", "largo", "vicolo",
    "localita",
    "premesso", "visto", "vista", "visti", "viste", "considerato", "ritenuto", "richiamata",
    "richiamato", "dato", "preso", "atto", "delibera", "deliberazione", "determinazione",
    "articolo",
    "art", "il", "lo", "la", "i", "gli", "le", "un", "una", "che", "con", "per", "su", "in", "a",
    "al", "alla", "da", "dal", "dalla", "nel", "nella", "e", "ed", "o", "non", "si", "se",
    "oggetto",
    "casa", "centro", "polo", "parco", "ospedale", "distretto", "commissione", "comitato",
    "tesoreria",
    "banca", "iban", "cig", "cup", "pec", "tel", "cell", "fax", "civile", "penale", "codice",
    "fiscale", "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto",
    "settembre", "ottobre", "novembre", "dicembre", "repubblica", "italia", "italiana", "europea",
    "nazionale", "regionale", "provinciale", "comunale", "sociale", "sociali", "generale",
    "pubblica",
    "pubblico", "poverta", "minori", "famiglia", "anziani", "disabili", "disabilita", "progetto",
    "programma", "gara", "bando", "avviso", "contributo", "sussidio", "premessa", "sig", "signor",
    "pro", "loco", "circolo", "gruppo", "polisportiva", "ditta", "impresa", "parrocchia", "croce",
    "protezione", "banda", "coro", "club", "caritas", "villa", "palazzo", "studio",
    "signora", "dott", "dottssa", "prof", "avv", "ing", "arch", "geom", "rag", "comunita",
    "montana",
  ]
}
