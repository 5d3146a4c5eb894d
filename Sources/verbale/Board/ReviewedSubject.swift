import Foundation
import Model
import NoticeBoard
import Reader
import Register
import Renderer
import Secretariat

/// What is about to be published, looked through for personal data.
struct ReviewedSubject {
  /// What messages call it.
  let name: String
  /// What was found.
  let findings: [PrivacyFinding]
  private let form: Form
  private let subjectPlace: Int?

  private enum Form {
    case act(ReviewedAct)
    case text(ReviewedText)
    /// Words taken out of a file that cannot be written again.
    case file(ReviewedText)
    /// A file with no words that can be read.
    case opaque
  }

  /// A resolution of the register, with its subject.
  init(_ entry: EnteredResolution) throws {
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
  init(name: String, bytes: [UInt8], subject: String? = nil) throws {
    let suffix = (name as NSString).pathExtension.lowercased()
    if ["txt", "text", "md"].contains(suffix), let text = String(validating: bytes, as: UTF8.self) {
      let reviewed = ReviewedText(text)
      self.init(
        name: name, form: .text(reviewed), paragraphs: reviewed.paragraphs, subject: subject)
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
  var isOpaque: Bool { if case .opaque = form { true } else { false } }

  /// Whether it can be written again with words left out.
  var canOmit: Bool {
    switch form {
    case .act, .text: true
    case .file, .opaque: false
    }
  }

  /// Where a finding stands: a line of a file, a paragraph of an act, the subject.
  func place(_ finding: PrivacyFinding) -> String {
    if finding.paragraph == subjectPlace { return "oggetto" }
    switch form {
    case .text(let text), .file(let text):
      return "riga \(text.line(of: finding.paragraph, at: finding.range.lowerBound))"
    case .act, .opaque: return "capoverso \(finding.paragraph + 1)"
    }
  }

  /// The words, in plain text, without some findings.
  func text(omitting findings: [PrivacyFinding]) -> String {
    switch form {
    case .act(let act): act.omitting(findings).text
    case .text(let text), .file(let text): text.omitting(findings)
    case .opaque: ""
    }
  }

  /// The document tree, without some findings; nil for a file.
  func document(omitting findings: [PrivacyFinding]) -> String? {
    if case .act(let act) = form { act.omitting(findings).xhtml } else { nil }
  }

  /// A subject without some findings.
  func subject(_ subject: String, omitting findings: [PrivacyFinding]) -> String {
    let own = findings.filter { $0.paragraph == subjectPlace && !$0.isDoubt }
    return Omission.applied(own.map(\.range), to: subject)
  }

  /// The act as it would be published, in the format that a name's ending tells.
  func omitted(_ suffix: String?) throws -> [UInt8] {
    switch form {
    case .act(let act):
      let format = suffix.flatMap { ActFormat(rawValue: $0 == "txt" ? "testo" : $0) } ?? .text
      do {
        return try ActRenderer().render(act.omitting(findings), as: format)
      } catch let error as ActError {
        throw ProgramFault.output(error.description)
      }
    case .text(let text): return Array(text.omitting(findings).utf8)
    case .file, .opaque: throw Self.cannotOmit(name)
    }
  }

  static func cannotOmit(_ name: String) -> ProgramFault {
    .usage(
      "\(name): le omissioni si scrivono negli atti del registro e nei testi (.txt, .md); in questo "
        + "file vanno fatte nel documento da cui nasce")
  }
}
