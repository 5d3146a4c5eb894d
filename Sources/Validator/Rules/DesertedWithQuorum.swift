import Model

/// A sitting said to be deserted though enough members are there.
enum DesertedWithQuorum: Rule {
  static let about = RuleDescription(
    id: "deserta-con-numero-legale",
    title: "Seduta dichiarata deserta con il numero legale",
    family: .numeroLegale,
    severity: .warning,
    sources: [.regulation("numero_legale")],
    rationale: """
      La seduta è deserta quando il numero legale manca: se l'appello lo dà per raggiunto, o \
      l'appello o la dichiarazione è sbagliata.
      """,
    passing: [
      Example(DesertedMinutes.text(vote: ""), regulation: "consiglio-comunale")
    ],
    failing: [
      Example(
        DesertedMinutes.text(absent: 1, vote: "").replacing(
          "Non essendosi raggiunto", with: "▸Non essendosi raggiunto"),
        regulation: "consiglio-comunale")
    ])

  static func check(_ context: CheckContext) -> [Violation] {
    guard let deserted = context.sitting.deserted, !context.rollIsDoubtful,
      context.sitting.rollStyle == .complete || context.sitting.rollStyle == .presentOnly,
      let quorum = QuorumAtOpening(context),
      quorum.present >= quorum.required
    else { return [] }
    return [
      Violation(
        at: deserted.range ?? context.sitting.range,
        "la seduta è dichiarata deserta, ma i presenti sono \(quorum.present) e il numero legale è "
          + "\(quorum.required)",
        hint: "verifica l'appello", source: quorum.source,
        data: ["present": .int(quorum.present), "required": .int(quorum.required)])
    ]
  }
}
