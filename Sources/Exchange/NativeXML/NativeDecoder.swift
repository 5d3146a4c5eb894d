import Model
import XML

/// Reads values of the model by their shapes, and says what is not as it should be.
struct NativeDecoder {
  /// The text that the places refer to.
  enum Text {
    /// The minutes' own words, which the document carries.
    case carried(SourceText, TextOffsets)
    /// None: the places are those of the document itself.
    case document(SourceText)
  }

  private let text: Text

  init(_ text: Text) {
    self.text = text
  }

  /// The source of the sittings.
  var source: SourceText {
    switch text {
    case .carried(let source, _): source
    case .document(let source): source
    }
  }

  func value<Value>(_ element: XMLElement, _ shape: Shape<Value>) throws(ExchangeFault) -> Value {
    var value = shape.blank()
    try readAttributes(of: element, shape, into: &value)
    switch shape.range {
    case .none: break
    case .perhaps(let path): value[keyPath: path] = try place(of: element)
    case .always(let path): value[keyPath: path] = try certainPlace(of: element)
    }
    try readParts(of: element, shape, into: &value)
    if case .carried(let source, _) = text, !shape.agrees(value, source, element) {
      throw disagreement(element)
    }
    return value
  }

  func datum<Value>(
    _ element: XMLElement, _ lexical: Lexical<Value>
  ) throws(ExchangeFault) -> Located<Value> {
    try admit(["da", "a", "dedotto"], in: element)
    let inferred = element["dedotto"]
    guard inferred == nil || inferred == "sì" || inferred == "no" else {
      throw fault(element, "l'attributo «dedotto» di «\(element.name)» vuole «sì» o «no»")
    }
    let words = try words(in: element)
    let written = lexical.outline.isFree ? words : XMLText.collapsed(words)
    guard let value = lexical.read(written) else {
      throw fault(
        element, "«\(element.name)» vuole \(lexical.outline.description), non «\(written)»")
    }
    let range = try place(of: element)
    return Located(value, at: range, inferred: inferred == "sì")
  }

  func place(_ element: XMLElement) throws(ExchangeFault) -> SourceRange {
    try admit(["da", "a"], in: element)
    let range = try certainPlace(of: element)
    let words = try words(in: element)
    if case .carried(let source, _) = text, !words.isEmpty {
      guard XMLText.essence(words) == XMLText.essence(source.text(in: range)) else {
        throw disagreement(element)
      }
    }
    return range
  }

  func words(_ element: XMLElement) throws(ExchangeFault) -> String {
    try admit([], in: element)
    return try words(in: element)
  }

  /// What to say when the words written inline are not those of the text.
  func disagreement(_ element: XMLElement) -> ExchangeFault {
    fault(
      element,
      "le parole di «\(element.name)» non sono quelle di «testo» nel punto indicato da «da» e «a»: "
        + "correggere le une o le altre")
  }

  /// Whether a document carries the minutes' own words.
  var isCarried: Bool { if case .carried = text { true } else { false } }

  private func words(in element: XMLElement) throws(ExchangeFault) -> String {
    if let child = element.elements.first {
      throw fault(
        child, "«\(child.name)» non è previsto in «\(element.name)», che vuole solo parole")
    }
    let words = XMLCharacters.restored(element.text)
    // Written by hand, words are broken over lines and indented.
    return isCarried ? words : XMLText.collapsed(words)
  }

  private func readAttributes<Value>(
    of element: XMLElement, _ shape: Shape<Value>, into value: inout Value
  ) throws(ExchangeFault) {
    let places = shape.range.exists ? ["da", "a"] : []
    try admit(shape.attributes.map(\.outline.name) + places, in: element)
    for attribute in shape.attributes {
      let name = attribute.outline.name
      guard let text = element[name] else {
        guard !attribute.outline.isRequired else {
          throw fault(element, "a «\(element.name)» manca l'attributo «\(name)»")
        }
        continue
      }
      let isFree = attribute.outline.lexical.isFree
      let isRead = attribute.read(
        &value, isFree ? XMLCharacters.restored(text) : XMLText.collapsed(text))
      guard isRead else {
        throw fault(
          element,
          "l'attributo «\(name)» di «\(element.name)» vuole \(attribute.outline.lexical.description),"
            + " non «\(text)»")
      }
    }
  }

  private func readParts<Value>(
    of element: XMLElement, _ shape: Shape<Value>, into value: inout Value
  ) throws(ExchangeFault) {
    var next = 0
    for child in element.children {
      guard case .element(let child) = child else {
        if case .text(let words) = child, words.contains(where: { !$0.isWhitespace }) {
          throw fault(element, "in «\(element.name)» non sono previste parole fuori dagli elementi")
        }
        continue
      }
      guard child.namespace == NativeXML.namespace,
        let place = shape.parts[next...].firstIndex(where: { $0.outline.name == child.name })
      else { throw unexpected(child, shape.parts[next...].map(\.outline)) }
      let missed = shape.parts[next..<place].first { $0.outline.occurs == .once }
      guard missed == nil else { throw unexpected(child, shape.parts[next...].map(\.outline)) }
      try shape.parts[place].read(&value, child, self)
      next = shape.parts[place].outline.occurs == .many ? place : place + 1
    }
    if let missing = shape.parts[next...].first(where: { $0.outline.occurs == .once }) {
      throw fault(element, "a «\(element.name)» manca «\(missing.outline.name)»")
    }
  }

  private func unexpected(_ child: XMLElement, _ parts: [PartOutline]) -> ExchangeFault {
    var expected: [String] = []
    for part in parts {
      expected.append("«\(part.name)»")
      if part.occurs == .once { break }
    }
    let advice =
      expected.isEmpty
      ? "qui l'elemento che lo contiene dovrebbe finire"
      : "ci si attende \(expected.joined(separator: ", "))"
    return fault(child, "l'elemento «\(child.name)» qui non è previsto: \(advice)")
  }

  private func admit(_ names: [String], in element: XMLElement) throws(ExchangeFault) {
    for attribute in element.attributes {
      guard attribute.namespace == nil, names.contains(attribute.name) else {
        let expected = names.map { "«\($0)»" }.joined(separator: ", ")
        throw fault(
          element,
          "l'attributo «\(attribute.name)» non è previsto per «\(element.name)»"
            + (names.isEmpty ? "" : ": sono ammessi \(expected)"))
      }
    }
  }

  private func certainPlace(of element: XMLElement) throws(ExchangeFault) -> SourceRange {
    if let place = try place(of: element) { return place }
    throw fault(element, "a «\(element.name)» mancano gli attributi «da» e «a»")
  }

  private func place(of element: XMLElement) throws(ExchangeFault) -> SourceRange? {
    let from = element["da"]
    let to = element["a"]
    switch text {
    case .document(let source):
      guard from == nil, to == nil else {
        throw fault(
          element, "«da» e «a» di «\(element.name)» contano i caratteri di «testo», che non c'è")
      }
      // The parser tells where a start tag ends; no attribute can hold the sign that begins one.
      let before = source.bytes[..<min(element.range.lowerBound, source.bytes.count)]
      return SourceRange(before.lastIndex(of: 0x3C) ?? 0, element.range.upperBound)
    case .carried(_, let offsets):
      guard from != nil || to != nil else { return nil }
      guard let from, let to, let first = Int(from), let last = Int(to), first <= last,
        let lower = offsets.byte(at: first), let upper = offsets.byte(at: last)
      else {
        throw fault(
          element, "«da» e «a» di «\(element.name)» non indicano un punto di «testo»")
      }
      return SourceRange(lower, upper)
    }
  }

  func fault(_ element: XMLElement, _ reason: String) -> ExchangeFault {
    ExchangeFault(line: element.line, reason: reason)
  }
}
