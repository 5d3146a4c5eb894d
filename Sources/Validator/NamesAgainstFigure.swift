import Model

/// Compares the names of one list with the figure beside them.
struct NamesAgainstFigure {
  let list: ChoiceList
  let figure: KeyPath<Vote, Located<Int>?> & Sendable
  /// 'favorevoli', 'contrari', 'astenuti'.
  let noun: String

  func violations(_ context: CheckContext) -> [Violation] {
    context.votes.compactMap { violation($0, context) }
  }

  private func violation(_ examined: ExaminedVote, _ context: CheckContext) -> Violation? {
    guard let declared = examined.vote[keyPath: figure], !declared.isInferred else { return nil }
    let names = examined.choices(list)
    guard !names.isEmpty, names.count != declared.value, !names.contains(where: \.isGroup) else {
      return nil
    }
    // A name that the roll does not have may be one broken in two, or two run together.
    if !context.sitting.members.isEmpty, names.contains(where: { $0.match == .none }),
      !(context.sitting.rollStyle == .absentOnly
        && names.allSatisfy { Self.isOneName($0.name.value) })
    {
      return nil
    }
    // Paper cannot be named: another rule speaks of names in a secret vote.
    if examined.vote.isSecret, list != .abstained { return nil }
    if let held = examined.votesHeld(by: list, in: context.sitting), held == declared.value {
      return nil
    }
    if let brought = examined.votesBrought(by: list, in: context.sitting.source) {
      return brought == declared.value ? nil : sumDiffers(brought, declared, names, examined)
    }
    if let votes = examined.votesWithProxies(by: list, in: context.sitting.source),
      declared.value >= votes.least, declared.value <= votes.most ?? .max
    {
      return nil
    }
    let difference = names.count - declared.value
    let named = difference < 0 ? unnamed(examined, missing: -difference, context) : []
    let message: String
    if !named.isEmpty {
      message = named.count == 1 ? "manca \(named[0])" : "mancano \(Wording.list(named))"
    } else if difference < 0 {
      message = difference == -1 ? "ne manca 1" : "ne mancano \(-difference)"
    } else {
      message = "\(difference) di troppo"
    }
    let range = names.compactMap(\.name.range).reduce(nil) { (whole: SourceRange?, next) in
      whole?.union(next) ?? next
    }
    return Violation(
      at: declared.range ?? examined.range,
      "\(declared.value) \(noun) dichiarati, \(Wording.counted(names.count, "nome", "nomi")): \(message)",
      label: "\(declared.value) \(declared.value == 1 ? "dichiarato" : "dichiarati")",
      hint: "correggi il numero o completa l'elenco dei nomi",
      related: range.map {
        [RelatedPlace($0, Wording.counted(names.count, "nome", "nomi"))]
      } ?? [],
      data: [
        "declared": .int(declared.value), "named": .int(names.count),
        "names": .strings(names.map(\.name.value)), "missing": .strings(named),
      ])
  }

  private func sumDiffers(
    _ brought: Int, _ declared: Located<Int>, _ names: [NamedChoice], _ examined: ExaminedVote
  ) -> Violation {
    Violation(
      at: declared.range ?? examined.range,
      "\(declared.value) \(noun) dichiarati, ma i voti di chi è nominato sono \(brought)",
      label: "\(declared.value) \(declared.value == 1 ? "dichiarato" : "dichiarati")",
      hint: "controlla i voti di ciascuno",
      data: [
        "declared": .int(declared.value), "named": .int(brought),
        "names": .strings(names.map(\.name.value)),
      ])
  }

  /// Whether words are one person's name by their look: three words at most, every one a name's.
  private static func isOneName(_ words: String) -> Bool {
    let parts = words.split(separator: " ")
    return (1...3).contains(parts.count) && parts.allSatisfy { $0.first?.isUppercase ?? false }
  }

  /// Those whose names are missing, where only they can be: the members in the room whom no list
  /// names, when they are exactly as many as are missing.
  private func unnamed(
    _ examined: ExaminedVote, missing: Int, _ context: CheckContext
  ) -> [String] {
    guard examined.situation.uncertain.isEmpty, !examined.situation.present.isEmpty else {
      return []
    }
    let named = Set(examined.choices.compactMap(\.member))
    guard named.count == examined.choices.count else { return [] }
    let left = examined.situation.present.filter { !named.contains($0) }
    guard left.count == missing else { return [] }
    return left.map { context.sitting.members[$0].name.value }
  }
}
