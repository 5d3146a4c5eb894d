import Model

/// Somebody who declares an interest of his own in the matter and is then named among the voters.
enum InterestedVoter: Rule {
  static let about = RuleDescription(
    id: "interessato-vota",
    title: "Chi ha dichiarato un interesse proprio è fra i votanti",
    family: .voti,
    severity: .warning,
    sources: [.law("D.Lgs. 267/2000, art. 78, c. 2"), .consistency],
    rationale: """
      Chi ha un interesse proprio, o di parenti e affini fino al quarto grado, non prende parte alla \
      discussione né al voto: se dopo averlo dichiarato è fra i favorevoli o i contrari, o il nome è \
      di troppo, o il voto va verificato.
      """,
    passing: [
      Example(
        ExampleMinutes.council(
          """
          1. Acquisto di arredi

          Il consigliere Marco Riva dichiara di essere socio della ditta offerente. Si vota per appello
          nominale: favorevoli 6 (Anna Rossi, Luca Bianchi, Carla Verdi, Piero Neri, Sara Gallo, Elena
          Fontana), contrari 0. Non partecipa al voto Marco Riva. Il Consiglio approva.
          """)),
      Example(
        ExampleMinutes.council(
          """
          1. Acquisto di arredi

          Il consigliere Marco Riva dichiara di non essere in conflitto di interessi. Si vota: favorevoli
          6, contrari 1 (Marco Riva), astenuti 0. Il Consiglio approva.
          """)),
    ],
    failing: [
      Example(
        ExampleMinutes.council(
          """
          1. Acquisto di arredi

          Il consigliere Marco Riva dichiara di essere socio della ditta offerente. Si vota per appello
          nominale: favorevoli 7 (Anna Rossi, Luca Bianchi, Carla Verdi, Piero Neri, Sara Gallo, Elena
          Fontana, ▸Marco Riva), contrari 0. Il Consiglio approva.
          """)),
      Example(
        ExampleMinutes.council(
          """
          1. Acquisto di arredi

          Riva dichiara il proprio interesse nella Fratelli Riva & C. La Presidente ricorda che chi è
          interessato non vota. Si vota: favorevoli 6, contrari 1
          (▸Riva), astenuti 0. Il Consiglio approva.
          """)),
      Example(
        ExampleMinutes.council(
          """
          1. Contributo alla banda

          Il consigliere Riva fa presente che la banda è presieduta da sua moglie. La Presidente illustra.
          ▸Favorevoli 6, contrari 1. Il Consiglio approva.
          """)),
      Example(
        ExampleMinutes.council(
          """
          1. Locazione di un locale

          Il consigliere Marco Riva dichiara che il proprietario è suo cognato. La Presidente illustra.
          ▸Favorevoli 7 su 7 presenti. Il Consiglio approva.
          """)),
      Example(
        ExampleMinutes.council(
          """
          1. Incarico di docenza

          Considerato che il consigliere Marco Riva ha presentato domanda, la Presidente propone
          l'affidamento a titolo gratuito al consigliere Marco Riva.
          ▸Favorevoli 7. Il Consiglio approva.
          """)),
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    var declared: [Int: [Interest]] = [:]
    return context.votes.flatMap { examined -> [Violation] in
      let choices = examined.choices.filter {
        ($0.list == .inFavour || $0.list == .against) && $0.member != nil && !$0.name.isInferred
      }
      let isWhole = isByAll(examined)
      guard !examined.vote.isSecret, !choices.isEmpty || isWhole else { return [] }
      let item = examined.item.range
      let told = declared[item.lower] ?? declarations(in: item, context)
      declared[item.lower] = told
      if choices.isEmpty {
        return told.filter {
          $0.place.lower < examined.range.lower && examined.situation.present.contains($0.member)
        }.map { own in
          let name = context.sitting.members[own.member].name.value
          return Violation(
            at: examined.range,
            (own.isOfApplicant
              ? "l'incarico è per \(name), che lo ha chiesto"
              : "\(name) ha dichiarato un interesse proprio") + ", ma votano tutti i presenti",
            hint: "scrivi che è uscito o che non ha votato, o verifica i voti",
            related: [
              RelatedPlace(
                own.place, own.isOfApplicant ? "lo ha chiesto" : "dichiara il suo interesse")
            ],
            data: ["name": .string(name)])
        }
      }
      return choices.compactMap { choice in
        guard
          let own = told.first(where: {
            $0.member == choice.member && $0.place.lower < examined.range.lower
              && !$0.isOfApplicant
          })
        else { return nil }
        let name = choice.name.value
        return Violation(
          at: choice.name.range ?? examined.range,
          "\(name) ha dichiarato un interesse proprio, ma è fra i "
            + (choice.list == .inFavour ? "favorevoli" : "contrari"),
          hint: "verifica il nome, o l'obbligo di non prendere parte al voto",
          related: [RelatedPlace(own.place, "dichiara il suo interesse")],
          data: ["name": .string(name)])
      }
    }
  }

  /// Whether the votes for and against are as many as those in the room, nobody abstaining.
  private static func isByAll(_ examined: ExaminedVote) -> Bool {
    let vote = examined.vote
    guard let favour = vote.inFavour?.value, vote.abstained?.value ?? 0 == 0,
      vote.notVotingNames.isEmpty,
      let present = examined.possiblePresent, present.lowerBound == present.upperBound
    else { return false }
    return favour + (vote.against?.value ?? 0) == present.lowerBound
      && examined.situation.present.count == present.lowerBound
  }

  /// Who declares an interest in the words of a point, and where.
  private static func declarations(
    in reach: SourceRange, _ context: CheckContext
  ) -> [Interest] {
    let source = context.sitting.source
    var result = applicants(in: reach, context)
    var from = reach.lower
    while let verb = source.firstRange(ofAny: verbs, in: SourceRange(from, reach.upper)) {
      from = verb.upper
      // Who says of another thing that a relative holds it tells an interest, too.
      let isDeclared = source.hasWord(["dichiara"], in: verb)
      let near = SourceRange(max(reach.lower, verb.lower - 200), min(reach.upper, verb.upper + 300))
      let sentence = source.sentence(around: verb, in: near)
      guard
        let bond = source.firstRange(
          ofAny: isDeclared ? interests : kin, in: SourceRange(verb.upper, sentence.upper)),
        !source.hasWord(denials, in: SourceRange(sentence.lower, bond.upper)),
        !source.hasWord(exits, in: sentence),
        let member = subject(of: SourceRange(sentence.lower, verb.lower), context)
      else { continue }
      result.append(Interest(member: member, place: SourceRange(verb.lower, sentence.upper)))
    }
    return result
  }

  /// Somebody who has an interest of his own, and where it is told.
  private struct Interest {
    let member: Int
    let place: SourceRange
    /// Who asked for what is given to him, and declares nothing.
    var isOfApplicant = false
  }

  /// 'considerato che il prof. Riva ha presentato domanda, si propone l'affidamento al prof. Riva'.
  private static func applicants(in reach: SourceRange, _ context: CheckContext) -> [Interest] {
    let source = context.sitting.source
    var result: [Interest] = []
    var from = reach.lower
    while let verb = source.firstRange(
      ofAny: ["ha presentato domanda", "ha fatto domanda", "ha presentato la propria candidatura"],
      in: SourceRange(from, reach.upper))
    {
      from = verb.upper
      guard
        let member = subject(
          of: SourceRange(max(reach.lower, verb.lower - 60), verb.lower), context),
        let given = source.firstRange(
          ofAny: ["affidamento", "affidare", "incarico", "conferimento"],
          in: SourceRange(verb.upper, reach.upper)),
        names(member, after: given.upper, before: reach.upper, context),
        !source.hasWord(
          ["non prende parte", "non partecipa", "non vota", "non prendono parte", "si allontana"],
          in: reach)
      else { continue }
      result.append(Interest(member: member, place: verb, isOfApplicant: true))
    }
    return result
  }

  /// Whether the words right after a place give something to a member: '… al prof. Marco Riva'.
  private static func names(
    _ member: Int, after place: Int, before end: Int, _ context: CheckContext
  ) -> Bool {
    let words = context.sitting.source.words(in: SourceRange(place, min(end, place + 120)))
    let own = Set(NameKey(context.sitting.members[member].name.value).words)
    return words.indices.contains { index in
      ["al", "alla", "a", "ad", "all"].contains(words[index].text)
        && words.dropFirst(index + 1).prefix(4).contains { own.contains($0.text) }
    }
  }

  /// The member whose name stands right before the verb.
  private static func subject(of range: SourceRange, _ context: CheckContext) -> Int? {
    let words = context.sitting.source.words(in: range).map(\.text)
    for count in [3, 2, 1] where words.count >= count {
      let name = words.suffix(count).joined(separator: " ")
      if case .one(let member) = context.directory.find(name) { return member }
    }
    return nil
  }

  private static let verbs: [StaticString] = [
    "dichiara", "fa presente", "informa", "comunica", "premette", "segnala", "avverte",
  ]

  private static let kin: [StaticString] = [
    "coniuge", "cognat", "marito", "moglie", "fratello", "sorella", "suocer", "convivente",
  ]

  private static let interests: [StaticString] = [
    "interess", "conflitto", "socio ", "socia ", "titolare", "dipendente", "amministrator",
    "parente",
    "cognat", "coniuge", "affine", "figli",
  ]

  private static let denials: [StaticString] = [
    "non", "nessun", "assenza", "insussisten", "alcun", "interesse pubblico",
  ]

  private static let exits: [StaticString] = ["allontan", "esce", "lascia", "abbandona"]
}
