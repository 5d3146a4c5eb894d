import Model

/// The regulation an example is checked under.
enum TestRegulations {
  static func regulation(for sitting: Sitting, named id: String?) -> Regulation {
    var regulation = Regulation(id: id ?? "prova", title: "Prova", kind: sitting.body.kind)
    regulation.abstainersAreVoters = false
    regulation.blanksAreVoters = true
    regulation.nonVotersCountForQuorum = false
    regulation.ordinaryMajority = half(of: .voters)
    switch sitting.body.kind {
    case .council, .executive, .union:
      regulation.isLocalAuthority = true
      regulation.hasEnforceability = true
      regulation.enforceabilityMajority = half(of: .inOffice)
      regulation.secretOnPersons = true
      regulation.dissentersNamed = true
      regulation.quorum[.first] = half(of: .assigned)
      regulation.specialMajorities = [
        SpecialMajority(
          title: "Statuto", words: ["statuto"],
          requirement: Requirement(conditions: [
            Condition(base: .assigned, numerator: 2, denominator: 3, isStrict: false)
          ]))
      ]
    case .weightedAssembly:
      regulation.quorum[.first] = Requirement(conditions: [
        Condition(measure: .quotas, base: .assigned, numerator: 1, denominator: 2, isStrict: true)
      ])
    case .mayorsAssembly, .college, .other:
      regulation.quorum[.first] = half(of: .assigned)
    }
    switch id {
    case "una-delega": regulation.delegationsPerPerson = 1
    case "senza-deleghe": regulation.delegatesAdmitted = false
    case "senza-remoto": regulation.remoteAdmitted = false
    default: break
    }
    return regulation
  }

  private static func half(of base: Condition.Base) -> Requirement {
    Requirement(conditions: [
      Condition(base: base, numerator: 1, denominator: 2, isStrict: true)
    ])
  }
}
