import Model

/// A vote as a row of a spreadsheet: `voti --formato csv`.
enum VoteRowCSV {
  static let heading = [
    "file", "riga", "organo", "data", "votazione", "punto", "oggetto", "presenti", "votanti",
    "favorevoli", "contrari", "astenuti", "non_votanti", "schede_bianche", "schede_nulle",
    "unanimita", "segreta", "nomi_contrari", "nomi_astenuti", "numero_legale",
    "maggioranza_richiesta", "esito_dichiarato", "esito_calcolato", "coerente",
    "immediata_eseguibilita", "spiegazioni",
  ]

  static func cells(_ row: VoteRow) -> [String] {
    let vote = row.vote
    let situation = row.situation
    return [
      row.file, "\(row.line)", row.body ?? "", row.date?.description ?? "", "\(row.number)",
      figure(row.agendaNumber), row.subject ?? "", figure(situation.presentCount),
      figure(row.voters), figure(vote.inFavour?.value), figure(vote.against?.value),
      figure(vote.abstained?.value), figure(vote.notVoting?.value), figure(vote.blank?.value),
      figure(vote.void?.value), yesNo(vote.isUnanimous), yesNo(vote.isSecret),
      vote.againstNames.map(\.value).joined(separator: "; "),
      vote.abstainedNames.map(\.value).joined(separator: "; "),
      figure(situation.quorumRequired), figure(situation.majorityRequired),
      OutcomeWord.of(vote.outcome?.value) ?? "", OutcomeWord.of(situation.outcomeComputed) ?? "",
      situation.isConsistent.map(yesNo) ?? "", yesNo(vote.isImmediateEnforceability),
      situation.explanations.joined(separator: "; "),
    ]
  }

  private static func figure(_ number: Int?) -> String { number.map(String.init) ?? "" }

  private static func yesNo(_ flag: Bool) -> String { flag ? "sì" : "no" }
}
