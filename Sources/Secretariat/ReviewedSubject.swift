import Foundation
import Model
import NoticeBoard
import Reader
import Register
import Renderer

/// What is about to be published, looked through for personal data.
package struct ReviewedSubject: Sendable {
  /// What messages call it.
  package let name: String
  /// What was found.
  package let findings: [PrivacyFinding]
  private let form: Form
  private let subjectPlace: Int?

  private enum Form: Sendable {
    case act(ReviewedAct)
    case text(ReviewedText)
    /// A document of another program, to be written anew in its own format.
    case rewritten(ReviewedAct, RewrittenDocument)
    /// Words taken out of a file that cannot be written again.
    case file(ReviewedText)
    /// A file with no words that can be read.
    case opaque
  }

  /// A resolution of the register, with its subject.
  package init(_ entry: EnteredResolution) throws {
    do {
      let act = ReviewedAct(try StoredAct(entry.act.document))
      self.init(
        name: "deliberazione n. \(entry.reference)", form: .act(act), paragraphs: act.paragraphs,
        subject: entry.resolution.subject)
    } catch let error as ActError {
      throw ProgramFault.output(error.description)
    }
  }

  /// A file, with the subject it is published under.
  package init(name: String, bytes: [UInt8], subject: String? = nil) throws {
    let suffix = (name as NSString).pathExtension.lowercased()
    if ["txt", "text", "md"].contains(suffix), let text = String(validating: bytes, as: UTF8.self) {
      let reviewed = ReviewedText(text)
      self.init(
        name: name, form: .text(reviewed), paragraphs: reviewed.paragraphs, subject: subject)
      return
    }
    // The subject is reviewed by itself: as a title too it would be found twice.
    let title = "Documento pubblicato all’albo pretorio"
    if let document = try? DocumentReader().rewritten(bytes, name: name, title: title),
      let act = try? StoredAct(document.page)
    {
      let reviewed = ReviewedAct(act)
      self.init(
        name: name, form: .rewritten(reviewed, document), paragraphs: reviewed.paragraphs,
        subject: subject)
      return
    }
    let sittings = (try? DocumentReader().sittings(in: bytes, name: name)) ?? []
    let words = sittings.first.map { String(decoding: $0.source.bytes, as: UTF8.self) } ?? ""
    let reviewed = ReviewedText(words)
    self.init(
      name: name, form: words.isEmpty ? .opaque : .file(reviewed),
      paragraphs: reviewed.paragraphs, subject: subject)
  }

  private init(name: String, form: Form, paragraphs: [ReviewParagraph], subject: String?) {
    self.name = name
    self.form = form
    subjectPlace = subject.map { _ in paragraphs.count }
    findings = PrivacyReview.findings(
      in: paragraphs + (subject.map { [ReviewParagraph($0)] } ?? []))
  }

  /// Whether no word of it could be read.
  package var isOpaque: Bool { if case .opaque = form { true } else { false } }

  /// Whether it can be written again with words left out.
  package var canOmit: Bool {
    switch form {
    case .act, .text: true
    // A page that is a picture would be lost without anybody seeing it.
    case .rewritten(_, let document): document.format != .pdf || document.notes.isEmpty
    case .file, .opaque: false
    }
  }

  /// What whoever publishes it should know of how it was written anew; nil where it was not.
  package var caution: String? {
    guard case .rewritten(_, let document) = form else { return nil }
    let notes = document.notes.map { "; \($0)" }.joined()
    return
      "\(name): la versione pubblicata è scritta di nuovo con le sole parole del documento, senza "
      + "le immagini e l'impaginazione di origine: va riletta accanto all'originale\(notes)"
  }

  /// Where a finding stands: a line of a file, a paragraph of an act, the subject.
  package func place(_ finding: PrivacyFinding) -> String {
    if finding.paragraph == subjectPlace { return "oggetto" }
    switch form {
    case .text(let text), .file(let text):
      return "riga \(text.line(of: finding.paragraph, at: finding.range.lowerBound))"
    case .act, .rewritten, .opaque: return "capoverso \(finding.paragraph + 1)"
    }
  }

  /// The words, in plain text, without some findings.
  package func text(omitting findings: [PrivacyFinding]) -> String {
    switch form {
    case .act(let act), .rewritten(let act, _): act.omitting(findings).text
    case .text(let text), .file(let text): text.omitting(findings)
    case .opaque: ""
    }
  }

  /// The document tree, without some findings; nil for a file.
  package func document(omitting findings: [PrivacyFinding]) -> String? {
    if case .act(let act) = form { act.omitting(findings).xhtml } else { nil }
  }

  /// A subject without some findings.
  package func subject(_ subject: String, omitting findings: [PrivacyFinding]) -> String {
    let own = findings.filter { $0.paragraph == subjectPlace && !$0.isDoubt }
    return Omission.applied(own.map(\.range), to: subject)
  }

  /// What is put on record of some findings left out.
  package func omissions(_ findings: [PrivacyFinding]) -> [PublishedOmission] {
    findings.filter { !$0.isDoubt }.map { finding in
      PublishedOmission(
        rule: finding.rule, place: place(finding), words: finding.words,
        reason: "\(finding.message); \(finding.source)")
    }
  }

  /// The act as it would be published, in the format that a name's ending tells; without one, in its
  /// own.
  package func omitted(_ suffix: String?) throws -> [UInt8] {
    guard canOmit else { throw cannotOmit }
    switch form {
    case .act(let act): return try Self.render(act.omitting(findings), suffix, else: .text)
    case .rewritten(let act, let document):
      return try Self.render(act.omitting(findings), suffix, else: document.format.act)
    case .text(let text): return Array(text.omitting(findings).utf8)
    case .file, .opaque: throw cannotOmit
    }
  }

  /// The file as it is published, without some findings, and the ending its name is to have; nil for a
  /// resolution.
  package func file(omitting findings: [PrivacyFinding]) throws -> (bytes: [UInt8], suffix: String)?
  {
    switch form {
    case .text(let text):
      return (Array(text.omitting(findings).utf8), (name as NSString).pathExtension.lowercased())
    case .rewritten(let act, let document):
      let bytes = try Self.render(act.omitting(findings), nil, else: document.format.act)
      return (bytes, document.format.rawValue)
    case .act, .file, .opaque: return nil
    }
  }

  private static func render(
    _ act: StoredAct, _ suffix: String?, else format: ActFormat
  ) throws -> [UInt8] {
    let chosen = suffix.flatMap { ActFormat(rawValue: $0 == "txt" ? "testo" : $0) } ?? format
    do {
      return try ActRenderer().render(act, as: chosen)
    } catch let error as ActError {
      throw ProgramFault.output(error.description)
    }
  }

  /// Why words cannot be left out of it, and what to do.
  package var cannotOmit: ProgramFault {
    if case .rewritten(_, let document) = form {
      return .usage(
        "\(name): \(document.notes.joined(separator: "; ")): scritto di nuovo senza quelle pagine "
          + "l'atto non sarebbe intero. Fare le omissioni nel documento da cui il PDF nasce, o "
          + "riconoscere prima il testo delle immagini (OCR)")
    }
    return .usage(
      "\(name): le omissioni si scrivono negli atti del registro, nei testi (.txt, .md) e nei "
        + "documenti .docx, .odt, .html e PDF con testo; in questo file vanno fatte nel documento da "
        + "cui nasce")
  }
}

extension RewrittenDocument.Format {
  /// The format it is written in again.
  fileprivate var act: ActFormat {
    switch self {
    case .docx: .docx
    case .odt: .odt
    case .html: .html
    case .pdf: .pdf
    }
  }
}
