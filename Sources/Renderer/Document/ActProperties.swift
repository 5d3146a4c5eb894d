import Model

/// What a file says of the act inside it, for whoever finds it without opening it.
struct ActProperties: Sendable, Hashable {
  /// What kind of act it is.
  var subject: String
  /// The organ whose act it is, with its institution; nil when the minutes name none.
  var creator: String?
  /// The organ, when it is one.
  var body: String?
  /// The institution, when it is one.
  var authority: String?
  /// The number of the act, when it has one.
  var number: String?
  /// The days of the sittings, in order.
  var dates: [CalendarDate]

  /// The properties of an act of some sittings.
  init(_ act: Act, of sittings: [HeldSitting]) {
    subject = act.subject
    creator = Self.creator(sittings.map { ($0.authority, $0.bodyName) })
    body = Self.only(sittings.map(\.bodyName))
    authority = Self.only(sittings.map(\.authority))
    if act == .minutes, sittings.count == 1 {
      number = sittings[0].sitting.number.map { Spacing.tidy($0.value) }
    }
    dates = Set(sittings.compactMap { $0.sitting.date?.value }).sorted()
  }

  /// The properties of a register.
  init(_ sheets: [RegisterSheet]) {
    subject = Act.register.subject
    creator = Self.creator(sheets.map { ($0.authority, $0.body) })
    body = Self.only(sheets.map(\.body))
    authority = Self.only(sheets.map(\.authority))
    dates = Set(sheets.flatMap(\.lines).compactMap(\.resolution.date)).sorted()
  }

  private static func only(_ names: [String?]) -> String? {
    let all = Set(names)
    return all.count == 1 ? all.first ?? nil : nil
  }

  /// The properties of an act that says what it is by itself.
  init(subject: String, creator: String?, dates: [CalendarDate] = []) {
    self.subject = subject
    self.creator = creator
    self.dates = dates
  }

  private static func creator(_ bodies: [(authority: String?, body: String?)]) -> String? {
    let names = bodies.map { [$0.authority, $0.body].compactMap { $0 }.joined(separator: " – ") }
    let known = Set(names.filter { !$0.isEmpty })
    return known.isEmpty ? nil : known.sorted().joined(separator: "; ")
  }
}

extension Act {
  /// What kind of act it is, in words.
  fileprivate var subject: String {
    switch self {
    case .minutes: "Verbale di seduta"
    case .resolutions: "Deliberazioni"
    case .excerpts: "Estratti del verbale"
    case .register: "Registro delle deliberazioni"
    case .voteTable: "Prospetto delle votazioni"
    case .notice: "Avviso di convocazione"
    case .disputeSheet: "Scheda di votazione"
    }
  }
}
