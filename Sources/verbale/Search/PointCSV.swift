import Model
import Secretariat

/// A point of an archive as a row of a table.
enum PointCSV {
  static let heading = [
    "file", "riga", "ente", "organo", "data", "punto", "oggetto", "esito", "unanimita",
    "favorevoli", "contrari", "astenuti", "nomi_contrari", "nomi_astenuti", "componente", "voto",
    "brano",
  ]

  static func cells(_ point: FoundPoint) -> [String] {
    let vote = point.resolution?.mainVote
    func figure(_ value: Int?) -> String { value.map(String.init) ?? "" }
    func names(_ choice: Ballot.Choice) -> String {
      (vote?.ballots ?? []).filter { $0.choice == choice }.map(\.member).joined(separator: "; ")
    }
    let ballots = point.distinctBallots
    return [
      point.file, "\(point.line)", point.authority ?? "", point.body ?? "",
      point.date?.description ?? "", figure(point.agendaNumber), point.subject ?? "",
      point.resolution.map { $0.outcome == nil ? "" : ResolutionWords.outcome($0) } ?? "",
      vote.map { $0.isUnanimous ? "sì" : "no" } ?? "", figure(vote?.inFavour),
      figure(vote?.against), figure(vote?.abstained), names(.against), names(.abstained),
      ballots.map(\.member).joined(separator: "; "),
      ballots.map { ResolutionWords.choice($0.choice) }.joined(separator: "; "),
      point.excerpt ?? "",
    ]
  }
}
