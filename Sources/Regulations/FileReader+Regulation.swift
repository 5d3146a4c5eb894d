import Model
import Yams

extension FileReader {
  /// Every key of the file, in the order of the presets.
  static let keys = [
    "titolo", "tipo", "organo", "ente", "si_applica_tuel", "assegnati", "in_carica",
    "sindaco_nella_base", "numero_legale", "maggioranze", "ammette_immediata_eseguibilita",
    "astenuti_votanti", "bianche_votanti", "non_votanti_nel_numero_legale",
    "voto_prevalente_presidente", "deleghe", "da_remoto", "voto_segreto_su_persone",
    "nomi_dei_dissenzienti", "pubblicazione", "unita_peso", "peso_totale", "membri",
    "convocazione", "carta_intestata", "fonti",
  ]

  /// The whole regulation; meaningful only when no problem was found.
  mutating func regulation(_ root: Node, id: String) -> Regulation? {
    guard let file = section(root, "il regolamento", keys: Self.keys) else { return nil }
    if file["tipo"] == nil {
      report(
        at: root, "manca «tipo», cioè la specie dell'organo",
        "scrivi «tipo:» e uno di: \(Self.kinds.map(\.key).joined(separator: ", "))")
    }
    let kind = choice(file, "tipo", among: Self.kinds) ?? .other
    var regulation = Regulation(id: id, title: text(file, "titolo") ?? id, kind: kind)
    regulation.bodyName = text(file, "organo")
    regulation.authority = text(file, "ente")
    regulation.isLocalAuthority = flag(file, "si_applica_tuel") ?? false
    readNumbers(file, &regulation)
    readRequirements(file, &regulation)
    readVoting(file, &regulation)
    readPublication(file, &regulation)
    readWeights(file, &regulation)
    let notice = notice(file)
    regulation.notice = notice.rules
    readSources(file, &regulation)
    regulation.sources["convocazione"] = regulation.sources["convocazione"] ?? notice.source
    regulation.letterhead = letterhead(file)
    return regulation
  }

  private mutating func readNumbers(_ file: Section, _ regulation: inout Regulation) {
    regulation.assigned = count(file, "assegnati", atLeast: 1)
    regulation.inOffice = count(file, "in_carica", atLeast: 1)
    regulation.mayorInBase = flag(file, "sindaco_nella_base")
    guard let assigned = regulation.assigned, let inOffice = regulation.inOffice else { return }
    let most = assigned + (file["sindaco_nella_base"] == nil ? 0 : 1)
    if inOffice > most {
      report(
        at: file["in_carica"],
        "i componenti in carica (\(inOffice)) superano quelli assegnati"
          + (most > assigned ? " più il sindaco (\(most))" : " (\(most))"),
        "correggi «in_carica» o «assegnati»")
    }
  }

  private mutating func readRequirements(_ file: Section, _ regulation: inout Regulation) {
    if let node = file["numero_legale"],
      let calls = section(
        node, "«numero_legale»", keys: ["prima_convocazione", "seconda_convocazione"])
    {
      regulation.quorum[.first] = requirement(calls, "prima_convocazione")
      regulation.quorum[.second] = requirement(calls, "seconda_convocazione")
    }
    if let node = file["maggioranze"],
      let majorities = section(
        node, "«maggioranze»", keys: ["ordinaria", "immediata_eseguibilita", "speciali"])
    {
      regulation.ordinaryMajority = requirement(majorities, "ordinaria")
      regulation.enforceabilityMajority = requirement(majorities, "immediata_eseguibilita")
      regulation.specialMajorities = list(majorities, "speciali").compactMap { special($0) }
    }
    regulation.hasEnforceability =
      flag(file, "ammette_immediata_eseguibilita")
      ?? (regulation.isLocalAuthority || regulation.enforceabilityMajority != nil)
    if !regulation.hasEnforceability, regulation.enforceabilityMajority != nil {
      report(
        at: file["ammette_immediata_eseguibilita"],
        "l'immediata eseguibilità non è ammessa, ma la sua maggioranza è scritta",
        "togli «immediata_eseguibilita» da «maggioranze», o ammettila")
    }
  }

  private mutating func special(_ node: Node) -> SpecialMajority? {
    guard
      let section = section(
        node, "una maggioranza speciale", keys: ["titolo", "parole"] + Self.requirementKeys)
    else { return nil }
    let title = text(section, "titolo")
    var words: [String] = []
    for word in list(section, "parole") {
      if let text = word.scalar?.string, !text.isEmpty {
        words.append(text)
      } else {
        report(at: word, "una delle «parole» non è un testo", "scrivi una parola per riga")
      }
    }
    if title == nil {
      report(at: node, "una maggioranza speciale è senza «titolo»", "scrivi per che cosa vale")
    }
    if section["parole"] == nil {
      report(
        at: node, "una maggioranza speciale è senza «parole»",
        "scrivi le parole dell'oggetto che la richiamano, per esempio «parole: [statuto comunale]»")
    }
    let requirement = requirement(section, titled: title.map { "«\($0)»" } ?? "una maggioranza")
    guard let title, let requirement, !words.isEmpty else { return nil }
    return SpecialMajority(title: title, words: words, requirement: requirement)
  }

  private mutating func readVoting(_ file: Section, _ regulation: inout Regulation) {
    regulation.abstainersAreVoters = flag(file, "astenuti_votanti")
    regulation.blanksAreVoters = flag(file, "bianche_votanti")
    regulation.nonVotersCountForQuorum = flag(file, "non_votanti_nel_numero_legale")
    regulation.castingVote = flag(file, "voto_prevalente_presidente") ?? false
    regulation.remoteAdmitted = flag(file, "da_remoto")
    regulation.secretOnPersons = flag(file, "voto_segreto_su_persone")
    regulation.dissentersNamed = flag(file, "nomi_dei_dissenzienti")
    guard let node = file["deleghe"],
      let delegation = section(node, "«deleghe»", keys: ["ammesse", "per_persona"])
    else { return }
    regulation.delegatesAdmitted = flag(delegation, "ammesse")
    regulation.delegationsPerPerson = count(delegation, "per_persona", atLeast: 1)
    if regulation.delegatesAdmitted == false, delegation["per_persona"] != nil {
      report(
        at: delegation["per_persona"], "le deleghe non sono ammesse, ma ne è scritto il numero",
        "togli «per_persona», o scrivi «ammesse: sì»")
    }
  }

  private mutating func readPublication(_ file: Section, _ regulation: inout Regulation) {
    guard let node = file["pubblicazione"],
      let section = section(
        node, "«pubblicazione»",
        keys: ["giorni", "conta_il_primo_giorno", "esecutivita", "numera_respinte"])
    else { return }
    let law = PublicationRules()
    regulation.publication.days = count(section, "giorni", atLeast: 1) ?? law.days
    regulation.publication.countsFirstDay =
      flag(section, "conta_il_primo_giorno") ?? law.countsFirstDay
    regulation.publication.enforceability =
      choice(section, "esecutivita", among: Self.enforceability) ?? law.enforceability
    regulation.publication.numbersRejected =
      flag(section, "numera_respinte") ?? law.numbersRejected
  }

  private mutating func readWeights(_ file: Section, _ regulation: inout Regulation) {
    regulation.weightUnit = choice(
      file, "unita_peso",
      among: ["quote": "quote", "abitanti": "abitanti", "voti": "voti", "%": "%"])
    regulation.totalWeight = weight(file, "peso_totale")
    let before = problems.count
    regulation.members = members(file)
    let limited = regulation.members.contains { $0.from != nil || $0.until != nil }
    let weights = regulation.members.compactMap(\.weight)
    guard let total = regulation.totalWeight, !limited, !weights.isEmpty,
      weights.count == regulation.members.count, problems.count == before
    else { return }
    let sum = weights.reduce(0, +)
    // Shares rounded to two decimals may miss the total by half a hundredth each.
    if abs(sum - total) > 0.005 * Double(weights.count) + 1e-6 {
      report(
        at: file["peso_totale"],
        "i pesi dei membri sommano a \(Self.figure(sum)), ma «peso_totale» vale "
          + Self.figure(total),
        "correggi un peso o il totale")
    }
  }

  private mutating func readSources(_ file: Section, _ regulation: inout Regulation) {
    regulation.sources["numero_legale"] =
      regulation.quorum[.first]?.source ?? regulation.quorum[.second]?.source
    regulation.sources["maggioranza"] = regulation.ordinaryMajority?.source
    regulation.sources["immediata_eseguibilita"] = regulation.enforceabilityMajority?.source
    regulation.sources["maggioranze_speciali"] =
      regulation.specialMajorities.first?.requirement
      .source
    let settings = Self.keys.filter {
      !["fonti", "numero_legale", "carta_intestata"].contains($0)
    }
    guard let node = file["fonti"], let section = section(node, "«fonti»", keys: settings) else {
      return
    }
    for key in section.values.keys.sorted() {
      if let source = text(section, key) { regulation.sources[key] = source }
    }
  }

  /// A figure with a comma, no more than two decimals.
  private static func figure(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return String(whole) }
    return "\(whole),\(rest < 10 ? "0" : "")\(rest)"
  }

  private static let kinds: KeyValuePairs<String, BodyKind> = [
    "consiglio": .council, "giunta": .executive, "assemblea dei sindaci": .mayorsAssembly,
    "unione": .union, "assemblea per quote": .weightedAssembly, "collegio": .college,
    "altro": .other,
  ]

  private static let enforceability: KeyValuePairs<String, EnforceabilityRule> = [
    "dieci giorni interi dall'inizio": .startPlus11,
    "decimo giorno compreso il primo": .startPlus10,
    "dieci giorni interi dalla fine": .endPlus11,
  ]
}
