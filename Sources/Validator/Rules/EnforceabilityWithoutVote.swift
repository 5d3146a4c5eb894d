import Model

/// Immediate enforceability declared without a vote of its own.
enum EnforceabilityWithoutVote: Rule {
  static let about = RuleDescription(
    id: "eseguibilita-senza-votazione",
    title: "Immediata eseguibilità dichiarata senza votazione separata",
    family: .voti,
    severity: .warning,
    sources: [.law("D.Lgs. 267/2000, art. 134, c. 4")],
    rationale: """
      L'immediata eseguibilità si delibera con una votazione sua, distinta da quella sull'atto, a \
      maggioranza dei componenti: il verbale deve riportarle tutte e due.
      """,
    passing: [
      Example(
        ExampleMinutes.council(
          """
          1. Variazione al bilancio di previsione

          Con voti favorevoli 6, contrari 1 (Piero Neri), astenuti 0, il Consiglio

          DELIBERA

          di approvare la variazione allegata.

          Successivamente, con separata votazione che dà voti favorevoli 7, contrari 0, astenuti 0,
          il Consiglio delibera di dichiarare il presente atto immediatamente eseguibile ai sensi
          dell'art. 134, comma 4, del D.Lgs. 267/2000.
          """)),
      Example(
        ExampleMinutes.council(
          """
          1. Variazione al bilancio di previsione

          Con voti favorevoli 6, contrari 1 (Piero Neri), astenuti 0, il Consiglio

          DELIBERA

          di approvare la variazione allegata.

          La deliberazione non è dichiarata immediatamente eseguibile.
          """)),
    ],
    failing: [
      Example(
        ExampleMinutes.council(
          """
          1. Variazione al bilancio di previsione

          Il punto è approvato all'unanimità, con voti favorevoli n. 7 espressi per alzata di mano.

          Di dichiarare la presente deliberazione ▸immediatamente eseguibile ai sensi dell'art. 134,
          comma 4, del D.Lgs. 267/2000.
          """)),
      Example(
        ExampleMinutes.council(
          """
          1. Variazione al bilancio di previsione

          Con voti favorevoli 6, contrari 1 (Piero Neri), astenuti 0, il Consiglio

          DELIBERA

          di approvare la variazione allegata; di dichiarare il presente atto ▸immediatamente
          eseguibile ai sensi dell'art. 134, comma 4, del D.Lgs. 267/2000.
          """)),
      Example(
        ExampleMinutes.council(
          """
          1. Variazione al bilancio di previsione

          Con voti favorevoli 6, contrari 1 (Piero Neri), astenuti 0, il Consiglio approva.

          La presente deliberazione è dichiarata ▸immediatamente eseguibile ai sensi dell'art. 134,
          comma 4, del D.Lgs. 267/2000.
          """)),
      Example(
        """
        COMUNE DI VALPIANA
        DELIBERAZIONE DELLA GIUNTA COMUNALE N. 8 del 06/05/2025
        OGGETTO: Patrocinio alla mostra dei fossili.
        L'anno duemilaventicinque, il giorno sei, del mese di maggio, alle ore 13:00, nella sala delle \
        adunanze, si è riunita la Giunta:
        NERI LUCA           SINDACO      Presente
        SALVI RITA          ASSESSORE    Presente
        Con voti unanimi palesemente espressi
        DELIBERA
        di concedere il patrocinio.
        IL SINDACO                                IL SEGRETARIO COMUNALE
        f.to Luca Neri                            f.to Gina Poli
        CERTIFICATO DI ESECUTIVITÀ
        La presente deliberazione è divenuta esecutiva in quanto:
        [X] Dichiarata ▸immediatamente eseguibile dall'Organo deliberante.
        """),
    ])

  /// The declaration that follows the vote on the act in the secretary's words, with no word of
  /// another vote in between or beside it.
  private static func declaredAfterVote(_ item: Item, _ source: SourceText) -> SourceRange? {
    guard let voted = item.votes.filter({ !$0.isAmendment }).map(\.range.upper).max() else {
      return nil
    }
    // How the vote was given, told at the end of its sentence, is its own.
    let end = source.sentence(
      around: SourceRange(max(0, voted - 1), voted), in: item.range
    ).upper
    let rest = SourceRange(max(voted, end), max(voted, end, item.range.upper))
    guard let words = Enforceability.next(in: rest, source) else { return nil }
    let passage = item.passages.first { $0.range.contains(words.lower) }
    switch passage?.kind {
    case .narrative, .decision, .vote, .listEntry: break
    // A paragraph that begins with somebody's words and goes on with the vote.
    case .speech where passage?.range.contains(max(0, voted - 1)) ?? false: break
    default: return nil
    }
    let sentence = source.sentence(around: words, in: rest)
    let before = SourceRange(sentence.lower, words.lower)
    guard source.hasWord(["dichiara", "rende ", "resa ", "reso "], in: before),
      !Enforceability.isDenied(before: words, source),
      // 'è stata dichiarata' certifies; a reason, a request, a proposal declare nothing.
      !source.hasWord(
        ["stata", "stato", "ritenut", "considerat", "vist", "attes", "propo", "chied", "richies"],
        in: before),
      !source.contains(
        anyOf: [
          "separat", "votazion", "voti ", "voto ", "unanim", "stess", "medesim", "ugual", "pari ",
          "favorevol", "votano", "mano",
        ], in: SourceRange(rest.lower, min(rest.upper, words.upper + 200)))
    else { return nil }
    return words
  }

  /// '[X] Dichiarata immediatamente eseguibile' in the certificate of an act that says nothing of it.
  private static func certified(_ sitting: Sitting) -> [Violation] {
    guard sitting.items.count == 1, let item = sitting.items.first, item.resolution != nil,
      !item.votes.contains(where: \.isImmediateEnforceability),
      case let act = SourceRange(sitting.range.lower, item.range.upper),
      Enforceability.next(in: act, sitting.source) == nil,
      !sitting.source.contains(anyOf: ["art. 134", "art.134", "articolo 134"], in: act)
    else { return [] }
    var from = item.range.upper
    while let words = Enforceability.next(
      in: SourceRange(from, max(from, sitting.range.upper)), sitting.source)
    {
      let line = sitting.source.rangeOfLine(sitting.source.line(of: words.lower))
      let before = sitting.source.text(in: SourceRange(line.lower, words.lower)).lowercased()
      let isMarked = ["[x]", "(x)", "☒", "☑"].contains { before.contains($0) }
      if isMarked, before.contains("dichiarat") {
        return [
          Violation(
            at: words,
            "il certificato dà l'atto per dichiarato immediatamente eseguibile, ma la deliberazione "
              + "non lo dichiara",
            hint: "riporta la dichiarazione con la sua votazione, o correggi il certificato")
        ]
      }
      from = words.upper
    }
    return []
  }

  static func check(_ context: CheckContext) -> [Violation] {
    guard context.regulation.isLocalAuthority, context.regulation.hasEnforceability else {
      return []
    }
    let source = context.sitting.source
    return certified(context.sitting)
      + context.sitting.items.compactMap { item in
        guard !item.votes.contains(where: \.isImmediateEnforceability),
          let words = item.resolution?.range.flatMap({ Enforceability.declaration(in: $0, source) })
            ?? declaredAfterVote(item, source)
        else { return nil }
        return Violation(
          at: words,
          "l'atto è dichiarato immediatamente eseguibile, ma manca la votazione separata",
          hint: "riporta la seconda votazione, con la maggioranza dei componenti")
      }
  }
}
