import Model

extension RegulationLoader {
  /// The preset that fits a sitting's body, with the reason, in Italian.
  public static func choosePreset(
    for sitting: Sitting
  ) -> (regulation: Regulation, reason: String) {
    let choice = PresetChoice(sitting)
    // A preset is always there: a test holds every name to it.
    let regulation =
      (try? preset(named: choice.name))
      ?? Regulation(id: choice.name, title: choice.name, kind: sitting.body.kind)
    return (regulation, choice.reason)
  }
}

/// Which preset fits a body, and why.
struct PresetChoice {
  let name: String
  let reason: String

  init(_ sitting: Sitting) {
    let body = sitting.body
    let organ = body.name?.value
    let words = Set(NameKey(organ ?? "").words)
    let institution = NameKey(body.authority?.value ?? "").words
    let cited = organ.map { "l'organo è «\(Self.shown($0))»" }
    let isWeighed =
      sitting.declaredTotalWeight != nil || sitting.declaredPresentWeight != nil
      || sitting.members.count { $0.weight != nil } * 2 > sitting.members.count
    let ofUnion =
      institution.contains("unione") || words.contains("unione") || body.kind == .union

    if body.isOfSchool {
      name = "organo-scolastico"
      reason = cited ?? "l'organo è di una scuola"
      return
    }
    switch body.kind {
    case .executive where !ofUnion, .council where !ofUnion:
      name = body.kind == .council ? "consiglio-comunale" : "giunta-comunale"
      reason = cited ?? "l'organo è \(body.kind == .council ? "un consiglio" : "una giunta")"
    case .weightedAssembly:
      name = "assemblea-quote"
      reason = cited ?? "l'organo è un'assemblea per quote"
    case .mayorsAssembly, .other, .college, .council, .executive, .union:
      if ofUnion {
        name = "unione-comuni"
        reason = cited ?? "l'organo è di un'unione di comuni"
      } else if isWeighed {
        name = "assemblea-quote"
        reason = "l'appello o i totali portano quote, abitanti o voti"
      } else if body.kind == .mayorsAssembly {
        name = "assemblea-sindaci-ambito"
        reason = cited ?? "l'organo è un'assemblea di sindaci"
      } else {
        name = "organo-collegiale"
        reason = cited ?? "il testo non dice quale organo si riunisce"
      }
    }
  }

  private static func shown(_ name: String) -> String {
    name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
