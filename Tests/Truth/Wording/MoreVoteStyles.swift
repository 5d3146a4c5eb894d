/// Further styles of an open vote with figures.
extension VoteStyle {
  /// 'Voti a favore', 'voti contrari', 'astensioni'.
  static let votesAndAbstentions = VoteStyle(name: "voti e astensioni") { page, ballot, mark in
    page.paragraph("\(page.opensVote(ballot)):")
    var rows: [String] = []
    if let present = ballot.present { rows.append("componenti presenti: \(present)") }
    if let voters = ballot.voters { rows.append("votanti: \(voters)") }
    rows.append(
      "voti a favore: \(ballot.inFavour ?? 0)\(page.named(ballot.inFavourNames))\(page.shares(ballot.weightInFavour))"
    )
    rows.append(
      "voti contrari: \(ballot.against ?? 0)\(page.named(ballot.againstNames))\(page.shares(ballot.weightAgainst))"
    )
    rows.append(
      "astenuti: \(ballot.abstained ?? 0)\(page.abstainers(ballot))\(page.shares(ballot.weightAbstained))"
    )
    page.paragraph(mark + rows.joined(separator: "; ").capitalizedFirst + ".")
    page.paragraph(page.closesVote(ballot))
  }

  /// 'Favorevoli 9 Contrari 2 Astenuti 1', with nothing between.
  static let bare = VoteStyle(name: "senza segni fra le voci") { page, ballot, mark in
    page.paragraph("\(page.opensVote(ballot)):")
    var parts: [String] = []
    if let present = ballot.present { parts.append("Presenti \(present)") }
    if let voters = ballot.voters { parts.append("Votanti \(voters)") }
    parts.append(
      "Favorevoli \(ballot.inFavour ?? 0)\(page.named(ballot.inFavourNames, row: true))\(page.shares(ballot.weightInFavour))"
    )
    parts.append(
      "Contrari \(ballot.against ?? 0)\(page.named(ballot.againstNames, row: true))\(page.shares(ballot.weightAgainst))"
    )
    parts.append(
      "Astenuti \(ballot.abstained ?? 0)\(page.abstainers(ballot, row: true))\(page.shares(ballot.weightAbstained))"
    )
    page.paragraph(mark + parts.joined(separator: " "))
    page.paragraph(page.closesVote(ballot))
  }

  /// What each did, in verbs.
  static let verbs = VoteStyle(name: "verbi") { page, ballot, mark in
    var parts: [String] = []
    if let present = ballot.present { parts.append("i presenti sono \(present)") }
    if let voters = ballot.voters { parts.append("i votanti sono \(voters)") }
    parts.append(
      "i voti favorevoli sono \(ballot.inFavour ?? 0)\(page.named(ballot.inFavourNames))\(page.shares(ballot.weightInFavour))"
    )
    parts.append(
      "i contrari \(ballot.against ?? 0)\(page.named(ballot.againstNames))\(page.shares(ballot.weightAgainst))"
    )
    parts.append(
      "gli astenuti \(ballot.abstained ?? 0)\(page.abstainers(ballot))\(page.shares(ballot.weightAbstained))"
    )
    page.paragraph(
      "\(mark)\(page.opensVote(ballot)): \(parts.joined(separator: ", ")). \(page.closesVote(ballot))"
    )
  }

  /// Figures first, one under the other, the whole under a title.
  static let titledBlock = VoteStyle(name: "riquadro con titolo") { page, ballot, mark in
    page.paragraph("\(page.opensVote(ballot)).")
    page.gap()
    page.line("ESITO DELLA VOTAZIONE")
    var rows: [String] = []
    if let present = ballot.present { rows.append("Presenti n. \(present)") }
    if let voters = ballot.voters { rows.append("Votanti n. \(voters)") }
    rows.append(
      "Favorevoli n. \(ballot.inFavour ?? 0)\(page.named(ballot.inFavourNames, row: true))\(page.shares(ballot.weightInFavour))"
    )
    rows.append(
      "Contrari n. \(ballot.against ?? 0)\(page.named(ballot.againstNames, row: true))\(page.shares(ballot.weightAgainst))"
    )
    rows.append(
      "Astenuti n. \(ballot.abstained ?? 0)\(page.abstainers(ballot, row: true))\(page.shares(ballot.weightAbstained))"
    )
    rows[0] = mark + rows[0]
    page.lines(rows)
    page.gap()
    page.paragraph(page.closesVote(ballot))
  }
}
