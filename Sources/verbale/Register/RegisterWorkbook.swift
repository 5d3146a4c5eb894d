import Foundation
import Model
import Register
import Secretariat
import Spreadsheet

/// The register as a workbook: a row for every act, and on a second sheet a row for every vote cast.
final class RegisterWorkbook {
  private let workbook: Workbook
  private let path: String
  private let acts: Int
  private let choices: Int
  private var last: EntryMoment?

  /// Begins a workbook, in a file of its own until it is whole.
  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appending(path: "verbale-\(UUID().uuidString).xlsx").path
    workbook = try Workbook(path: path)
    acts = try workbook.add(Self.actLayout)
    choices = try workbook.add(Self.choiceLayout)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Adds an act.
  func add(
    _ exported: ExportedResolution, _ body: RegisteredBody?, _ posting: RegisterPosting,
    annotations: [String]
  ) throws {
    let entry = exported.entry
    try workbook.add(
      Self.cells(exported, body, posting, annotations: annotations), to: acts)
    for (index, vote) in entry.resolution.votes.enumerated() {
      for ballot in vote.ballots {
        try workbook.add(Self.cells(ballot, of: vote, index + 1, entry, body), to: choices)
      }
    }
    if let at = exported.record?.at { last = max(last ?? at, at) }
  }

  /// Ends it, and gives its bytes piece by piece.
  ///
  /// - Parameter authority: whose register it is, where it is of one institution.
  func close(authority: String?, to outlet: Outlet) throws {
    // Of the last act, not of today: the same register gives the same file.
    try workbook.close(
      title: "Registro delle deliberazioni", company: authority, created: last?.seconds ?? 0)
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw ProgramFault.output("il foglio di calcolo non si rilegge dai file temporanei")
    }
    defer { try? file.close() }
    while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty {
      try outlet.write(Array(piece))
    }
  }

  // MARK: Acts

  private static let actLayout = SheetLayout(
    name: "Deliberazioni", title: "Registro delle deliberazioni",
    columns: [
      .init("Organo", 20), .init("Anno", 7), .init("N.", 7), .init("Data", 12),
      .init("Punto", 7), .init("Oggetto", 46), .init("Esito", 13), .init("Favorevoli", 11),
      .init("Contrari", 9), .init("Astenuti", 9), .init("Unanimità", 11),
      .init("Immediata eseguibilità", 13), .init("Repertorio albo", 12),
      .init("Pubblicata dal", 12), .init("Pubblicata al", 12), .init("Esecutiva dal", 12),
      .init("Annotazioni", 34), .init("Ente", 26), .init("Proponente", 22),
      .init("Presenti", 10), .init("Votanti", 9), .init("Non votanti", 9),
      .init("Schede bianche", 9), .init("Schede nulle", 9), .init("Quote favorevoli", 12),
      .init("Quote contrarie", 12), .init("Quote astenute", 12), .init("Contrari (nomi)", 26),
      .init("Astenuti (nomi)", 26), .init("Eletti", 26), .init("Iscritta il", 12),
      .init("Verbale", 24), .init("Anello", 9), .init("Impronta", 72),
    ], printed: 17)

  private static func cells(
    _ exported: ExportedResolution, _ body: RegisteredBody?, _ posting: RegisterPosting,
    annotations: [String]
  ) -> [Cell] {
    let entry = exported.entry
    let resolution = entry.resolution
    let vote = resolution.mainVote
    var enforceable = Cell.empty
    if case .from(let day) = posting.enforceable { enforceable = .date(day) }
    func names(_ choice: Ballot.Choice) -> String {
      (vote?.ballots ?? []).filter { $0.choice == choice }.map(\.member).joined(separator: ", ")
    }
    let notes = annotations + posting.remarks
    return [
      Cell(body?.name), .number(entry.year), Cell(entry.number), Cell(resolution.date),
      Cell(resolution.agendaNumber), Cell(resolution.subject),
      Cell(resolution.outcome == nil ? nil : ResolutionWords.outcome(resolution)),
      Cell(vote?.inFavour), Cell(vote?.against), Cell(vote?.abstained),
      Cell(vote.map { $0.isUnanimous ? "sì" : "no" }),
      Cell(ResolutionWords.enforceability(resolution.enforceability)),
      Cell(posting.publication?.number), Cell(posting.publication?.from),
      Cell(posting.publication?.through), enforceable, Cell(notes.joined(separator: "\n")),
      Cell(body?.authority), Cell(resolution.proposer), Cell(vote?.present), Cell(vote?.voters),
      Cell(vote?.notVoting), Cell(vote?.blank), Cell(vote?.void), Cell(vote?.weightInFavour),
      Cell(vote?.weightAgainst), Cell(vote?.weightAbstained), Cell(names(.against)),
      Cell(names(.abstained)), Cell((vote?.elected ?? []).joined(separator: ", ")),
      Cell(exported.record?.at.day), Cell(exported.minutes?.source.name), .number(entry.seq),
      Cell(exported.record?.digest.description),
    ]
  }

  // MARK: Votes cast

  private static let choiceLayout = SheetLayout(
    name: "Voti dei componenti", title: "Registro delle deliberazioni – voti dei componenti",
    columns: [
      .init("Organo", 24), .init("Anno", 7), .init("N.", 7), .init("Data", 12),
      .init("Oggetto", 52), .init("Votazione", 10), .init("Su che cosa", 22),
      .init("Componente", 26), .init("Rappresentante", 26), .init("Voto", 13),
      .init("Ricavato dall’appello", 12), .init("Ente", 26), .init("Anello", 9),
    ], printed: 11)

  private static func cells(
    _ ballot: Ballot, of vote: ResolutionVote, _ place: Int, _ entry: EnteredResolution,
    _ body: RegisteredBody?
  ) -> [Cell] {
    let resolution = entry.resolution
    return [
      Cell(body?.name), .number(entry.year), Cell(entry.number), Cell(resolution.date),
      Cell(resolution.subject), .number(place), Cell(ResolutionWords.purpose(vote.purpose)),
      Cell(ballot.member), Cell(ballot.person), Cell(ResolutionWords.choice(ballot.choice)),
      Cell(ballot.isDeduced ? "sì" : "no"), Cell(body?.authority), .number(entry.seq),
    ]
  }
}
