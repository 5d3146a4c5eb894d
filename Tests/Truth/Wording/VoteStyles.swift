/// The styles in which an open vote with figures is written.
extension VoteStyle {
  /// One labelled figure a line.
  static let labelled = VoteStyle(name: "voci") { page, ballot, mark in
    page.paragraph("\(page.opensVote(ballot)):")
    var rows: [String] = []
    if let present = ballot.present { rows.append("Presenti: \(present)") }
    if let voters = ballot.voters { rows.append("Votanti: \(voters)") }
    rows.append(
      "Favorevoli: \(ballot.inFavour ?? 0)\(page.named(ballot.inFavourNames, row: true))\(page.shares(ballot.weightInFavour))"
    )
    rows.append(
      "Contrari: \(ballot.against ?? 0)\(page.named(ballot.againstNames, row: true))\(page.shares(ballot.weightAgainst))"
    )
    rows.append(
      "Astenuti: \(ballot.abstained ?? 0)\(page.abstainers(ballot, row: true))\(page.shares(ballot.weightAbstained))"
    )
    rows[0] = mark + rows[0]
    page.lines(rows)
    page.paragraph(page.closesVote(ballot))
  }

  /// Bullets, the figure first.
  static let bullets = VoteStyle(name: "elenco puntato") { page, ballot, mark in
    page.paragraph("\(page.opensVote(ballot)):")
    var rows: [String] = []
    if let present = ballot.present { rows.append("\(present) presenti") }
    if let voters = ballot.voters { rows.append("\(voters) votanti") }
    rows.append(
      figure(ballot.inFavour, "voto favorevole", "voti favorevoli")
        + page.named(ballot.inFavourNames) + page.shares(ballot.weightInFavour))
    rows.append(
      figure(ballot.against, "contrario", "contrari") + page.named(ballot.againstNames)
        + page.shares(ballot.weightAgainst))
    rows.append(
      figure(ballot.abstained, "astenuto", "astenuti") + page.abstainers(ballot)
        + page.shares(ballot.weightAbstained))
    for (index, row) in rows.enumerated() {
      page.line((index == 0 ? mark : "") + "- \(row)\(index == rows.count - 1 ? "." : ";")")
    }
    page.paragraph(page.closesVote(ballot))
  }

  /// Everything on one line between dashes.
  static let dashed = VoteStyle(name: "una riga con trattini") { page, ballot, mark in
    page.paragraph("\(page.opensVote(ballot)):")
    var parts: [String] = []
    if let present = ballot.present { parts.append("Presenti \(page.n(present))") }
    if let voters = ballot.voters { parts.append("Votanti \(page.n(voters))") }
    parts.append(
      "Voti favorevoli \(page.n(ballot.inFavour ?? 0))\(page.named(ballot.inFavourNames, row: true))\(page.shares(ballot.weightInFavour))"
    )
    parts.append(
      "Voti contrari \(page.n(ballot.against ?? 0))\(page.named(ballot.againstNames, row: true))\(page.shares(ballot.weightAgainst))"
    )
    parts.append(
      "Astenuti \(page.n(ballot.abstained ?? 0))\(page.abstainers(ballot, row: true))\(page.shares(ballot.weightAbstained))"
    )
    page.paragraph(mark + parts.joined(separator: " - "))
    page.paragraph(page.closesVote(ballot))
  }

  /// One sentence, in figures.
  static let prose = VoteStyle(name: "prosa in cifre") { page, ballot, mark in
    page.paragraph(
      "\(lead(&page, ballot, mark))con \(sentence(page, ballot) { "\($0)" })\(page.expressed(ballot)) \(page.decides(ballot))."
    )
  }

  /// One sentence, in words.
  static let words = VoteStyle(name: "prosa in lettere") { page, ballot, mark in
    page.paragraph(
      "\(lead(&page, ballot, mark))con \(sentence(page, ballot) { $0 == 1 ? "un" : Numerals.words($0) })\(page.expressed(ballot)) \(page.decides(ballot))."
    )
  }

  /// Figures, and the same in letters.
  static let twice = VoteStyle(name: "cifre e lettere") { page, ballot, mark in
    func twice(_ number: Int) -> String { "\(page.n(number)) (\(Numerals.words(number)))" }
    func after(_ seats: [Int]) -> String { seats.isEmpty ? "" : ": " + page.voters(seats) }
    page.paragraph("\(page.opensVote(ballot)):")
    var rows: [String] = []
    if let present = ballot.present { rows.append("presenti \(twice(present))") }
    if let voters = ballot.voters { rows.append("votanti \(twice(voters))") }
    rows.append(
      "voti favorevoli \(twice(ballot.inFavour ?? 0))\(after(ballot.inFavourNames))\(page.shares(ballot.weightInFavour))"
    )
    rows.append(
      "voti contrari \(twice(ballot.against ?? 0))\(after(ballot.againstNames))\(page.shares(ballot.weightAgainst))"
    )
    rows.append(
      "astenuti \(twice(ballot.abstained ?? 0))\(after(ballot.abstainedNames))\(page.shares(ballot.weightAbstained))"
    )
    page.lines(
      rows.enumerated().map {
        ($0.offset == 0 ? mark : "") + $0.element + ($0.offset == rows.count - 1 ? "." : ";")
      })
    page.paragraph(page.closesVote(ballot))
  }

  /// Abbreviated, between brackets.
  static let compact = VoteStyle(name: "sigle fra parentesi") { page, ballot, mark in
    func after(_ seats: [Int]) -> String { seats.isEmpty ? "" : ": " + page.votersInRow(seats) }
    var parts: [String] = []
    if let present = ballot.present { parts.append("pres. \(present)") }
    if let voters = ballot.voters { parts.append("vot. \(voters)") }
    parts.append(
      "fav. \(ballot.inFavour ?? 0)\(after(ballot.inFavourNames))\(page.shares(ballot.weightInFavour))"
    )
    parts.append(
      "contr. \(ballot.against ?? 0)\(after(ballot.againstNames))\(page.shares(ballot.weightAgainst))"
    )
    parts.append(
      "ast. \(ballot.abstained ?? 0)\(after(ballot.abstainedNames))\(page.shares(ballot.weightAbstained))"
    )
    let how = page.manner(of: ballot)
    let what: String
    let all =
      ballot.isUnanimous
      ? " all'unanimità" + (ballot.abstained ?? 0 > 0 ? " dei presenti" : "") : ""
    switch ballot.matter {
    case .point where !ballot.elected.isEmpty:
      what =
        "Messa ai voti\(how) la nomina, è elett\(ballot.elected[0].isFemale ? "a" : "o") \(page.full(ballot.elected[0]))"
    case .point:
      what =
        "La proposta, messa ai voti\(how), è \(ballot.outcome == .rejected ? "respinta" : "approvata" + all)"
    case .amendment:
      what =
        "L'emendamento, messo ai voti\(how), è \(ballot.outcome == .rejected ? "respinto" : "approvato")"
    case .enforceability:
      what =
        ballot.outcome == .rejected
        ? "Messa ai voti a parte\(how), l'immediata eseguibilità non è approvata"
        : "Con votazione separata\(how), l'atto è dichiarato immediatamente eseguibile ai sensi dell'art. 134, c. \(ballot.paragraph), D.Lgs. 267/2000"
    }
    page.paragraph("\(mark)\(what) (\(parts.joined(separator: "; "))).")
  }

  /// A small table in fixed width.
  static let table = VoteStyle(name: "tabellina") { page, ballot, mark in
    func row(_ label: String, _ count: Int, _ seats: [Int], _ weight: Int?) -> String {
      let gap = String(repeating: " ", count: max(2, 16 - label.count))
      let names = seats.isEmpty ? "" : "   " + page.votersInRow(seats)
      return "    " + label + gap + "\(count)" + (weight.map { "  quote \($0)" } ?? "") + names
    }
    page.paragraph("\(page.opensVote(ballot)):")
    page.gap()
    var rows: [String] = []
    if let present = ballot.present { rows.append(row("Presenti", present, [], nil)) }
    if let voters = ballot.voters { rows.append(row("Votanti", voters, [], nil)) }
    rows.append(
      row("Favorevoli", ballot.inFavour ?? 0, ballot.inFavourNames, ballot.weightInFavour))
    rows.append(row("Contrari", ballot.against ?? 0, ballot.againstNames, ballot.weightAgainst))
    rows.append(
      row("Astenuti", ballot.abstained ?? 0, ballot.abstainedNames, ballot.weightAbstained))
    rows[0] = mark + rows[0]
    page.lines(rows)
    page.gap()
    page.paragraph(page.closesVote(ballot))
  }

  /// 'sì' and 'no'.
  static let yesAndNo = VoteStyle(name: "sì e no") { page, ballot, mark in
    var parts: [String] = []
    if let present = ballot.present { parts.append("presenti \(present)") }
    if let voters = ballot.voters { parts.append("votanti \(voters)") }
    parts.append(
      "\(ballot.inFavour ?? 0) sì\(page.named(ballot.inFavourNames))\(page.shares(ballot.weightInFavour))"
    )
    parts.append(
      "\(ballot.against ?? 0) no\(page.named(ballot.againstNames))\(page.shares(ballot.weightAgainst))"
    )
    parts.append(
      figure(ballot.abstained, "astenuto", "astenuti") + page.abstainers(ballot)
        + page.shares(ballot.weightAbstained))
    page.paragraph(
      "\(mark)\(page.opensVote(ballot)): \(parts.joined(separator: ", ")). \(page.closesVote(ballot))"
    )
  }

  /// In capitals.
  static let capitals = VoteStyle(name: "maiuscole") { page, ballot, mark in
    func label(_ name: String, _ count: Int, _ seats: [Int], _ weight: Int?) -> String {
      "\(name) N. \(count)\(page.named(seats, row: true))\(page.shares(weight))".uppercased()
    }
    page.paragraph("\(page.opensVote(ballot)):")
    var parts: [String] = []
    if let present = ballot.present { parts.append("PRESENTI N. \(present)") }
    if let voters = ballot.voters { parts.append("VOTANTI N. \(voters)") }
    parts.append(
      label("favorevoli", ballot.inFavour ?? 0, ballot.inFavourNames, ballot.weightInFavour))
    parts.append(label("contrari", ballot.against ?? 0, ballot.againstNames, ballot.weightAgainst))
    parts.append(
      label("astenuti", ballot.abstained ?? 0, ballot.abstainedNames, ballot.weightAbstained))
    parts[0] = mark + parts[0]
    page.lines(parts)
    page.paragraph(page.closesVote(ballot))
  }

  /// Markdown.
  static let markdown = VoteStyle(name: "Markdown") { page, ballot, mark in
    page.paragraph("\(page.opensVote(ballot)):")
    page.gap()
    var rows: [String] = []
    if let present = ballot.present { rows.append("- **Presenti:** \(present)") }
    if let voters = ballot.voters { rows.append("- **Votanti:** \(voters)") }
    rows.append(
      "- **Favorevoli:** \(ballot.inFavour ?? 0)\(page.named(ballot.inFavourNames))\(page.shares(ballot.weightInFavour))"
    )
    rows.append(
      "- **Contrari:** \(ballot.against ?? 0)\(page.named(ballot.againstNames))\(page.shares(ballot.weightAgainst))"
    )
    rows.append(
      "- **Astenuti:** \(ballot.abstained ?? 0)\(page.abstainers(ballot))\(page.shares(ballot.weightAbstained))"
    )
    rows[0] = mark + rows[0]
    page.lines(rows)
    page.gap()
    page.paragraph(page.closesVote(ballot))
  }

  private static func lead(_ page: inout Page, _ ballot: Ballot, _ mark: String) -> String {
    let the = page.minutes.organ.the
    switch ballot.matter {
    case .enforceability: return "\(mark)Successivamente, con separata votazione, \(the), "
    case .amendment: return "\(mark)Messo ai voti l'emendamento, \(the), "
    case .point:
      return page.dice.pick(["\(mark)\(the.capitalizedFirst), ", "\(mark)A conclusione, \(the), "])
    }
  }

  /// '9 voti favorevoli, 2 contrari (A e B) e nessun astenuto'.
  private static func sentence(
    _ page: Page, _ ballot: Ballot, _ figure: (Int) -> String
  ) -> String {
    func count(_ number: Int, _ one: String, _ many: String) -> String {
      number == 0
        ? "nessun \(one)" : number == 1 ? "\(figure(1)) \(one)" : "\(figure(number)) \(many)"
    }
    var head = ""
    if let present = ballot.present { head = "\(figure(present)) presenti, " }
    if let voters = ballot.voters { head += "\(figure(voters)) votanti, " }
    return head
      + count(ballot.inFavour ?? 0, "voto favorevole", "voti favorevoli")
      + page.named(ballot.inFavourNames)
      + page.shares(ballot.weightInFavour) + ", "
      + count(ballot.against ?? 0, "contrario", "contrari") + page.named(ballot.againstNames)
      + page.shares(ballot.weightAgainst) + " e "
      + count(ballot.abstained ?? 0, "astenuto", "astenuti") + page.abstainers(ballot)
      + page.shares(ballot.weightAbstained)
  }

  private static func figure(_ count: Int?, _ one: String, _ many: String) -> String {
    let count = count ?? 0
    return count == 1 ? "1 \(one)" : "\(count) \(many)"
  }

  static let all: [VoteStyle] = [
    labelled, bullets, dashed, prose, words, twice, compact, table, yesAndNo, capitals, markdown,
  ]
}

extension VoteStyle {
  /// Those with room for a reason behind the names of who abstains.
  static let withReasons: [VoteStyle] = [
    labelled, bullets, dashed, prose, words, yesAndNo, markdown,
  ]
}
