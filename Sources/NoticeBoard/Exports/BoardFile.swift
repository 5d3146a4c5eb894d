import Model
import Register
import Renderer

/// A file that goes out of the albo.
public struct BoardFile: Sendable, Hashable {
  /// Its path, with slashes.
  public let name: String
  /// What is in it.
  public let bytes: [UInt8]

  /// Names some bytes.
  public init(_ name: String, _ bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Names some text.
  public init(_ name: String, text: String) {
    self.init(name, Array(text.utf8))
  }

  /// The media type that a name tells.
  static func format(of name: String) -> String {
    let suffix = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return formats[suffix] ?? "application/octet-stream"
  }

  private static let formats = [
    "html": "text/html", "htm": "text/html", "txt": "text/plain", "pdf": "application/pdf",
    "xml": "application/xml", "json": "application/json", "md": "text/markdown",
    "csv": "text/csv", "odt": "application/vnd.oasis.opendocument.text",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "p7m": "application/pkcs7-mime", "png": "image/png", "jpg": "image/jpeg",
    "zip": "application/zip",
  ]

  /// The media type of a file by its name.
  public static func mediaType(of name: String) -> String { format(of: name) }
}

extension BoardEntry {
  /// `2025-0012`: sorts by number, and may stand in an address.
  var slug: String {
    let digits = String(entered.number)
    return "\(entered.year)-\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)"
  }

  /// The act as shown, in every format that can be written of it.
  func shown(_ content: PublicationContent, as stem: String) throws -> [BoardFile] {
    if let file = content.file {
      return [BoardFile("\(stem)-\(Self.safe(file.name))", file.bytes)]
    }
    var files = try Self.written(content.document, text: content.text, stem)
    if let akoma = try shownAkomaNtoso(content) {
      files.append(BoardFile("\(stem).akn.xml", akoma))
    }
    return files
  }

  /// An act in every format.
  static func written(_ document: String?, text: String, _ stem: String) throws -> [BoardFile] {
    guard let document else { return [BoardFile("\(stem).txt", text: text)] }
    let act = try StoredAct(document)
    return try ActFormat.allCases.filter { $0 != .odt && $0 != .docx && $0 != .markdown }.map {
      format in
      BoardFile("\(stem).\(suffix(format))", try ActRenderer().render(act, as: format))
    }
  }

  private static func suffix(_ format: ActFormat) -> String {
    format == .text ? "txt" : format.rawValue
  }

  /// A name that every file system and address takes.
  static func safe(_ name: String) -> String {
    let kept = name.unicodeScalars.map { scalar in
      scalar.isASCII
        && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || ".-_".unicodeScalars.contains(scalar))
        ? Character(scalar) : "-"
    }
    let text = String(kept)
    return text.isEmpty || text.allSatisfy { $0 == "." } ? "documento" : text
  }
}
