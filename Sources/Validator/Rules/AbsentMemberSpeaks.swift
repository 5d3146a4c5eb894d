import Model

/// A member marked absent who takes the floor.
enum AbsentMemberSpeaks: Rule {
  static let about = RuleDescription(
    id: "assente-che-interviene",
    title: "Intervento di chi è segnato assente",
    family: .presenze,
    severity: .error,
    sources: [.consistency],
    rationale: """
      Chi interviene è in aula: se l'elenco lo dà assente e il testo non lo fa entrare, manca \
      un'entrata o l'elenco è errato.
      """,
    passing: [
      CouncilOutline(
        points: CouncilOutline.points(
          movement: """
            Alle ore 18:20 entra il consigliere Marco Riva.

            MARCO RIVA: chiede quanto costa la convenzione.
            """)
      ).example,
      CouncilOutline(
        points: CouncilOutline.points(
          movement: "Si tratta l'interrogazione che il consigliere Riva ha presentato a febbraio.")
      ).example,
    ],
    failing: [
      CouncilOutline(
        points: CouncilOutline.points(
          movement: "▸MARCO RIVA: chiede quanto costa la convenzione.")
      ).example,
      CouncilOutline(
        points: CouncilOutline.points(
          movement: "Il consigliere ▸Riva chiede quanto costa la convenzione.")
      ).example,
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    let absent = sitting.members.indices.filter { index in
      let member = sitting.members[index]
      guard let presence = member.presence, !presence.value.isAttending else { return false }
      return member.from == nil
        && !sitting.movements.contains { $0.memberIndex == index && $0.kind == .enters }
    }
    guard !absent.isEmpty else { return [] }
    var reported: Set<Int> = []
    var found: [Violation] = []
    func report(_ index: Int, _ name: Located<String>) {
      guard let range = name.range, reported.insert(index).inserted else { return }
      let presence = sitting.members[index].presence?.range
      found.append(
        Violation(
          at: range, "interviene \(name.value), ma per l'elenco è assente",
          hint: "annota l'entrata, o correggi l'elenco",
          related: presence.map { [RelatedPlace($0, "assente")] } ?? [],
          data: ["member": .string(sitting.members[index].name.value)]))
    }
    for item in sitting.items {
      for passage in item.passages where passage.kind == .speech {
        guard let speaker = passage.speaker,
          let index = absent.first(where: { context.names($0, speaker.value) })
        else { continue }
        report(index, speaker)
      }
    }
    let words = absent.flatMap { index in
      NameKey((sitting.members[index].representative ?? sitting.members[index].name).value).words
    }
    for mention in OfficeMention.all(in: sitting, like: Set(words))
    where speaking.contains(mention.next) {
      if let index = absent.first(where: { context.namesOnly($0, mention.name.value) }) {
        report(index, mention.name)
      }
    }
    return found
  }

  /// What only somebody in the room does.
  private static let speaking: Set<String> = [
    "interviene", "chiede", "dichiara", "ringrazia", "osserva", "propone", "risponde", "illustra",
    "relaziona", "evidenzia", "sottolinea", "precisa", "afferma", "domanda", "replica", "prende",
    "espone", "ricorda", "rileva", "aggiunge", "annuncia", "conferma", "obietta", "concorda",
  ]
}

extension CheckContext {
  /// Whether words name one member in full, by name and surname of the person, and nobody else.
  func names(_ member: Int, _ words: String) -> Bool {
    let person = sitting.members[member].representative ?? sitting.members[member].name
    let plain = words.split(separator: "(").first.map(String.init) ?? words
    let key = NameKey(plain)
    guard key.words.count > 1, NameKey(person.value).equals(key) else { return false }
    if case .one(let index) = directory.find(plain) { return index == member }
    return false
  }
}
