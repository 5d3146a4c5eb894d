import Model

/// A word for a man and for a woman.
struct Office: Sendable, Hashable {
  let male: String
  let female: String

  init(_ male: String, _ female: String? = nil) {
    self.male = male
    self.female = female ?? male
  }

  func of(_ person: Person) -> String { person.isFemale ? female : male }
}

/// What a body is and how its secretary calls things.
struct Organ: Sendable, Hashable {
  enum Sort: String, Sendable, CaseIterable {
    case council, executive, mayors, union, consortium, school, teachers, board
  }

  let sort: Sort
  /// 'Consiglio comunale'.
  let name: String
  /// 'Consiglio', as it is called once named.
  let short: String
  let isFeminine: Bool
  /// 'Comune di Acquanera'.
  let authority: String
  /// 'Provincia di …', under the authority.
  let beneath: String?
  let chair: Office
  let secretary: Office
  /// One of its members: 'consigliere'.
  let member: Office
  let members: String
  let place: String
  let kind: BodyKind
  /// Whether immediate enforceability belongs here.
  let hasEnforceability: Bool
  /// Whether its members are bodies, for which a person sits.
  let seatsBodies: Bool

  private var elides: Bool { "AEIOU".contains(short.prefix(1)) }
  var the: String { (elides ? "l'" : isFeminine ? "la " : "il ") + short }
  var ofThe: String { (elides ? "dell'" : isFeminine ? "della " : "del ") + short }
  var theWhole: String { (elides ? "l'" : isFeminine ? "la " : "il ") + name }
  var ofTheWhole: String { (elides ? "dell'" : isFeminine ? "della " : "del ") + name }
  var ending: String { isFeminine ? "a" : "o" }

  static func make(_ sort: Sort, _ dice: inout Dice) -> Organ {
    let town = dice.pick(Census.towns)
    let valley = dice.pick(Census.valleys)
    let province = "Provincia di " + dice.pick(["Monteforte", "Roccamora", "Valdarsa"])
    switch sort {
    case .council:
      return Organ(
        sort: sort, name: "Consiglio comunale", short: "Consiglio", isFeminine: false,
        authority: "Comune di \(town)", beneath: province,
        chair: dice.chance(50) ? Office("Sindaco", "Sindaca") : Office("Presidente"),
        secretary: Office("Segretario comunale", "Segretaria comunale"),
        member: Office("consigliere", "consigliera"), members: "consiglieri",
        place: dice.pick([
          "nella sala consiliare del Municipio", "nella sede municipale",
          "nella sala delle adunanze consiliari",
        ]), kind: .council, hasEnforceability: true, seatsBodies: false)
    case .executive:
      return Organ(
        sort: sort, name: "Giunta comunale", short: "Giunta", isFeminine: true,
        authority: "Comune di \(town)", beneath: province, chair: Office("Sindaco", "Sindaca"),
        secretary: Office("Segretario comunale", "Segretaria comunale"),
        member: Office("assessore", "assessora"), members: "assessori",
        place: "nella sede municipale", kind: .executive, hasEnforceability: true,
        seatsBodies: false)
    case .mayors:
      return Organ(
        sort: sort, name: "Assemblea dei Sindaci", short: "Assemblea", isFeminine: true,
        authority: "Ambito territoriale sociale \(valley)", beneath: nil,
        chair: Office("Presidente"),
        secretary: Office("Responsabile dell'Ufficio di Piano"),
        member: Office("Sindaco", "Sindaca"),
        members: "Sindaci", place: "presso la sala consiliare del Comune di \(town)",
        kind: .mayorsAssembly, hasEnforceability: false, seatsBodies: true)
    case .union:
      return Organ(
        sort: sort, name: "Consiglio dell'Unione", short: "Consiglio", isFeminine: false,
        authority: "Unione dei Comuni \(valley)", beneath: province, chair: Office("Presidente"),
        secretary: Office("Segretario dell'Unione", "Segretaria dell'Unione"),
        member: Office("consigliere", "consigliera"), members: "consiglieri",
        place: "nella sede dell'Unione", kind: .union, hasEnforceability: true, seatsBodies: false)
    case .consortium:
      return Organ(
        sort: sort, name: "Assemblea consortile", short: "Assemblea", isFeminine: true,
        authority:
          "Consorzio \(dice.pick(["idrico", "forestale", "per i servizi sociali"])) \(valley)",
        beneath: nil, chair: Office("Presidente"), secretary: Office("Segretario", "Segretaria"),
        member: Office("rappresentante"), members: "rappresentanti",
        place: "presso la sede consortile di \(town)", kind: .weightedAssembly,
        hasEnforceability: false, seatsBodies: true)
    case .school:
      return Organ(
        sort: sort, name: "Consiglio d'Istituto", short: "Consiglio", isFeminine: false,
        authority: "Istituto comprensivo di \(town)", beneath: nil, chair: Office("Presidente"),
        secretary: Office("segretario verbalizzante", "segretaria verbalizzante"),
        member: Office("consigliere", "consigliera"), members: "consiglieri",
        place: "nella biblioteca della scuola secondaria", kind: .college, hasEnforceability: false,
        seatsBodies: false)
    case .teachers:
      return Organ(
        sort: sort, name: "Collegio dei docenti", short: "Collegio", isFeminine: false,
        authority: "Istituto comprensivo di \(town)", beneath: nil,
        chair: Office("Dirigente scolastico", "Dirigente scolastica"),
        secretary: Office("segretario verbalizzante", "segretaria verbalizzante"),
        member: Office("prof.", "prof.ssa"), members: "docenti",
        place: "nell'aula magna dell'Istituto", kind: .college, hasEnforceability: false,
        seatsBodies: false)
    case .board:
      return Organ(
        sort: sort, name: "Consiglio di amministrazione", short: "Consiglio", isFeminine: false,
        authority: "Azienda speciale \(valley)", beneath: nil, chair: Office("Presidente"),
        secretary: Office("Direttore generale", "Direttrice generale"),
        member: Office("consigliere", "consigliera"), members: "consiglieri",
        place: "presso la sede aziendale di \(town)", kind: .college, hasEnforceability: false,
        seatsBodies: false)
    }
  }
}
