/// The rules a body gives itself, as data: nothing here is a constant of the program.
///
/// A value that is nil is one on which the regulation is silent; the check that needs it says
/// 'non verificabile' and why, never 'errato'.
public struct Regulation: Sendable, Hashable {
  /// Stable identifier: a preset's file name, or the file the user gave.
  public var id: String
  /// The title shown to people: 'Consiglio comunale (preset)'.
  public var title: String
  /// The sort of organ it governs.
  public var kind: BodyKind
  /// The organ's own name for headings, where fixed.
  public var bodyName: String?
  /// The institution's name for headings, where fixed.
  public var authority: String?
  /// Whether the Testo unico (D.Lgs. 267/2000) binds the body directly: a mayors' assembly is no
  /// 'ente locale'.
  public var isLocalAuthority: Bool
  /// Members assigned by law or statute, the head of the administration excluded.
  public var assigned: Int?
  /// Members in office on the day.
  public var inOffice: Int?
  /// Whether the mayor counts in the base for fractions of the assigned (LAW A1).
  public var mayorInBase: Bool?
  /// Quorum by call; a missing call is one on which the regulation is silent.
  public var quorum: [Call: Requirement]
  /// Majority for ordinary acts.
  public var ordinaryMajority: Requirement?
  /// Majority for immediate enforceability (TUEL art. 134 c. 4 where it applies).
  public var enforceabilityMajority: Requirement?
  /// Other majorities by class of item: each is chosen by words in the title.
  public var specialMajorities: [SpecialMajority]
  /// Whether abstainers count among the voters, for the majority.
  public var abstainersAreVoters: Bool?
  /// Whether blank and void papers count among the voters.
  public var blanksAreVoters: Bool?
  /// Whether those present who take no part count for the quorum.
  public var nonVotersCountForQuorum: Bool?
  /// Whether the chair's vote decides a tie.
  public var castingVote: Bool
  /// Whether delegates are admitted; nil where silent.
  public var delegatesAdmitted: Bool?
  /// The most members one delegate may stand for; nil where silent.
  public var delegationsPerPerson: Int?
  /// Whether members may attend by remote link; nil where silent.
  public var remoteAdmitted: Bool?
  /// Whether votes on persons are secret.
  public var secretOnPersons: Bool?
  /// Whether those against and abstaining are to be named in an open vote.
  public var dissentersNamed: Bool?
  /// Whether immediate enforceability applies at all.
  public var hasEnforceability: Bool
  /// The unit of the weights, for a weighted assembly: 'quote', 'abitanti', 'voti', '%'.
  public var weightUnit: String?
  /// The sum of all weights, where fixed.
  public var totalWeight: Double?
  /// The members known to the regulation, with weight and period of office.
  public var members: [RegulationMember]
  /// How deliberations are numbered, published and become enforceable.
  public var publication: PublicationRules
  /// How sittings are called.
  public var notice: NoticeRules
  /// The letterhead of the body's acts; nil where silent.
  public var letterhead: Letterhead?
  /// The source of each setting, by key of the file, for citation in diagnostics.
  public var sources: [String: String]

  /// A regulation that is silent on everything.
  public init(id: String, title: String, kind: BodyKind) {
    self.id = id
    self.title = title
    self.kind = kind
    isLocalAuthority = false
    quorum = [:]
    specialMajorities = []
    castingVote = false
    hasEnforceability = false
    members = []
    publication = PublicationRules()
    notice = NoticeRules()
    sources = [:]
  }
}

/// A member the regulation knows.
public struct RegulationMember: Sendable, Hashable {
  /// The body or person.
  public var name: String
  /// The office.
  public var role: String?
  /// Share, inhabitants or votes.
  public var weight: Double?
  /// First day in office, where limited.
  public var from: CalendarDate?
  /// Last day in office, where limited.
  public var until: CalendarDate?

  /// Enters a member.
  public init(
    name: String, role: String? = nil, weight: Double? = nil, from: CalendarDate? = nil,
    until: CalendarDate? = nil
  ) {
    self.name = name
    self.role = role
    self.weight = weight
    self.from = from
    self.until = until
  }
}

/// A majority other than the ordinary one, with the words of a title that call for it.
public struct SpecialMajority: Sendable, Hashable {
  /// What it is for: 'Statuto', 'regolamenti'.
  public var title: String
  /// Words any of which, folded, in an item's title call for it.
  public var words: [String]
  /// What it asks.
  public var requirement: Requirement

  /// Makes one.
  public init(title: String, words: [String], requirement: Requirement) {
    self.title = title
    self.words = words
    self.requirement = requirement
  }
}

/// Numbering, publication and enforceability.
public struct PublicationRules: Sendable, Hashable {
  /// Days on the albo (TUEL art. 124: fifteen).
  public var days: Int = 15
  /// Whether the first day counts among them (LAW C1, the two schools).
  public var countsFirstDay: Bool = true
  /// How the day of enforceability is computed.
  public var enforceability: EnforceabilityRule = .startPlus11
  /// Whether a rejected motion takes a number in the register.
  public var numbersRejected: Bool = true

  /// Law's defaults.
  public init() {}
}

/// When a deliberation becomes enforceable by lapse of time (LAW C1).
public enum EnforceabilityRule: String, Sendable, Hashable, Codable {
  /// Ten whole days from the start of publication.
  case startPlus11
  /// The tenth day from the start, the first counted.
  case startPlus10
  /// Ten whole days from the end of publication.
  case endPlus11
}

/// A requirement: every condition must hold.
public struct Requirement: Sendable, Hashable {
  /// The conditions, all of which must hold.
  public var conditions: [Condition]
  /// Where it stands ('D.Lgs. 267/2000, art. 38, c. 2'), where the file says.
  public var source: String?

  /// Makes a requirement.
  public init(conditions: [Condition], source: String? = nil) {
    self.conditions = conditions
    self.source = source
  }
}

/// One condition: at least (or more than) a fraction of a base, counted by heads or by weight.
public struct Condition: Sendable, Hashable {
  /// What is counted.
  public enum Measure: String, Sendable, Hashable, Codable {
    case heads
    case inhabitants
    case quotas
    case votes
  }
  /// Of what the fraction is taken.
  public enum Base: String, Sendable, Hashable, Codable {
    case assigned
    case inOffice
    case present
    case voters
  }

  /// What is counted.
  public var measure: Measure
  /// Of what.
  public var base: Base
  /// The fraction's numerator.
  public var numerator: Int
  /// The fraction's denominator, not zero.
  public var denominator: Int
  /// True for 'more than' (maggioranza, metà più uno), false for 'at least'.
  public var isStrict: Bool
  /// An absolute minimum, whatever the fraction gives ('almeno quattro membri').
  public var atLeast: Int?

  /// Makes a condition.
  public init(
    measure: Measure = .heads, base: Base, numerator: Int, denominator: Int, isStrict: Bool,
    atLeast: Int? = nil
  ) {
    self.measure = measure
    self.base = base
    self.numerator = numerator
    self.denominator = denominator
    self.isStrict = isStrict
    self.atLeast = atLeast
  }

  /// The smallest head count that satisfies it over a base of `count`: rounding is always up, and
  /// 'more than half' of n is floor(n/2)+1 (Cons. Stato sez. I, parere 129/2021).
  public func required(of count: Int) -> Int {
    let product = count * numerator
    let needed =
      isStrict ? product / denominator + 1 : (product + denominator - 1) / denominator
    return max(needed, atLeast ?? 0)
  }

  /// Whether a weight satisfies it over a total weight.
  public func isSatisfied(weight: Double, of total: Double) -> Bool {
    let threshold = total * Double(numerator) / Double(denominator)
    return isStrict ? weight > threshold + 1e-9 : weight >= threshold - 1e-9
  }
}
