import Model
import Register
import Secretariat

/// A resolution of the register as a row of a table.
enum RegisterCSV {
  static let heading = [
    "anello", "ente", "organo", "anno", "numero", "data", "punto", "oggetto", "proponente", "esito",
    "unanimità", "presenti", "votanti", "favorevoli", "contrari", "astenuti", "non votanti",
    "bianche", "nulle", "nomi contrari", "nomi astenuti", "immediata eseguibilità", "annotazioni",
    "iscritta il", "verbale", "impronta del verbale", "impronta",
  ]

  static func cells(
    _ exported: ExportedResolution, _ body: RegisteredBody?, annotations: [String]
  ) -> [String] {
    let entry = exported.entry
    let resolution = entry.resolution
    let vote = resolution.mainVote
    func figure(_ value: Int?) -> String { value.map(String.init) ?? "" }
    func names(_ choice: Ballot.Choice) -> String {
      (vote?.ballots ?? []).filter { $0.choice == choice }.map(\.member).joined(separator: ", ")
    }
    return [
      String(entry.seq), body?.authority ?? "", body?.name ?? "", String(entry.year),
      figure(entry.number), resolution.date?.description ?? "", figure(resolution.agendaNumber),
      resolution.subject ?? "", resolution.proposer ?? "",
      resolution.outcome == nil ? "" : ResolutionWords.outcome(resolution),
      vote.map { $0.isUnanimous ? "sì" : "no" } ?? "", figure(vote?.present), figure(vote?.voters),
      figure(vote?.inFavour), figure(vote?.against), figure(vote?.abstained),
      figure(vote?.notVoting), figure(vote?.blank), figure(vote?.void), names(.against),
      names(.abstained), ResolutionWords.enforceability(resolution.enforceability),
      annotations.joined(separator: "; "), exported.record?.at.description ?? "",
      exported.minutes?.source.name ?? "", exported.minutes?.source.digest.description ?? "",
      exported.record?.digest.description ?? "",
    ]
  }
}
