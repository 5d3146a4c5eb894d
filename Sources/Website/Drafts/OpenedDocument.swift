import Exchange
import Foundation
import Reader
import Register

/// A document as the desk shows it: its text, whatever it came in.
package struct OpenedDocument: Sendable {
  /// The text.
  package let text: String
  /// What is to be known of how it was read.
  package let notes: [String]

  /// Reads a document of any kind.
  ///
  /// - Throws: ``DeskFault`` where it cannot be read, with what to do.
  package init(_ bytes: [UInt8], name: String) throws {
    do {
      let sittings = try DocumentReader().sittings(in: bytes, name: name)
      let source = sittings.first?.source.bytes ?? []
      notes =
        sittings.first?.notes.filter { $0.kind == .encodingConverted || $0.kind == .contentOmitted }
        .map(\.message) ?? []
      let isMarkup = source.first { $0 > 0x20 } == 0x3C
      let text =
        isMarkup
        ? MarkupWriter().text(sittings) : String(decoding: source, as: UTF8.self)
      self.text = Self.withPlainLineEnds(text)
    } catch {
      throw DeskFault.malformed(error.description)
    }
  }

  /// Tells one content of a file from another.
  static func print(_ bytes: [UInt8]) -> String { Digest(of: bytes).description }

  /// Line ends as the page has them.
  private static func withPlainLineEnds(_ text: String) -> String {
    text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }
}
