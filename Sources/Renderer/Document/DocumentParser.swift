import XML

/// Reads a filled template into the document tree.
enum DocumentParser {
  /// Reads a whole page.
  static func parse(_ page: String) throws -> Element {
    if page.dropFirst(2).contains("<?") { throw DocumentFault.notAdmitted("<?") }
    do {
      return try element(XMLTree.parse(Array(page.utf8)))
    } catch let fault as XMLFault {
      throw DocumentFault.malformed(line: fault.line, reason: fault.reason)
    }
  }

  /// The first fault of a fragment, wrapped in an element of its own; nil when it is well-formed.
  static func fault(inFragment text: String) -> (line: Int, reason: String)? {
    do {
      _ = try XMLTree.parse(Array("<modello>\(text)</modello>".utf8))
      return nil
    } catch {
      return (error.line, error.reason)
    }
  }

  private static func element(_ node: XMLElement) throws -> Element {
    guard Vocabulary.admits(element: node.name) else {
      throw DocumentFault.notAdmitted("<\(node.name)>")
    }
    return Element(
      name: node.name,
      attributes: try node.attributes.map { attribute in
        let value = Markup.revealed(attribute.value)
        guard Vocabulary.admits(attribute: attribute.name, of: node.name, value: value) else {
          throw DocumentFault.notAdmitted("\(attribute.name)=")
        }
        return .init(name: attribute.name, value: value)
      },
      children: try node.children.map { child in
        switch child {
        case .element(let element): .element(try self.element(element))
        case .text(let text): .text(Markup.revealed(text))
        }
      })
  }
}
