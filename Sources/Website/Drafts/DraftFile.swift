import Foundation

/// A draft on the disk: one line that tells of it, then its text. Any editor can read it.
enum DraftFile {
  private struct Head: Codable {
    var nome: String
    var file: String?
    var impronta: String?
    var regolamento: String?
    var note: [String]?
    var revisione: Int
    var salvata: Double
    var nelFile: Bool
    var spunte: [String]?
  }

  /// How its name ends.
  static let suffix = ".bozza"

  static func bytes(_ draft: Draft) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let head = Head(
      nome: draft.name, file: draft.origin, impronta: draft.originPrint,
      regolamento: draft.regulation,
      note: draft.notes.isEmpty ? nil : draft.notes, revisione: draft.revision,
      salvata: draft.savedAt.timeIntervalSince1970, nelFile: draft.isInFile,
      spunte: draft.ticks.isEmpty ? nil : draft.ticks.sorted())
    return Array(try encoder.encode(head)) + [0x0A] + Array(draft.text.utf8)
  }

  /// The draft that bytes hold; a text whose first line was spoiled is still a text.
  static func draft(_ bytes: [UInt8], id: String, changed: Date) -> Draft {
    let end = bytes.firstIndex(of: 0x0A) ?? bytes.endIndex
    guard let head = try? JSONDecoder().decode(Head.self, from: Data(bytes[..<end])) else {
      return Draft(
        id: id, name: "bozza recuperata", text: String(decoding: bytes, as: UTF8.self), revision: 1,
        savedAt: changed, isInFile: false)
    }
    let text = String(decoding: bytes[min(end + 1, bytes.endIndex)...], as: UTF8.self)
    var draft = Draft(
      id: id, name: head.nome, origin: head.file, originPrint: head.impronta,
      regulation: head.regolamento, notes: head.note ?? [], text: text, revision: head.revisione,
      savedAt: Date(timeIntervalSince1970: head.salvata), isInFile: head.nelFile)
    draft.ticks = Set(head.spunte ?? [])
    return draft
  }
}
