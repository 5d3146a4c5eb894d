import Model
import XML

/// An act drawn up before and kept as its document tree, to be written again in any format, or with
/// words left out.
public struct StoredAct: Sendable, Equatable {
  let root: Element

  /// Reads the tree back from its XHTML.
  public init(_ xhtml: String) throws {
    do {
      root = Self.signed(try DocumentParser.parse(xhtml))
    } catch let fault as DocumentFault {
      switch fault {
      case .malformed(let line, let reason):
        throw ActError.malformed(template: "atto conservato", line: line, reason: reason)
      case .notAdmitted(let name):
        throw ActError.notAdmitted(template: "atto conservato", line: nil, name: name)
      }
    }
  }

  private init(root: Element) {
    self.root = root
  }

  /// Nothing but what the act itself still says: what was left out must not stay in a property.
  var properties: ActProperties {
    let title = root.first("title").map { Spacing.tidy($0.text) } ?? "Atto"
    return ActProperties(subject: title, creator: nil)
  }

  /// The tree as XHTML.
  public var xhtml: String {
    var writer = XMLWriter(isIndented: false, declaration: false)
    Self.write(root, into: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// The words in plain text.
  public var text: String { TextWriter().write(root) }

  /// A run of words with no block inside, in document order; titles and other attributes that people
  /// read are runs too.
  public struct Run: Sendable, Hashable {
    /// The words, a line feed where the line breaks.
    public let text: String
    /// Whether they belong to the letterhead.
    public let isLetterhead: Bool
  }

  /// All of them.
  public var runs: [Run] {
    var walk = RunWalk(cuts: [:], mark: "")
    _ = walk.element(root, isLetterhead: false)
    return walk.runs
  }

  /// The act with stretches of some runs replaced by a mark.
  ///
  /// The cuts are by the place of the run: stretches counted in Unicode scalars, in order and apart
  /// from one another.
  public func replacing(_ cuts: [Int: [Range<Int>]], with mark: String) -> StoredAct {
    var walk = RunWalk(cuts: cuts, mark: mark)
    return StoredAct(root: walk.element(root, isLetterhead: false))
  }

  /// The act as it goes to be signed: without the coat of arms, which is kept with the regulation, and
  /// without the notes by which the draft asks the office to look again before signing.
  private static func signed(_ element: Element) -> Element {
    var element = element
    element.children = element.children.compactMap { node in
      guard case .element(let inner) = node else { return node }
      return inner.name == "img" || inner.has(class: "verifica") ? nil : .element(signed(inner))
    }
    return element
  }

  private static func write(_ element: Element, into writer: inout XMLWriter) {
    writer.start(element.name, element.attributes.map { ($0.name, $0.value) })
    for child in element.children {
      switch child {
      case .text(let text): writer.text(text)
      case .element(let inner): write(inner, into: &writer)
      }
    }
    writer.end()
  }
}

/// Goes through the runs of an act, and cuts them where asked.
private struct RunWalk {
  let cuts: [Int: [Range<Int>]]
  let mark: String
  private(set) var runs: [StoredAct.Run] = []

  init(cuts: [Int: [Range<Int>]], mark: String) {
    self.cuts = cuts
    self.mark = mark
  }

  mutating func element(_ element: Element, isLetterhead: Bool) -> Element {
    var element = element
    let isLetterhead =
      isLetterhead || ["testata", "carta", "recapiti"].contains { element.has(class: $0) }
    for index in element.attributes.indices where Self.isRead(element.attributes[index].name) {
      let value = element.attributes[index].value
      if let cut = take(value, isLetterhead) {
        element.attributes[index].value = Self.cut(value, from: 0, cut, mark)
      }
    }
    var children: [DocumentNode] = []
    var run: [DocumentNode] = []
    for child in element.children {
      if case .element(let inner) = child, Self.isBlock(inner) {
        children += close(&run, isLetterhead)
        children.append(.element(self.element(inner, isLetterhead: isLetterhead)))
      } else {
        run.append(child)
      }
    }
    children += close(&run, isLetterhead)
    element.children = children
    return element
  }

  /// Ends a run of inline nodes.
  private mutating func close(_ run: inout [DocumentNode], _ isLetterhead: Bool) -> [DocumentNode] {
    defer { run = [] }
    let text = run.map(Self.words).joined()
    guard let cut = take(text, isLetterhead) else { return run }
    var offset = 0
    return run.map { Self.cut($0, at: &offset, cut, mark) }
  }

  /// Counts a run; gives what to cut from it.
  private mutating func take(_ text: String, _ isLetterhead: Bool) -> [Range<Int>]? {
    guard text.contains(where: { !$0.isWhitespace }) else { return nil }
    defer { runs.append(StoredAct.Run(text: text, isLetterhead: isLetterhead)) }
    return cuts[runs.count]
  }

  private static func isRead(_ attribute: String) -> Bool {
    attribute == "title" || attribute == "alt" || attribute == "aria-label"
  }

  private static func isBlock(_ element: Element) -> Bool {
    Vocabulary.blocks.contains(element.name) || element.elements.contains(where: isBlock)
  }

  private static func words(_ node: DocumentNode) -> String {
    switch node {
    case .text(let text): text
    case .element(let element):
      element.name == "br" ? "\n" : element.children.map(words).joined()
    }
  }

  private static func cut(
    _ node: DocumentNode, at offset: inout Int, _ cuts: [Range<Int>], _ mark: String
  ) -> DocumentNode {
    switch node {
    case .text(let text):
      let result = cut(text, from: offset, cuts, mark)
      offset += text.unicodeScalars.count
      return .text(result)
    case .element(var element):
      if element.name == "br" {
        offset += 1
        return node
      }
      element.children = element.children.map { cut($0, at: &offset, cuts, mark) }
      return .element(element)
    }
  }

  /// A stretch of a run without what is cut; the mark stands where a cut begins.
  private static func cut(
    _ text: String, from offset: Int, _ cuts: [Range<Int>], _ mark: String
  ) -> String {
    var result = String.UnicodeScalarView()
    for (index, scalar) in text.unicodeScalars.enumerated() {
      let place = offset + index
      if cuts.contains(where: { $0.lowerBound == place }) {
        result.append(contentsOf: mark.unicodeScalars)
      }
      if !cuts.contains(where: { $0.contains(place) }) { result.append(scalar) }
    }
    return String(result)
  }
}
