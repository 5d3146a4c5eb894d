import Model

/// A sitting held 'online' in which most of those present are not marked remote.
enum OnlineWithMembersInRoom: Rule {
  static let about = RuleDescription(
    id: "seduta-online-con-presenti-in-sala",
    title: "Seduta «online» con componenti non segnati da remoto",
    family: .presenze,
    severity: .warning,
    sources: [.consistency],
    rationale: """
      Se la seduta si è tenuta online tutti i presenti sono collegati; se solo alcuni sono segnati \
      da remoto, la seduta era mista, o l'elenco è incompleto.
      """,
    passing: [
      AssemblyOutline(gathering: gathering, roll: AssemblyOutline.roll(remote: true)).example,
      AssemblyOutline(gathering: gathering).example,
    ],
    failing: [
      AssemblyOutline(
        gathering: gathering.replacing("online", with: "▸online"),
        roll: AssemblyOutline.roll(remote: false)
      ).example
    ])

  private static let gathering = """
    In data 12/03/2025 si è tenuta online l'Assemblea dei Sindaci, in prima convocazione. Risultano
    convenuti i Sindaci o gli assessori delegati dei seguenti Comuni:
    """

  static func check(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    guard let mode = sitting.mode, mode.value == .online, !mode.isInferred,
      let range = mode.range ?? sitting.date?.range
    else { return [] }
    let remote = sitting.members.filter { $0.presence?.value == .remote }
    let inRoom = sitting.members.count { $0.presence?.value == .present }
    // Of one who is there through another the roll says so, and not how the other attends.
    let inPerson = sitting.members.contains {
      $0.presence?.value == .present && $0.delegation == nil
    }
    guard !remote.isEmpty, inPerson else { return [] }
    return [
      Violation(
        at: range,
        "la seduta è tenuta online, ma da remoto "
          + (remote.count == 1
            ? "è segnato solo 1 presente" : "sono segnati solo \(remote.count) presenti")
          + " su \(remote.count + inRoom)",
        hint: "segna da remoto anche gli altri, o scrivi che la seduta è mista",
        related: remote.prefix(3).compactMap { $0.presence?.range }
          .map { RelatedPlace($0, "segnato da remoto") },
        data: [
          "remote": .int(remote.count), "present": .int(remote.count + inRoom),
          "names": .strings(remote.map(\.name.value)),
        ])
    ]
  }
}

extension AssemblyOutline {
  /// The roll with one marked remote, or all.
  static func roll(remote all: Bool) -> String {
    """
    Pieve Lenta
    Dario Conti\(all ? " da remoto" : "")

    Borgo Lento
    Gina Moro da remoto

    Castel Lento
    ASSENTE

    Dosso Lento
    Lia Greco su delega\(all ? ", da remoto" : "")

    Erbosa
    Nino Villa\(all ? " da remoto" : "")
    """
  }
}
