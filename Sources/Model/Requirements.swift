/// A regulation's requirements applied to one sitting: bases, roundings, weights.
struct Requirements {
  let regulation: Regulation
  private let sitting: Sitting
  private let members: Int?
  private let weights: [Double?]

  init(_ regulation: Regulation, sitting: Sitting) {
    self.regulation = regulation
    self.sitting = sitting
    members =
      sitting.rollStyle == .complete ? sitting.members.count : sitting.declaredMembers?.value
    weights = sitting.members.map { $0.weight?.value }
  }

  /// What a requirement asks and whether it is met.
  struct Verdict {
    var heads: Int?
    var isMet: Bool?
    var notVerifiable: [String] = []
  }

  /// The weight that some members carry; nil when one of them has none.
  func weight(of indices: [Int]) -> Double? {
    var total = 0.0
    for index in indices {
      guard weights.indices.contains(index), let weight = weights[index] else { return nil }
      total += weight
    }
    return indices.isEmpty ? nil : total
  }

  /// The quorum against those present.
  func quorum(present: Int?, weight: Double?) -> Verdict {
    let requirement: Requirement?
    let name: String
    if let call = sitting.call?.value {
      requirement = regulation.quorum[call]
      name = call == .first ? "in prima convocazione" : "in seconda convocazione"
    } else {
      // With no call written, a quorum is known only where the two calls ask the same.
      let first = regulation.quorum[.first]
      let second = regulation.quorum[.second]
      requirement = first?.conditions == second?.conditions ? first : nil
      name = "per la convocazione, che il verbale non indica"
    }
    guard let requirement else {
      return Verdict(notVerifiable: ["il regolamento non fissa il numero legale \(name)"])
    }
    return verdict(
      requirement, heads: present, weight: weight, present: present, voters: nil, countsMayor: nil)
  }

  /// A majority against the votes in favour; `weights` are those of the room and of the voters.
  func majority(
    _ requirement: Requirement, inFavour: Int?, weight: Double?, present: Int?, voters: Int?,
    weights: (present: Double?, voters: Double?) = (nil, nil)
  ) -> Verdict {
    verdict(
      requirement, heads: inFavour, weight: weight, present: present, voters: voters,
      countsMayor: true, weights: weights)
  }

  /// The base of a fraction in heads.
  private func base(
    _ base: Condition.Base, present: Int?, voters: Int?, countsMayor: Bool?, condition: Condition
  ) -> Int? {
    switch base {
    case .present: return present
    case .voters: return voters
    case .inOffice:
      return regulation.inOffice ?? members
    case .assigned:
      // 'Un terzo' leaves the mayor out even where the rule is silent; 'metà' counts him (LAW A1).
      let isThird = condition.numerator == 1 && condition.denominator == 3
      let counts = countsMayor ?? regulation.mayorInBase ?? !isThird
      let hasMayor = regulation.kind == .council
      if let assigned = regulation.assigned { return assigned + (hasMayor && counts ? 1 : 0) }
      return members.map { hasMayor && !counts ? max(0, $0 - 1) : $0 }
    }
  }

  private func verdict(
    _ requirement: Requirement, heads: Int?, weight: Double?, present: Int?, voters: Int?,
    countsMayor: Bool?, weights: (present: Double?, voters: Double?) = (nil, nil)
  ) -> Verdict {
    var result = Verdict(isMet: true)
    for condition in requirement.conditions {
      var isMet: Bool?
      if condition.measure == .heads {
        guard
          let base = base(
            condition.base, present: present, voters: voters, countsMayor: countsMayor,
            condition: condition)
        else {
          result.notVerifiable.append(Self.missing(condition.base))
          result.isMet = result.isMet == false ? false : nil
          continue
        }
        let needed = condition.required(of: base)
        result.heads = max(result.heads ?? 0, needed)
        isMet = heads.map { $0 >= needed }
      } else if let weight, let total = weightBase(condition.base, weights) {
        isMet = condition.isSatisfied(weight: weight, of: total)
      } else {
        result.notVerifiable.append("il verbale non riporta i pesi dei componenti")
      }
      if isMet == false {
        result.isMet = false
      } else if isMet == nil, result.isMet == true {
        result.isMet = nil
      }
    }
    return result
  }

  /// The base of a fraction in weight.
  private func weightBase(
    _ base: Condition.Base, _ weights: (present: Double?, voters: Double?)
  ) -> Double? {
    switch base {
    case .present: weights.present
    case .voters: weights.voters
    case .assigned, .inOffice: totalWeight
    }
  }

  private var totalWeight: Double? {
    if let total = regulation.totalWeight ?? sitting.declaredTotalWeight?.value { return total }
    if sitting.rollStyle == .complete, let total = weight(of: Array(sitting.members.indices)) {
      return total
    }
    return sitting.weightUnit == "%" ? 100 : nil
  }

  private static func missing(_ base: Condition.Base) -> String {
    switch base {
    case .assigned: "non è noto il numero dei componenti assegnati"
    case .inOffice: "non è noto il numero dei componenti in carica"
    case .present: "non è noto il numero dei presenti"
    case .voters: "non è noto il numero dei votanti"
    }
  }
}
