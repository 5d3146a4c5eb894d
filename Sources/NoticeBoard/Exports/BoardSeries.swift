import Exchange
import Model

/// Serie documentale: the acts of a kind and a year that are kept together, as annex 5 names them.
struct BoardSeries: Sendable, Hashable {
  /// Its identifier: `c_x001-albo-2025`.
  let id: String
  /// What it holds, in words.
  let title: String
  /// Its year.
  let year: Int

  /// The repertory of the albo in a year.
  static func albo(_ year: Int, _ office: BoardOffice) -> BoardSeries {
    BoardSeries(
      id: "\(code(of: office))-albo-\(year)",
      title: "Repertorio dell’albo pretorio on line, anno \(year)", year: year)
  }

  /// The series an act belongs to: its organ's resolutions of the year, and the repertory.
  static func all(of entry: BoardEntry, _ office: BoardOffice) -> [BoardSeries] {
    let albo = albo(entry.entered.year, office)
    guard let resolution = entry.resolution else { return [albo] }
    let body = entry.bodyTitle ?? entry.publication.authority
    return [
      BoardSeries(
        id: "\(code(of: office))-deliberazioni-\(AkomaSlug.slug(body))-\(resolution.year)",
        title: "Deliberazioni, \(body), anno \(resolution.year)", year: resolution.year),
      albo,
    ]
  }

  /// What stands before every identifier of an institution.
  static func code(of office: BoardOffice) -> String {
    office.ipaCode ?? AkomaSlug.slug(office.name)
  }
}
