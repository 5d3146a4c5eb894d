import Foundation
import Model
import Register

@testable import NoticeBoard

/// A register in a folder that lives as long as a test, with acts made by hand.
final class Desk {
  let folder: String
  let store: RegisterStore

  init() throws {
    folder = NSTemporaryDirectory() + "albo-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    store = try RegisterStore(path: folder + "/registro.sqlite", access: .creating)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Half past ten of a day, on the office's clock.
  static func moment(_ text: String) -> EntryMoment {
    EntryMoment("\(text)T10:30:00+01:00") ?? EntryMoment(seconds: 0, offset: 0)
  }

  static func day(_ text: String) -> CalendarDate { moment(text).day }

  /// Enters a sitting of one act for each subject.
  @discardableResult
  func enter(_ subjects: [String], on day: String, words: [String] = []) throws -> [Int] {
    var vote = ResolutionVote(purpose: .motion)
    vote.inFavour = 10
    vote.against = 2
    vote.outcome = .approved
    vote.ballots = [Ballot(choice: .against, member: "Bruna Serra")]
    var enforceability = ResolutionVote(purpose: .enforceability)
    enforceability.inFavour = 12
    enforceability.outcome = .approved
    let resolutions = subjects.enumerated().map { index, subject in
      Resolution(
        date: Self.day(day), agendaNumber: index + 1, subject: subject, outcome: .approved,
        enforceability: index == 1 ? .carried : .none,
        votes: index == 1 ? [vote, enforceability] : [vote])
    }
    let minutes = NewMinutes(
      authority: "Comune di Valdombra", bodyName: "Consiglio comunale", bodyKind: .council,
      date: Self.day(day), regulation: "consiglio-comunale",
      source: DocumentMark(name: "v.txt", digest: Digest(of: Array((day + subjects[0]).utf8))),
      resolutions: resolutions
    ) { place, number in
      let body = words.indices.contains(place) ? words[place] : "DELIBERA di approvare."
      let plain = "Deliberazione n. \(number ?? 0): \(subjects[place])"
      let title = plain.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      return ActText(
        text: "\(plain)\n\n\(body)\n",
        document: "<html lang=\"it\"><head><title>\(title)</title></head><body>"
          + "<header class=\"testata\"><p>Comune di Valdombra</p><p>tel. 0346 123456</p></header>"
          + "<h1>\(title)</h1><p>\(body)</p></body></html>")
    }
    guard
      case .entered(_, _, let lines, _) = try store.enter(minutes, at: Self.moment(day))
    else { return [] }
    return lines.map(\.seq)
  }

  /// Puts a resolution on the albo.
  func publish(
    _ resolution: Int, on day: String, subject: String = "Oggetto",
    rule: EnforceabilityRule = .startPlus11,
    replaces: Int? = nil, reason: String? = nil
  ) throws -> EnteredPublication {
    let period = PublicationPeriod(start: Self.day(day), days: 15, countsFirstDay: true)
    let entry = try store.resolution(resolution)
    var publication = Publication(
      type: "A.02.01", subject: entry?.resolution.subject ?? subject,
      authority: "Consiglio comunale – Comune di Valdombra", start: period.start,
      lastDay: period.lastDay, days: 15, countsFirstDay: true,
      source: "D.Lgs. 267/2000, art. 134, c. 3", officer: "Anna Rossi")
    publication.resolution = resolution
    publication.replaces = replaces
    publication.actNumber = entry?.number.map(String.init)
    publication.actDate = entry?.resolution.date
    publication.enforceability = rule
    let content = PublicationContent(
      text: entry?.act.text ?? "", document: entry?.act.document)
    return try store.publish(
      publication, showing: content, at: Self.moment(day), reason: reason)
  }

  /// A notice that is a file.
  func publish(file bytes: [UInt8], _ name: String, on day: String) throws -> EnteredPublication {
    let period = PublicationPeriod(start: Self.day(day), days: 10, countsFirstDay: true)
    var publication = Publication(
      type: "D.01", subject: "Chiusura degli uffici <& altro>", authority: "Comune di Valdombra",
      start: period.start, lastDay: period.lastDay, days: 10, countsFirstDay: true,
      source: "L. 69/2009, art. 32", officer: "Anna Rossi")
    publication.omissions = [
      PublishedOmission(rule: "dato-iban", place: "riga 3", words: "IT00", reason: "norma")
    ]
    let content = PublicationContent(
      text: "Gli uffici sono chiusi.",
      file: PublishedFile(name: name, format: "application/pdf", bytes: bytes))
    return try store.publish(publication, showing: content, at: Self.moment(day))
  }

  static var office: BoardOffice {
    var office = BoardOffice(name: "Comune di Valdombra")
    office.address = "https://albo.comune.valdombra.example/"
    office.mail = "protocollo@pec.comune.valdombra.example"
    office.officer = "Anna Rossi"
    office.ipaCode = "c_x001"
    office.areaCode = "AOO1"
    office.areaName = "Area unica"
    office.filingIndex = "I.6"
    office.filingName = "Deliberazioni del Consiglio"
    return office
  }
}
