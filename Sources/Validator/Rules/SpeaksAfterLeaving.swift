import Model

/// A member who takes the floor after leaving.
enum SpeaksAfterLeaving: Rule {
  static let about = RuleDescription(
    id: "interviene-dopo-uscita",
    title: "Intervento di chi è già uscito",
    family: .presenze,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Chi è uscito non può intervenire: o è rientrato, e il rientro non è annotato, o l'uscita sta \
      nel punto sbagliato del testo.
      """,
    passing: [
      CouncilOutline(
        points: CouncilOutline.points(
          movement: """
            PIERO NERI: ringrazia l'ufficio.

            Alle ore 18:20 esce il consigliere Piero Neri.
            """)
      ).example
    ],
    failing: [
      CouncilOutline(
        points: CouncilOutline.points(
          movement: """
            Alle ore 18:20 esce il consigliere Piero Neri.

            ▸PIERO NERI: chiede quanto costa la convenzione.
            """)
      ).example,
      CouncilOutline(
        points: CouncilOutline.points(
          movement: """
            Alle ore 18:20 esce il consigliere Piero Neri. Prende la parola il consigliere ▸Neri,
            secondo il quale la spesa è alta.
            """)
      ).example,
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    var exits: [(member: Int, movement: Movement)] = []
    for index in sitting.movedMembers {
      let told = sitting.narratedMovements(ofMember: index)
      if let last = told.last, last.kind == .leaves, !last.isMomentVague {
        exits.append((index, last))
      }
    }
    guard !exits.isEmpty else { return [] }
    let first = exits.map(\.movement.range.upper).min() ?? 0
    let speeches = sitting.items.filter { $0.range.upper > first }.flatMap { item in
      item.passages.filter { $0.kind == .speech && $0.range.lower >= first }
    }.compactMap { passage in
      passage.speaker.map { (place: passage.range, speaker: $0, key: NameKey($0.plainName)) }
    }
    let mentions = FloorMention.all(of: exits.map(\.member), in: context)
    return exits.compactMap { exit in
      let member = sitting.members[exit.member]
      let person = NameKey((member.representative ?? member.name).value)
      let speech = speeches.first {
        $0.place.lower >= exit.movement.range.upper && person.matches($0.key)
          && context.namesOnly(exit.member, $0.speaker.value)
      }?.speaker
      let mention = mentions.first {
        $0.member == exit.member && $0.name.range?.lower ?? 0 >= exit.movement.range.upper
      }?.name
      let told = [speech, mention].compactMap { $0 }
        .min { ($0.range?.lower ?? 0) < ($1.range?.lower ?? 0) }
      guard let told, let range = told.range else { return nil }
      return Violation(
        at: range, "interviene \(told.value), la cui uscita è già a verbale",
        hint: "annota il rientro, o sposta l'uscita dopo l'intervento",
        related: [RelatedPlace(exit.movement.range, "uscita")],
        data: ["member": .string(member.name.value)])
    }
  }
}

extension CheckContext {
  /// Whether words, be they a surname alone, can name one member only, and no participant.
  func namesOnly(_ member: Int, _ words: String) -> Bool {
    let plain = words.split(separator: "(").first.map(String.init) ?? words
    let key = NameKey(plain)
    guard !key.words.isEmpty, case .one(let index) = directory.find(plain), index == member else {
      return false
    }
    let person = sitting.members[member].representative ?? sitting.members[member].name
    guard NameKey(person.value).matches(key) else { return false }
    return !sitting.participants.contains { NameKey($0.name.value).matches(key) }
  }
}
