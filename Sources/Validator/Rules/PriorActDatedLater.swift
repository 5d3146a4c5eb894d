import Model

/// A notice of call, an opinion or a report dated after the sitting that it comes before.
enum PriorActDatedLater: Rule {
  static let about = RuleDescription(
    id: "avviso-o-parere-posteriore",
    title: "Avviso, parere o relazione con data posteriore alla seduta",
    family: .cronologia,
    severity: .error,
    sources: [.consistency],
    rationale: """
      L'avviso convoca la seduta, il parere è reso prima che si deliberi e la relazione che si legge è \
      già scritta: se la loro data viene dopo quella della seduta, una delle due è errata.
      """,
    passing: [
      CouncilOutline(gathering: gathering("5 marzo 2025")).example,
      CouncilOutline(gathering: gathering("28 febbraio")).example,
      CouncilOutline(
        points: CouncilOutline.points(
          movement: """
            Il Consiglio sarà convocato con avviso del 20 marzo 2025 per la seduta del 27 marzo 2025;
            il parere dovrà essere reso entro il 25 marzo 2025.
            """)
      ).example,
    ],
    failing: [
      CouncilOutline(gathering: gathering("▸15 marzo")).example,
      CouncilOutline(gathering: gathering("▸15/03/2025")).example,
      CouncilOutline(
        gathering: gathering("▸15/03/2025").replacing(
          "con avviso prot. n. 1207\ndel", with: "con posta elettronica certificata del")
      ).example,
      CouncilOutline(
        points: CouncilOutline.points(
          movement: "Il revisore ha dato parere favorevole in data ▸2 aprile 2025 (verbale n. 4).")
      ).example,
      CouncilOutline(
        points: CouncilOutline.points(
          movement: """
            La Sindaca dà lettura della relazione del Collegio dei revisori del ▸2 aprile 2025.
            """)
      ).example,
    ])

  private static func gathering(_ date: String) -> String {
    """
    Il giorno 12 marzo 2025, nella sala consiliare del Municipio, convocato con avviso prot. n. 1207
    del \(date), si è riunito il Consiglio comunale in prima convocazione. All'appello risultano:
    """
  }

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard let held = sitting.date, !held.isInferred else { return [] }
    var reported: Set<Int> = []
    return told(in: sitting).compactMap { act, written in
      guard let date = written.date(near: held.value), date > held.value,
        date.dayNumber - held.value.dayNumber < 400,
        // A sitting that goes on after midnight, or on another day, names that day too; and a later
        // day in the head may be that of the sitting itself.
        !sitting.dateStatements.contains(where: { $0.isOf(date) }),
        !mayBeHeld(after: written, date, sitting),
        reported.insert(written.range.lower).inserted
      else { return nil }
      return Violation(
        at: written.range,
        "\(act.words) è \(Wording.ofDate(date)), ma la seduta è \(Wording.ofDate(held.value))",
        hint: "correggi la data sbagliata",
        related: held.range.map { [RelatedPlace($0, "seduta")] } ?? [],
        data: ["date": .string("\(date)"), "sitting": .string("\(held.value)")])
    }
  }

  /// Whether the head tells a day from that of the notice on, that is not that of its protocol.
  private static func mayBeHeld(
    after written: WrittenDate, _ date: CalendarDate, _ sitting: Sitting
  ) -> Bool {
    WrittenDate.all(in: sitting.head, of: sitting.source).contains { other in
      guard let day = other.date, other.range != written.range, day >= date else { return false }
      let line = sitting.source.rangeOfLine(sitting.source.line(of: other.range.lower))
      return !sitting.source.hasWord(["prot"], in: line)
    }
  }

  private enum Act {
    case notice
    case opinion
    /// A report that is read out, and so is already written.
    case report

    var words: String {
      switch self {
      case .notice: "l'avviso di convocazione"
      case .opinion: "il parere"
      case .report: "la relazione"
      }
    }
  }

  /// The dates that stand beside a notice or an opinion with nothing of other acts between.
  private static func told(in sitting: Sitting) -> [(Act, WrittenDate)] {
    let source = sitting.source
    var found: [(Act, WrittenDate)] = []
    var place = sitting.range.lower
    while let anchor = source.firstRange(
      ofAny: ["avvis", "invit", "convocat", "parer", "relazion"],
      in: SourceRange(place, sitting.ownText.upper))
    {
      place = anchor.upper
      let reach = SourceRange(anchor.lower, min(anchor.lower + 160, sitting.ownText.upper))
      let words = source.words(in: reach)
      guard let first = words.first?.text else { continue }
      let act: Act =
        first.hasPrefix("parer") ? .opinion : first.hasPrefix("relaz") ? .report : .notice
      let opening = act == .opinion ? opinions : act == .report ? reports : notices
      let carriesItself = !first.hasPrefix("convocat")
      guard opening.contains(first),
        let written = date(after: words, of: act, carried: carriesItself, in: source)
      else { continue }
      let sentence = source.sentence(
        around: anchor,
        in: SourceRange(
          max(sitting.range.lower, anchor.lower - 600),
          min(sitting.range.upper, anchor.upper + 600)))
      guard !source.hasWord(future, in: sentence), isOfSitting(act, in: sentence, of: source) else {
        continue
      }
      found.append((act, written))
    }
    return found
  }

  /// Whether a sentence tells of the call, or of a report that is there to be read.
  private static func isOfSitting(
    _ act: Act, in sentence: SourceRange, of source: SourceText
  ) -> Bool {
    switch act {
    case .opinion: true
    case .notice:
      source.hasWord(["convoc", "adunat", "riunit", "appello", "adunanz"], in: sentence)
    case .report: source.hasWord(["lettura", "legge", "letta"], in: sentence)
    }
  }

  /// The date that closes a run of words such as 'avviso di convocazione prot. n. 1207 in data'.
  private static func date(
    after words: [(text: String, range: SourceRange)], of act: Act, carried: Bool,
    in source: SourceText
  ) -> WrittenDate? {
    let between = act == .notice ? noticeWords : act == .report ? reportWords : opinionWords
    var carried = carried
    for (index, word) in words.enumerated().dropFirst() {
      if word.text.first?.isNumber ?? false {
        let before = words[index - 1].text
        if let written = WrittenDate.at(
          word.range.lower, before: source.bytes.count, in: source)
        {
          return carried && leading.contains(before) ? written : nil
        }
        // A number of protocol.
        guard numbering.contains(before) || before.first?.isNumber ?? false else { return nil }
        continue
      }
      guard between.contains(word.text) else { return nil }
      // Nothing but commas and points of abbreviations may stand between.
      guard !breaks(between: words[index - 1].range.upper, and: word.range.lower, source) else {
        return nil
      }
      carried = carried || carriers.contains(word.text)
    }
    return nil
  }

  /// Whether a sentence or a paragraph ends between two words.
  private static func breaks(between lower: Int, and upper: Int, _ source: SourceText) -> Bool {
    let gap = source.bytes[lower..<max(lower, upper)]
    return gap.contains(0x3B) || gap.contains(0x3A) || gap.count { $0 == 0x0A } > 1
  }

  private static let opinions: Set<String> = ["parere", "pareri"]
  private static let reports: Set<String> = ["relazione"]
  private static let notices: Set<String> = [
    "avviso", "avvisi", "invito", "inviti", "convocato", "convocata", "convocati", "convocate",
  ]
  private static let leading: Set<String> = [
    "del", "dell", "il", "data", "giorno", "datato", "datati", "l", "lì",
  ]
  private static let numbering: Set<String> = [
    "n", "nn", "nr", "num", "numero", "prot", "protocollo", "verbale", "pg", "gen",
  ]
  private static let carriers: Set<String> = [
    "avviso", "avvisi", "invito", "inviti", "nota", "note", "lettera", "lettere", "mail", "email",
    "pec", "messaggio", "raccomandata", "comunicazione", "certificata", "elettronica", "circolare",
  ]
  private static let noticeWords: Set<String> = numbering.union(leading).union(carriers).union([
    "di", "convocazione", "con", "a", "mezzo", "e", "posta", "elettronica", "certificata", "in",
    "scritto", "scritti", "spedito", "spediti", "inviato", "inviati", "notificato", "notificati",
    "consegnato", "consegnati", "diramato", "diramati", "recapitato", "recapitati", "trasmesso",
    "trasmessi", "apposito", "appositi", "regolare", "regolari", "domiciliare", "domiciliari",
    "presidente", "sindaco", "sindaca", "via", "tramite", "d", "dal", "dalla", "della",
  ])
  private static let opinionWords: Set<String> = numbering.union(leading).union([
    "favorevole", "favorevoli", "contrario", "contrari", "di", "regolarità", "tecnica", "tecnico",
    "contabile", "e", "espresso", "espressi", "reso", "resi", "rilasciato", "rilasciati", "dato",
    "acquisito", "acquisiti", "revisore", "revisori", "organo", "revisione", "collegio", "dei",
    "conti", "in", "dal", "dalla", "dai", "della", "unico",
  ])
  private static let reportWords: Set<String> = opinionWords.union([
    "controllo", "sindacale", "sindaco", "revisora", "revisori", "annuale", "allegata", "tecnica",
    "illustrativa", "accompagnatoria",
  ])
  private static let future: [StaticString] = [
    "sarà", "saranno", "verrà", "verranno", "dovrà", "dovranno", "prossim", "invierà", "in attesa",
    "entro", "scadenza",
  ]
}

extension DateStatement {
  /// Whether it can be a statement of a day, as far as it is written.
  func isOf(_ date: CalendarDate) -> Bool {
    day == date.day && (month ?? date.month) == date.month && (year ?? date.year) == date.year
  }
}
