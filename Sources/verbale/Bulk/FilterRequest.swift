import Foundation
import Model
import Secretariat

/// A line that `filtra` is given: a document, by its path or with its bytes.
struct FilterRequest: Sendable {
  /// What the result calls it.
  let name: String
  private let content: Content

  private enum Content: Sendable {
    case path(String)
    case bytes([UInt8])
  }

  /// Understands a line.
  ///
  /// - Throws: ``Fault`` when it does not name a document.
  init(_ line: [UInt8]) throws(Fault) {
    let fields: Fields
    do {
      fields = try JSONDecoder().decode(Fields.self, from: Data(line))
    } catch {
      throw Fault(name: nil, message: Self.describe(error))
    }
    switch (fields.percorso, fields.contenuto) {
    case (let path?, nil):
      guard !path.isEmpty, !path.utf8.contains(0) else {
        throw Fault(
          name: fields.nome, message: "il «percorso» è vuoto o contiene un carattere nullo")
      }
      name = fields.nome ?? path
      content = .path(path)
    case (nil, let text?):
      guard let name = fields.nome, !name.isEmpty else {
        throw Fault(name: nil, message: "con «contenuto» occorre il «nome» del documento")
      }
      guard let bytes = Self.decoded(text) else {
        throw Fault(name: name, message: "\(name): il «contenuto» non è in base64")
      }
      self.name = name
      content = .bytes(bytes)
    case (.some, .some):
      throw Fault(
        name: fields.nome ?? fields.percorso,
        message: "vi sono sia «percorso» sia «contenuto»: indicarne uno solo")
    case (nil, nil):
      throw Fault(name: fields.nome, message: "manca il «percorso» o il «contenuto» del documento")
    }
  }

  /// The line that asks for a document of an archive. One whose name is no text, as old systems left
  /// some, can only be given with its bytes.
  static func line(for document: WalkedDocument) -> [UInt8] {
    var fields: JSONValue = ["percorso": .string(document.name)]
    if document.raw != nil, let bytes = try? document.bytes() {
      fields = [
        "nome": .string(document.name), "contenuto": .string(Data(bytes).base64EncodedString()),
      ]
    }
    return JSONWriter(indentation: 0).bytes(fields) + [UInt8(ascii: "\n")]
  }

  /// The bytes of the document.
  func bytes() throws -> [UInt8] {
    switch content {
    case .path(let path): try WalkedDocument(name: path).bytes()
    case .bytes(let bytes): bytes
    }
  }

  /// Why a line names no document.
  struct Fault: Error {
    /// The document, where at least that is known.
    let name: String?
    let message: String
  }

  private struct Fields: Decodable {
    let percorso: String?
    let contenuto: String?
    let nome: String?
  }

  /// Some programs break base64 into lines.
  private static func decoded(_ text: String) -> [UInt8]? {
    if let data = Data(base64Encoded: text) { return [UInt8](data) }
    let joined = text.utf8.filter { $0 != 0x0A && $0 != 0x0D }
    guard joined.count < text.utf8.count else { return nil }
    return Data(base64Encoded: Data(joined)).map { [UInt8]($0) }
  }

  private static func describe(_ error: any Error) -> String {
    if case DecodingError.typeMismatch(_, let context) = error,
      let key = context.codingPath.last?.stringValue
    {
      return "«\(key)» deve essere un testo fra virgolette"
    }
    return "la riga non è un oggetto JSON su una riga sola, come {\"percorso\": \"verbale.txt\"}"
  }
}
