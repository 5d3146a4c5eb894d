import Model

/// A teller whom the roll marks absent, or who had left.
enum TellerAbsent: Rule {
  static let about = RuleDescription(
    id: "scrutatore-assente",
    title: "Scrutatore assente o uscito",
    family: .presenze,
    severity: .error,
    sources: [.consistency],
    rationale: """
      Gli scrutatori si scelgono fra i presenti: uno scrutatore segnato assente non può avere \
      assistito allo spoglio. Né può assistervi chi era già uscito.
      """,
    passing: [
      CouncilOutline(opening: opening("Luca Bianchi, Carla Verdi, Piero Neri")).example,
      CouncilOutline(
        opening: opening("Luca Bianchi, Carla Verdi, Piero Neri"),
        points: CouncilOutline.points(
          movement: """
            Scrutatori i consiglieri Bianchi e Neri.

            Alle ore 18:20 esce il consigliere Piero Neri.
            """)
      ).example,
    ],
    failing: [
      CouncilOutline(opening: opening("Luca Bianchi, Carla Verdi, ▸Marco Riva")).example,
      CouncilOutline(opening: opening("Luca Bianchi, Carla Verdi, Piero Neri"), points: counting)
        .example,
      CouncilOutline(
        opening: opening("Luca Bianchi, Carla Verdi, Piero Neri"),
        points: CouncilOutline.points(
          movement: """
            Alle ore 18:20 esce il consigliere Piero Neri.

            Scrutatori i consiglieri Bianchi e ▸Neri.
            """)
      ).example,
    ])

  private static let counting = """
    1. Approvazione del verbale della seduta precedente

    Il verbale è approvato all'unanimità dei presenti.

    2. Convenzione per la biblioteca

    Si vota. Gli scrutatori Bianchi, ▸Riva e Neri procedono alla conta. La convenzione è approvata
    all'unanimità dei presenti.
    """

  private static func opening(_ tellers: String) -> String {
    """
    Presiede la Sindaca Anna Rossi; verbalizza il Segretario comunale Ugo Marini. La Sindaca,
    constatato il numero legale, dichiara aperta la seduta alle ore 18:00. Scrutatori: \(tellers).
    """
  }

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    let absent = sitting.members.indices.filter { index in
      let member = sitting.members[index]
      return (member.presence.map { !$0.value.isAttending } ?? false) && member.from == nil
    }
    guard !absent.isEmpty || !sitting.movedMembers.isEmpty else { return [] }
    let named = counting(context)
    let entered = Set(
      sitting.movements.filter { $0.kind == .enters }.compactMap(\.memberIndex))
    let away = Set(absent).subtracting(entered)
    var seen: Set<Int> = []
    return gone(named, context)
      + (sitting.tellers + named).compactMap { teller in
        guard case .one(let index) = context.directory.find(teller.value), away.contains(index),
          seen.insert(index).inserted, let presence = sitting.members[index].presence,
          let range = teller.range ?? presence.range
        else { return nil }
        return Violation(
          at: range, "\(teller.value) è fra gli scrutatori, ma per l'elenco è assente",
          hint: "correggi l'elenco, o il nome fra gli scrutatori",
          related: presence.range.map { [RelatedPlace($0, "assente")] } ?? [],
          data: ["person": .string(teller.value)])
      }
  }

  /// Those who count the papers after they left, and before they come back.
  private static func gone(_ tellers: [Located<String>], _ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    var seen: Set<Int> = []
    return tellers.compactMap { teller in
      guard let range = teller.range, case .one(let index) = context.directory.find(teller.value),
        let last = sitting.narratedMovements(ofMember: index)
          .last(where: { $0.range.upper <= range.lower }),
        last.kind == .leaves, !last.isMomentVague, seen.insert(index).inserted
      else { return nil }
      return Violation(
        at: range, "\(teller.value) è fra gli scrutatori, ma è già uscito",
        hint: "annota il rientro, o correggi il nome fra gli scrutatori",
        related: [RelatedPlace(last.range, "uscita")],
        data: ["person": .string(teller.value)])
    }
  }

  /// The members named right after the word where the papers are counted: 'gli scrutatori Bianchi e Neri
  /// procedono allo spoglio'.
  private static func counting(_ context: CheckContext) -> [Located<String>] {
    let source = context.sitting.source
    var result: [Located<String>] = []
    for item in context.sitting.items {
      var from = item.range.lower
      while let word = source.firstRange(
        of: "scrutatori", in: SourceRange(from, item.range.upper))
      {
        from = word.upper
        let near = SourceRange(word.lower, min(item.range.upper, word.upper + 160))
        let sentence = source.sentence(around: word, in: near)
        guard !source.hasWord(["assent", "sostitu", "surroga"], in: sentence) else { continue }
        result += names(after: word.upper, in: sentence, source)
      }
    }
    return result
  }

  /// Capitalised words, those in a row together, up to the first word that joins no names.
  private static func names(
    after place: Int, in sentence: SourceRange, _ source: SourceText
  ) -> [Located<String>] {
    var names: [SourceRange] = []
    for word in source.words(in: SourceRange(place, sentence.upper)) {
      guard isCapital(word.range, source) else {
        if joining.contains(word.text) { continue }
        break
      }
      if let last = names.last, word.range.lower - last.upper == 1,
        source.bytes[last.upper] <= 0x20 || source.bytes[last.upper] == 0x27
      {
        names[names.count - 1] = last.union(word.range)
      } else {
        names.append(word.range)
      }
    }
    return names.map { Located(source.text(in: $0), at: $0) }
  }

  private static func isCapital(_ range: SourceRange, _ source: SourceText) -> Bool {
    (0x41...0x5A).contains(source.bytes[range.lower]) || source.bytes[range.lower] == 0xC3
  }

  /// What may stand between the names.
  private static let joining: Set<String> = [
    "e", "i", "ed", "gli", "le", "avv", "ti", "consiglieri", "consigliere", "cons", "conss",
    "consigliera", "signori", "sigg", "sig", "dott",
    "prof", "proff", "membri",
  ]
}
