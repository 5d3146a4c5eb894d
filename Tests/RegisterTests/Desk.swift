import Foundation
import GRDB
import Model
import TestServer

@testable import Register

/// A register in a folder, or on a server in a database, of its own; with the little a test wants to say
/// of minutes.
final class Desk: Sendable {
  let folder: String
  let path: String
  let keeping: Keeping

  init(_ keeping: Keeping = .current) throws {
    self.keeping = keeping
    folder = NSTemporaryDirectory() + "registro-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    path =
      switch keeping {
      case .file: folder + "/registro.sqlite"
      case .server: try TestServer.shared?.newBase() ?? ""
      }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func open(_ access: RegisterStore.Access = .creating, patience: Double = 30) throws
    -> RegisterStore
  { try RegisterStore(path: path, access: access, patience: patience) }

  /// The file as anybody with other tools sees it.
  func tampering(_ work: (Database) throws -> Void) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    try DatabaseQueue(path: path, configuration: configuration).writeWithoutTransaction(work)
  }

  /// The database as whoever rules the server sees it, with all triggers asleep.
  func tampering(_ sql: String) throws {
    switch keeping {
    case .file: try tampering { try $0.execute(sql: sql) }
    case .server:
      let base = try ServerAddress(path).base ?? ""
      _ = try TestServer.shared?.sql("SET session_replication_role = replica; " + sql, in: base)
    }
  }

  static let noon = moment("2026-03-10T12:00:00+01:00")

  static func moment(_ text: String) -> EntryMoment {
    EntryMoment(text) ?? EntryMoment(seconds: 0, offset: 0)
  }

  static func day(_ text: String) -> CalendarDate {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return CalendarDate(year: parts[0], month: parts[1], day: parts[2])
      ?? CalendarDate(dayNumber: 0)
  }

  /// A council's minutes with a resolution for each subject.
  static func minutes(
    _ date: String, _ subjects: [String], body: String = "Consiglio comunale",
    kind: BodyKind = .council, authority: String? = "Comune di Avella", source: String? = nil,
    numbers: [String?] = [], openedAt: String? = "18:00",
    change: (inout NewMinutes) -> Void = { _ in }
  ) -> NewMinutes {
    let resolutions = subjects.enumerated().map { place, subject in
      resolution(
        date, subject, agendaNumber: place + 1,
        number: numbers.indices.contains(place) ? numbers[place] : nil)
    }
    let name =
      source ?? "\(authority ?? "") \(body) \(date) \(subjects.joined(separator: ", ")).txt"
    var minutes = NewMinutes(
      authority: authority, bodyName: body, bodyKind: kind, date: day(date), regulation: "prova",
      source: DocumentMark(name: name, digest: Digest(of: Array(name.utf8))),
      resolutions: resolutions
    ) { place, number in
      ActText(
        text: "Deliberazione n. \(number.map(String.init) ?? "—"): \(subjects[place])",
        document: "<html><body><p>\(subjects[place])</p></body></html>")
    }
    minutes.openedAt = openedAt
    change(&minutes)
    return minutes
  }

  static func resolution(
    _ date: String, _ subject: String, agendaNumber: Int? = nil, number: String? = nil,
    outcome: Outcome? = .approved
  ) -> Resolution {
    var vote = ResolutionVote(purpose: .motion)
    vote.inFavour = 2
    vote.against = 1
    vote.outcome = outcome
    vote.ballots = [
      Ballot(choice: .against, member: "Anna D'Avanzo"),
      Ballot(choice: .inFavour, member: "Ardesio", person: "Yvan Caccia", isDeduced: true),
      Ballot(choice: .inFavour, member: "Rossi Ugo", isDeduced: true),
    ]
    return Resolution(
      statedNumber: number, date: day(date), agendaNumber: agendaNumber, subject: subject,
      proposer: nil, outcome: outcome, enforceability: .none, votes: [vote])
  }
}

extension RegisterStore {
  /// Enters minutes at noon; the numbers given.
  @discardableResult
  func numbers(_ minutes: NewMinutes, at: EntryMoment = Desk.noon, reason: String? = nil) throws
    -> [Int?]
  {
    guard case .entered(_, _, let lines, _) = try enter(minutes, at: at, reason: reason) else {
      return []
    }
    return lines.map(\.number)
  }

  /// All numbers of a body, in order.
  func allNumbers() throws -> [String] {
    try find().map { "\($0.entry.body):\($0.entry.reference)" }
  }
}
