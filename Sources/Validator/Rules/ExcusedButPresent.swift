import Model

/// A member said to have excused an absence, whom the roll has among those present.
enum ExcusedButPresent: Rule {
  static let about = RuleDescription(
    id: "giustificato-ma-presente",
    title: "Assenza giustificata di chi è segnato presente",
    family: .presenze,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Chi ha giustificato la propria assenza non è in aula: se l'elenco lo dà presente, o è venuto \
      lo stesso, o una delle due righe è di un altro.
      """,
    passing: [
      CouncilOutline(opening: opening("Hanno giustificato l'assenza: Riva.")).example,
      CouncilOutline(opening: opening("Neri ha giustificato l'assenza di Riva.")).example,
    ],
    failing: [
      CouncilOutline(opening: opening("Hanno giustificato l'assenza: Riva e ▸Gallo.")).example
    ])

  private static func opening(_ excuse: String) -> String {
    """
    \(excuse)
    La Sindaca Anna Rossi, constatato il numero legale, dichiara aperta la seduta alle ore 18:00.
    """
  }

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    let source = sitting.source
    let head = SourceRange(
      sitting.range.lower, sitting.items.first?.range.lower ?? sitting.ownText.upper)
    guard let excuse = source.firstRange(ofAny: excuses, in: head) else { return [] }
    let sentence = source.sentence(around: excuse, in: head)
    let directory = MemberDirectory(sitting.members)
    return names(in: SourceRange(excuse.upper, sentence.upper), of: source).compactMap { name in
      guard case .one(let index) = directory.find(name.value), let range = name.range,
        case let member = sitting.members[index], member.presence?.value.isAttending ?? true,
        member.from == nil,
        !sitting.movements.contains(where: {
          $0.kind == .enters && NameKey(member.name.value).matches(NameKey($0.person?.value ?? ""))
        })
      else { return nil }
      return Violation(
        at: range,
        "\(name.value) è fra chi ha giustificato l'assenza, ma per l'elenco è presente",
        hint: "controlla chi era in aula, poi correggi l'elenco o la frase",
        related: member.range.map { [RelatedPlace($0, "presente qui")] } ?? [],
        data: ["member": .string(member.name.value)])
    }
  }

  private static let excuses: [StaticString] = [
    "giustificato l'assenza", "giustificato l’assenza", "giustificato la propria assenza",
    "giustificato la loro assenza", "giustificata l'assenza", "giustificata l’assenza",
    "giustificate le assenze",
  ]

  /// The names that commas and 'e' divide, each without what stands before its first capital.
  private static func names(in range: SourceRange, of source: SourceText) -> [Located<String>] {
    var names: [Located<String>] = []
    var first: SourceRange?
    var last = range.lower
    let close = {
      if let start = first {
        let own = SourceRange(start.lower, last)
        names.append(Located(source.text(in: own), at: own))
      }
      first = nil
    }
    for word in source.words(in: range) {
      let isCapital = source.text(in: word.range).first?.isUppercase == true
      let between = source.text(in: SourceRange(last, word.range.lower))
      if first != nil, between.contains(where: { ",;:.".contains($0) }) || !isCapital { close() }
      if isCapital, first == nil { first = word.range }
      last = word.range.upper
    }
    close()
    return names
  }
}
