import Foundation
import Model
import NoticeBoard
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
    let seq = try RegisterFault.translating { try store.seq(of: reference) }
    let posting = try ResolutionPosting(seq, of: store, under: regulation)
    guard let omitted = try accept(posting.act) else { return .faultsFound }
    var (publication, content) = posting.publication(terms, omitting: omitted)
    if isAgain {
      publication.replaces = try RegisterFault.translating {
        try store.publication(ofResolution: seq)?.seq
      }
    }
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
    var publication = terms.publication(
      foreign.type, subject: act.subject(foreign.subject, omitting: omitted),
      authority: foreign.authority, under: rules)
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
    publication.omissions = act.omissions(omitted)
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

  // MARK: Entering

  private var terms: PostingTerms {
    PostingTerms(
      start: start ?? OfficeClock.moment(session.now()).day, days: days, officer: officer)
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
