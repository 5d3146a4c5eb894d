import Foundation
import Secretariat

/// Writes a draft back into the text it was opened from, keeping what was there before.
enum SavedText {
  /// What was written, and where the former text is now.
  struct Outcome {
    let print: String
    let copy: String?
  }

  /// - Parameter isForced: Whether to write although the file is no more what was opened.
  static func write(_ draft: Draft, isForced: Bool) throws -> Outcome {
    guard draft.isWritable, let path = draft.origin else {
      throw DeskFault.malformed(
        "Questo documento non si può riscrivere: scaricare il testo corretto con «Scarica il testo»."
      )
    }
    let former = try? InputFile(name: path).bytes()
    if let former, OpenedDocument.print(former) != draft.originPrint, !isForced {
      throw DeskFault.conflict(
        "Il file \(path) è stato modificato da un altro programma dopo l’apertura.")
    }
    let copy = try former.map { try keep($0, of: path) } ?? nil
    let lineEnd = former.map { usesCarriageReturns($0) } ?? false
    let text = lineEnd ? draft.text.replacing("\n", with: "\r\n") : draft.text
    let bytes = Array(text.utf8)
    try AtomicFile.write(bytes, to: path)
    return Outcome(print: OpenedDocument.print(bytes), copy: copy)
  }

  /// Puts the former bytes beside the file, under a name that no document has.
  private static func keep(_ bytes: [UInt8], of path: String) throws -> String {
    var name = path + ".copia"
    var number = 2
    while FileManager.default.fileExists(atPath: name) {
      if let there = try? InputFile(name: name).bytes(), there == bytes { return name }
      name = path + ".copia-\(number)"
      number += 1
    }
    try AtomicFile.write(bytes, to: name)
    return name
  }

  private static func usesCarriageReturns(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.firstIndex(of: 0x0A) else { return false }
    return first > 0 && bytes[first - 1] == 0x0D
  }
}
