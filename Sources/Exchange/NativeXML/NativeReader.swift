import Model
import XML

/// Reads a document of ours sitting by sitting, so that only one is in memory as a tree.
struct NativeReader {
  private let name: String
  /// The document itself, to which places refer where it does not carry the minutes' own words.
  private let document: SourceText
  private let pull: XMLPull

  init(_ bytes: [UInt8], name: String, isUTF8: Bool = false) {
    self.name = name
    document = SourceText(name: name, bytes: bytes)
    pull = XMLPull(bytes, isUTF8: isUTF8)
  }

  func read() throws -> [Sitting] {
    guard case .start(let root) = try pull.next() else {
      throw ExchangeFault(line: 1, reason: "il documento è vuoto")
    }
    guard root.namespace == NativeXML.namespace, root.name == "seduta" || root.name == "sedute"
    else {
      throw ExchangeFault(
        line: root.line,
        reason: "l'elemento «\(root.name)» non è previsto: ci si attende «seduta» o «sedute» nello "
          + "spazio dei nomi \(NativeXML.namespace)")
    }
    var sittings: [Sitting] = []
    if root.name == "seduta" {
      sittings.append(try sitting(pull.element(from: root), sharing: nil))
    } else {
      sittings = try list(in: root)
    }
    while try pull.next() != nil {}
    return sittings
  }

  /// The sittings of a document that stands in another, which carries their texts.
  func sittings(of root: XMLElement) throws -> [Sitting] {
    guard root.name == "sedute" else { return [try sitting(root, sharing: nil)] }
    var sittings: [Sitting] = []
    var shared: NativeDecoder?
    for element in root.elements {
      if element.name == "testo" {
        shared = try decoder(carrying: element)
      } else {
        sittings.append(try sitting(element, sharing: shared))
      }
    }
    return sittings
  }

  private func list(in root: XMLElement) throws -> [Sitting] {
    var sittings: [Sitting] = []
    var shared: NativeDecoder?
    while let event = try pull.next() {
      switch event {
      case .start(let start):
        let element = try pull.element(from: start)
        if element.namespace == NativeXML.namespace, element.name == "testo" {
          shared = try decoder(carrying: element)
        } else if element.namespace == NativeXML.namespace, element.name == "seduta" {
          sittings.append(try sitting(element, sharing: shared))
        } else {
          throw ExchangeFault(
            line: element.line,
            reason:
              "l'elemento «\(element.name)» qui non è previsto: ci si attende «testo» o «seduta»"
          )
        }
      case .text(let words, let line):
        guard words.allSatisfy(\.isWhitespace) else {
          throw ExchangeFault(
            line: line, reason: "in «sedute» non sono previste parole fuori dagli elementi")
        }
      case .end: break
      }
    }
    guard !sittings.isEmpty else {
      throw ExchangeFault(line: root.line, reason: "in «sedute» manca almeno una «seduta»")
    }
    return sittings
  }

  private func sitting(_ element: XMLElement, sharing shared: NativeDecoder?) throws -> Sitting {
    var element = element
    var decoder = shared ?? NativeDecoder(.document(document))
    // The text comes last, after what refers to it.
    let last = element.children.lastIndex { if case .element = $0 { true } else { false } }
    if let last, case .element(let text) = element.children[last], text.name == "testo" {
      decoder = try self.decoder(carrying: text)
      element.children.remove(at: last)
    }
    let sitting = try decoder.value(element, SittingShape.sitting(decoder.source))
    for movement in sitting.movements {
      guard let index = movement.memberIndex, index >= sitting.members.count else { continue }
      throw ExchangeFault(
        line: element.line,
        reason: "un «movimento» è del componente \(index + 1), ma i componenti sono "
          + "\(sitting.members.count)")
    }
    return sitting
  }

  private func decoder(carrying text: XMLElement) throws -> NativeDecoder {
    guard text.elements.isEmpty, text.attributes.isEmpty else {
      throw ExchangeFault(line: text.line, reason: "«testo» vuole solo parole, senza elementi")
    }
    let bytes = Array(XMLCharacters.restored(text.text).utf8)
    return NativeDecoder(
      .carried(SourceText(name: name, bytes: bytes), TextOffsets(bytes)))
  }
}
