import Model

/// Somebody proclaimed elected who got fewer votes than another.
enum ElectedWithFewerVotes: Rule {
  static let about = RuleDescription(
    id: "eletto-con-meno-voti",
    title: "Eletto con meno voti di un non eletto, o con nessuno",
    family: .voti,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      È eletto chi ha più voti: se risulta eletto chi ne ha meno, o il nome o un numero è scritto \
      male, o manca la ragione, come il posto riservato alla minoranza.
      """,
    passing: [
      Example(ExampleMinutes.council(election(5, 2, "Aldo Serra"))),
      Example(
        ExampleMinutes.council(
          election(2, 5, "Aldo Serra, per il posto riservato alla minoranza"))),
      Example(
        ExampleMinutes.council(
          election(2, 5, "Aldo Serra, essendo Bruno Poli in una causa di incompatibilità"))),
    ],
    failing: [
      Example(ExampleMinutes.council(election(2, 5, "▸Aldo Serra"))),
      Example(ExampleMinutes.council(election(2, 5, "▸Carlo Bassi"))),
      Example(
        ExampleMinutes.council(
          election(2, 5, "▸Aldo Serra, che dichiara che non sussistono cause di ineleggibilità"))),
    ])

  private static func election(_ first: Int, _ second: Int, _ elected: String) -> String {
    """
    1. Elezione del revisore dei conti

    Si vota a scrutinio segreto, scrutatori Luca Bianchi, Sara Gallo e Piero Neri. Votanti: 7
    Aldo Serra: voti \(first)
    Bruno Poli: voti \(second)
    Schede bianche: 0

    Il Consiglio proclama eletto \(elected).
    """
  }

  static func check(_ context: CheckContext) -> [Violation] {
    context.votes.flatMap { examined -> [Violation] in
      let vote = examined.vote
      // A row with the sum of the others is a total, whatever it is called.
      let sum = vote.candidates.compactMap(\.votes?.value).reduce(0, +)
      let candidates = vote.candidates.filter { candidate in
        vote.candidates.count < 3 || candidate.votes.map { 2 * $0.value != sum } ?? true
      }
      let standing = candidates.compactMap { candidate in
        candidate.votes.map {
          (name: candidate.name, key: NameKey(candidate.name.value), votes: $0)
        }
      }
      guard standing.count > 1, standing.count == candidates.count, !vote.elected.isEmpty,
        !tellsReason(examined.item.range, context)
      else { return [] }
      let elected = vote.elected.map { name in
        (name: name, as: standing.firstIndex { $0.key.matches(NameKey(name.value)) })
      }
      let chosen = Set(elected.compactMap(\.as))
      let unvoted = elected.filter { $0.as == nil && NameKey($0.name.value).words.count > 1 }
      if !unvoted.isEmpty, unvoted.count + chosen.count == elected.count,
        let voters = (vote.voters ?? vote.statedPresent)?.value,
        standing.reduce((vote.blank?.value ?? 0) + (vote.void?.value ?? 0), { $0 + $1.votes.value })
          == voters
      {
        // Every paper is accounted for: no candidate was left unread.
        return unvoted.compactMap { one in
          one.name.range.map { range in
            Violation(
              at: range, "risulta eletto \(one.name.value), che non ha avuto alcun voto",
              hint: "correggi il nome o i voti")
          }
        }
      }
      // A name that is not among the candidates may be any of them.
      guard chosen.count == elected.count,
        let most = standing.indices.filter({ !chosen.contains($0) })
          .max(by: { standing[$0].votes.value < standing[$1].votes.value })
      else { return [] }
      return elected.compactMap { one in
        guard let index = one.as, standing[index].votes.value < standing[most].votes.value,
          let range = one.name.range
        else { return nil }
        let (less, more) = (standing[index].votes, standing[most].votes)
        return Violation(
          at: range,
          "risulta eletto \(one.name.value), con \(Wording.counted(less.value, "voto", "voti")), "
            + "ma \(standing[most].name.value) ne ha \(more.value)",
          hint: "correggi il nome o i voti, o scrivi la ragione",
          related: more.range.map { [RelatedPlace($0, "\(more.value) voti")] } ?? [],
          data: ["elected": .int(less.value), "other": .int(more.value)])
      }
    }
  }

  /// Why somebody with fewer votes may be elected, or one with more may not.
  private static let reasons: [StaticString] = [
    "minoranz", "opposizion", "ballottag", "rinunc", "riservat", "quot", "genere", "lista", "liste",
    "supplent", "categori",
  ]
  private static let bars: [StaticString] = ["inelegg", "incompatib"]
  /// 'non sussistono cause di ineleggibilità', which everybody elected declares.
  private static let denials: [StaticString] = [
    "sussist", "insussist", "assenza", "esistono", "ricorr", "trovarsi",
  ]

  private static func tellsReason(_ range: SourceRange, _ context: CheckContext) -> Bool {
    let source = context.sitting.source
    return source.hasWord(reasons, in: range)
      || source.hasWord(bars, in: range) && !source.hasWord(denials, in: range)
  }
}
