import Model
import Yams

extension FileReader {
  static let conditionKeys = ["misura", "base", "frazione", "stretta", "minimo"]
  static let requirementKeys = ["condizioni", "fonte"] + conditionKeys

  /// A requirement: one condition written out, or a list of them under 'condizioni'.
  mutating func requirement(_ section: Section, _ key: String) -> Requirement? {
    guard let node = section[key] else { return nil }
    guard let inner = self.section(node, "«\(key)»", keys: Self.requirementKeys) else {
      return nil
    }
    return requirement(inner, titled: "«\(key)»")
  }

  mutating func requirement(_ section: Section, titled title: String) -> Requirement? {
    let source = text(section, "fonte")
    let own = Self.conditionKeys.filter { section[$0] != nil }
    guard section["condizioni"] != nil else {
      return condition(section, titled: title).map {
        Requirement(conditions: [$0], source: source)
      }
    }
    if let stray = own.first {
      report(
        at: section[stray], "\(title) ha sia «condizioni» sia «\(stray)»",
        "sposta «\(stray)» dentro «condizioni», o togli «condizioni»")
      return nil
    }
    let nodes = list(section, "condizioni")
    if nodes.isEmpty, section["condizioni"]?.sequence != nil {
      report(
        at: section["condizioni"], "«condizioni» di \(title) è un elenco vuoto",
        "scrivi almeno una condizione, o togli la voce")
    }
    let conditions = nodes.compactMap { node -> Condition? in
      guard let inner = self.section(node, "«condizioni»", keys: Self.conditionKeys) else {
        return nil
      }
      return condition(inner, titled: "una condizione di \(title)")
    }
    guard !conditions.isEmpty, conditions.count == nodes.count else { return nil }
    return Requirement(conditions: conditions, source: source)
  }

  private mutating func condition(_ section: Section, titled title: String) -> Condition? {
    let before = problems.count
    let measure = choice(section, "misura", among: Self.measures) ?? .heads
    let base = choice(section, "base", among: Self.bases)
    let minimum = count(section, "minimo")
    let strict = flag(section, "stretta")
    let fraction = fraction(section)
    if section["base"] == nil {
      report(
        at: section.node, "in \(title) manca «base»",
        "scrivi di che cosa è la frazione: \(Self.bases.map(\.key).joined(separator: ", "))")
    }
    if section["frazione"] == nil {
      report(
        at: section.node, "in \(title) manca «frazione»", "scrivi per esempio «frazione: un terzo»")
    }
    if let strict, let fraction, !strict, fraction.isStrict {
      report(
        at: section["stretta"], "«stretta: no» contraddice la frazione, che vuol dire «più di»",
        "togli «stretta» o cambia la frazione")
    }
    if strict == true, let fraction, fraction.numerator == fraction.denominator {
      report(
        at: section["stretta"], "nessuno può superare la totalità", "scrivi «stretta: no»")
    }
    guard problems.count == before, let base, let fraction else { return nil }
    return Condition(
      measure: measure, base: base, numerator: fraction.numerator,
      denominator: fraction.denominator, isStrict: strict ?? fraction.isStrict, atLeast: minimum)
  }

  private mutating func fraction(_ section: Section) -> FractionWords? {
    guard let node = section["frazione"] else { return nil }
    if let fraction = FractionWords(node.scalar?.string ?? "") { return fraction }
    report(
      at: node, "«frazione» vale «\(node.shown)», che non è una frazione",
      "scrivi per esempio: metà, un terzo, due terzi, maggioranza, metà più uno, più di un terzo, "
        + "2/5, 60%")
    return nil
  }

  private static let measures: KeyValuePairs<String, Condition.Measure> = [
    "teste": .heads, "abitanti": .inhabitants, "quote": .quotas, "voti": .votes,
  ]

  private static let bases: KeyValuePairs<String, Condition.Base> = [
    "assegnati": .assigned, "in carica": .inOffice, "presenti": .present, "votanti": .voters,
  ]
}
