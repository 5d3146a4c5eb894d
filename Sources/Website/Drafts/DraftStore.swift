import Foundation
import Secretariat

/// The drafts, each a file of its own that appears whole or not at all.
///
/// A draft is on the disk before the page is told that it is kept. What is thrown away goes into a
/// folder of its own and stays there.
package actor DraftStore {
  private let folder: String
  private let now: @Sendable () -> Date
  private var known: [String: Draft] = [:]

  /// Opens the folder, making it where it is not there, and reads what it holds.
  package init(folder: String, now: @escaping @Sendable () -> Date) throws {
    self.folder = folder
    self.now = now
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw ProgramFault.output("impossibile creare la cartella delle bozze \(folder)")
    }
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
      guard name.hasSuffix(DraftFile.suffix) else { continue }
      let id = String(name.dropLast(DraftFile.suffix.count))
      let path = folder + "/" + name
      guard Draft.isIdentifier(id), let bytes = try? InputFile(name: path).bytes() else { continue }
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      let changed = attributes?[.modificationDate] as? Date ?? now()
      known[id] = DraftFile.draft(bytes, id: id, changed: changed)
    }
  }

  /// Every draft, the latest first.
  package func all() -> [Draft] {
    known.values.sorted { ($0.savedAt, $0.id) > ($1.savedAt, $1.id) }
  }

  /// The draft of a name.
  package func draft(_ id: String) throws -> Draft {
    guard let draft = known[id] else {
      throw DeskFault.notFound("Questa bozza non c’è, o è stata eliminata.")
    }
    return draft
  }

  /// The draft that was opened from a file, if one is there.
  package func draft(ofFile path: String) -> Draft? {
    all().first { $0.origin == path }
  }

  /// Begins a draft.
  package func begin(
    name: String, text: String, origin: String? = nil, originPrint: String? = nil,
    notes: [String] = []
  ) throws -> Draft {
    var generator = SystemRandomNumberGenerator()
    let draft = Draft(
      id: AccessKey.digits(generator.next()), name: name, origin: origin,
      originPrint: originPrint, notes: notes, text: text, revision: 1, savedAt: now(),
      isInFile: origin != nil)
    try keep(draft)
    return draft
  }

  /// Writes a new text over the one of a revision.
  ///
  /// - Throws: ``DeskFault/conflict(_:)`` where the draft is at another revision by now: two windows
  ///   must not overwrite each other in silence.
  package func write(_ text: String, to id: String, over revision: Int?) throws -> Draft {
    try change(id) { draft in
      if let revision, revision != draft.revision, draft.text != text {
        throw DeskFault.conflict(
          "Questa bozza è stata modificata in un’altra finestra: nulla è stato sovrascritto.")
      }
      if draft.text != text { draft.isInFile = false }
      draft.text = text
    }
  }

  /// Chooses the regulation.
  package func choose(_ regulation: String?, for id: String) throws -> Draft {
    try change(id) { $0.regulation = regulation }
  }

  /// Keeps which votes were looked over. The text stays at its revision: whoever is writing it goes on.
  package func tick(_ ticks: Set<String>, in id: String) throws -> Draft {
    var draft = try draft(id)
    draft.ticks = ticks
    try keep(draft)
    return draft
  }

  /// Takes note that the text is in its file, as a print of it tells.
  package func noteInFile(_ id: String, print: String, text: String) throws -> Draft {
    try change(id) { draft in
      draft.originPrint = print
      draft.isInFile = draft.text == text
    }
  }

  /// Takes the text that a file has by now, where the draft had nothing of its own.
  package func renew(_ id: String, text: String, print: String, notes: [String] = []) throws
    -> Draft
  {
    try change(id) { draft in
      draft.text = text
      draft.notes = notes
      draft.originPrint = print
      draft.isInFile = true
    }
  }

  /// Puts a draft away: it stays in the folder 'eliminate'.
  package func discard(_ id: String) throws {
    let draft = try draft(id)
    let away = folder + "/eliminate"
    do {
      try FileManager.default.createDirectory(
        atPath: away, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw ProgramFault.output("impossibile creare la cartella \(away)")
    }
    guard rename(path(draft.id), "\(away)/\(draft.id)\(DraftFile.suffix)") == 0 else {
      throw ProgramFault.output(
        "impossibile eliminare la bozza: \(SystemReason.describe(errno))")
    }
    known[id] = nil
  }

  private func change(_ id: String, _ work: (inout Draft) throws -> Void) throws -> Draft {
    let before = try draft(id)
    var draft = before
    try work(&draft)
    guard draft != before else { return draft }
    draft.revision += 1
    draft.savedAt = now()
    try keep(draft)
    return draft
  }

  private func keep(_ draft: Draft) throws {
    try AtomicFile.write(try DraftFile.bytes(draft), to: path(draft.id))
    known[draft.id] = draft
  }

  private func path(_ id: String) -> String { folder + "/" + id + DraftFile.suffix }
}
