import Exchange
import Model

/// What `converti` writes, growing file by file.
struct ConvertedDocument {
  private let target: Convert.Target
  private let isAlone: Bool
  private var list = ListDocument("sittings")
  private var isEmpty = true
  /// A collection begins with what it refers to: it is written when all is read.
  private var sittings: [Sitting] = []

  /// - Parameter isAlone: Whether all that it holds comes in one piece.
  init(_ target: Convert.Target, isAlone: Bool) {
    self.target = target
    self.isAlone = isAlone
  }

  /// The text of the sittings of one more file.
  mutating func piece(_ sittings: [Sitting]) -> String {
    switch target {
    case .json: return list.piece(sittings.map { ListDocument.element(SittingJSON($0).value) })
    case .verbale:
      let separator = isEmpty ? "" : "\n"
      isEmpty = false
      return separator + MarkupWriter().text(sittings)
    case .xml:
      if isAlone { return String(decoding: NativeXML.bytes(of: sittings), as: UTF8.self) }
      let opening = isEmpty ? NativeXML.opening : []
      isEmpty = false
      return String(decoding: opening + NativeXML.fragment(of: sittings), as: UTF8.self)
    case .akn:
      self.sittings += sittings
      return ""
    }
  }

  /// What ends the document.
  var end: String {
    switch target {
    case .json: list.end
    case .verbale: ""
    case .xml: isAlone ? "" : String(decoding: NativeXML.closing, as: UTF8.self)
    case .akn: String(decoding: AkomaNtoso.bytes(of: sittings), as: UTF8.self)
    }
  }
}
