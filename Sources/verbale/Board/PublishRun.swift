import Foundation
import Model
import NoticeBoard
import Regulations
import Register
import Secretariat

/// Puts one act on the albo, after its review.
struct PublishRun {
  let session: Session
  let store: RegisterStore
  let regulation: Regulation?
  let officer: String
  let reason: String?
  let omits: Bool
  let kept: Set<String>
  let isAgain: Bool
  let start: CalendarDate?
  let days: Int?

  /// A resolution of the register.
  func publish(_ reference: ResolutionReference) throws -> ExitStatus {
    let (entry, body, rules) = try RegisterFault.translating {
      let seq = try store.seq(of: reference)
      guard let entry = try store.resolution(seq), let minutes = try store.minutes(entry.minutes)
      else { throw RegisterError.refused("la deliberazione non è leggibile") }
      let body = try store.bodies().first { $0.id == entry.body }
      return (entry, body, try self.rules(minutes.regulation))
    }
    let act = try ReviewedSubject(entry)
    guard let omitted = try accept(act) else { return .faultsFound }
    let subject = entry.resolution.subject ?? "Oggetto non indicato"
    let name = body?.title ?? ""
    var publication = publication(
      ActType.ofResolutions(by: body?.kind ?? .other, named: name),
      subject: act.subject(subject, omitting: omitted), authority: name.isEmpty ? "Ente" : name,
      rules: rules)
    publication.resolution = entry.seq
    publication.actNumber = entry.number.map(String.init)
    publication.actDate = entry.resolution.date
    publication.enforceability = rules.publication.enforceability
    publication.omissions = omissions(act, omitted)
    if isAgain {
      publication.replaces = try RegisterFault.translating {
        try store.publication(ofResolution: entry.seq)?.seq
      }
    }
    let content = PublicationContent(
      text: act.text(omitting: omitted), document: act.document(omitting: omitted))
    return try enter(publication, showing: content)
  }

  /// An act given as a file.
  func publish(_ foreign: ForeignAct) throws -> ExitStatus {
    let act = try ReviewedSubject(
      name: foreign.name, bytes: foreign.bytes, subject: foreign.subject)
    guard let omitted = try accept(act) else { return .faultsFound }
    var rules = regulation ?? Regulation(id: "albo", title: "Albo", kind: .other)
    if regulation == nil { rules.sources["pubblicazione"] = "L. 69/2009, art. 32" }
    let type = BoardFile.mediaType(of: foreign.name)
    var publication = publication(
      foreign.type, subject: act.subject(foreign.subject, omitting: omitted),
      authority: foreign.authority, rules: rules)
    publication.actNumber = foreign.number
    publication.actDate = foreign.date
    let whole = PublishedFile(name: foreign.name, format: type, bytes: foreign.bytes)
    var content = PublicationContent(text: act.text(omitting: omitted), file: whole)
    if omitted.contains(where: { !$0.isDoubt }) {
      guard let shown = try act.file(omitting: omitted) else { throw act.cannotOmit }
      // The file's own name may name whom the omissions protect.
      let name = "\(foreign.type.word).\(shown.suffix)"
      content.wholeFile = whole
      content.file = PublishedFile(
        name: name, format: BoardFile.mediaType(of: name), bytes: shown.bytes)
      if let caution = act.caution { session.complain("verbale: avviso: \(caution)\n") }
    }
    publication.omissions = omissions(act, omitted)
    if isAgain {
      publication.replaces = try RegisterFault.translating {
        try store.publication(ofFile: whole.digest)?.seq
      }
    }
    return try enter(publication, showing: content)
  }

  // MARK: Review

  /// What is to be left out; nil where the act cannot be published as it is.
  private func accept(_ act: ReviewedSubject) throws -> [PrivacyFinding]? {
    let findings = act.findings.filter { !kept.contains($0.rule) }
    if omits {
      if findings.contains(where: { !$0.isDoubt }), !act.canOmit {
        throw act.cannotOmit
      }
      for doubt in findings where doubt.isDoubt {
        session.complain("verbale: avviso: \(act.place(doubt)): \(doubt.message)\n")
      }
      return findings
    }
    if act.isOpaque {
      session.complain(
        "verbale: avviso: \(act.name): il file non contiene testo leggibile; va riletto da una "
          + "persona\n")
    }
    guard !findings.isEmpty else { return [] }
    session.complain(PrivacyReport(width: session.width).text(act))
    if findings.contains(where: { $0.gravity == .error }), reason == nil {
      session.complain(
        "verbale: non pubblicato: usare --ometti, oppure indicare con --motivo perché si pubblica "
          + "lo stesso\n")
      return nil
    }
    return []
  }

  private func omissions(
    _ act: ReviewedSubject, _ findings: [PrivacyFinding]
  ) -> [PublishedOmission] {
    findings.filter { !$0.isDoubt }.map { finding in
      PublishedOmission(
        rule: finding.rule, place: act.place(finding), words: finding.words,
        reason: "\(finding.message); \(finding.source)")
    }
  }

  // MARK: Entering

  private func rules(_ id: String) throws -> Regulation {
    if let regulation { return regulation }
    do {
      return try RegulationLoader.preset(named: id)
    } catch {
      guard let own = try RegulationChoice(id).fixed else {
        throw ProgramFault.usage("indicare il regolamento con --regolamento")
      }
      return own
    }
  }

  private func publication(
    _ type: ActType, subject: String, authority: String, rules: Regulation
  ) -> Publication {
    let today = OfficeClock.moment(session.now()).day
    let period = PublicationPeriod(
      start: start ?? today, days: days ?? rules.publication.days,
      countsFirstDay: rules.publication.countsFirstDay)
    return Publication(
      type: type.code, subject: subject, authority: authority, start: period.start,
      lastDay: period.lastDay, days: period.days, countsFirstDay: period.countsFirstDay,
      source: BoardSource.of(rules), officer: officer)
  }

  private func enter(
    _ publication: Publication, showing content: PublicationContent
  ) throws -> ExitStatus {
    if isAgain, publication.replaces == nil {
      throw ProgramFault.usage("l'atto non è ancora all'albo: pubblicarlo senza --ripubblica")
    }
    let entered = try RegisterFault.translating {
      try store.publish(
        publication, showing: content, at: OfficeClock.moment(session.now()), reason: reason)
    }
    let entry = try RegisterFault.translating { try Board.entry(entered, in: store) }
    try session.write(BoardWords.entry(entry, width: session.width))
    return .clean
  }
}
