import XML

/// A block of a kept act, and the part of the document it belongs to.
struct AkomaActBlock: Sendable, Hashable {
  /// The parts of a deliberation, in the order in which they follow one another.
  enum Part: Int, Sendable, Hashable, Comparable {
    /// Institution, organ, number, subject.
    case preface
    /// Sitting, roll, premises, vote.
    case preamble
    /// What is resolved.
    case mainBody
    /// Signatures and certificates.
    case conclusions

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  var part: Part
  let element: XMLElement

  /// Whether the block is of a class.
  func has(_ name: String) -> Bool { Self.classes(of: element).contains { $0 == name } }

  static func == (left: Self, right: Self) -> Bool {
    left.part == right.part && left.element == right.element
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(part)
    hasher.combine(element.text)
  }

  /// The blocks of an act, in order. A part never comes back once another has begun: the words keep
  /// their order whatever a body's own template does.
  static func all(in body: XMLElement) -> [AkomaActBlock] {
    var walk = Walk()
    walk.children(of: body, wanted: nil)
    var blocks = walk.blocks
    // An act without a part that resolves is all body, its heading excepted.
    if !blocks.contains(where: { $0.part == .mainBody }) {
      let first: Part = blocks.contains { $0.part == .preamble } ? .preamble : .preface
      for index in blocks.indices where blocks[index].part == first {
        blocks[index].part = .mainBody
      }
    }
    return blocks
  }

  static func classes(of element: XMLElement) -> [Substring] {
    element["class"]?.split(separator: " ") ?? []
  }

  /// Elements that only hold others.
  private static let containers: Set<String> = [
    "html", "body", "main", "article", "section", "div", "header", "footer", "blockquote", "dl",
  ]
  /// Elements that stand as blocks.
  static let blocks: Set<String> = containers.union([
    "p", "h1", "h2", "h3", "h4", "ul", "ol", "table", "dt", "dd", "hr",
  ])

  private static func wanted(_ element: XMLElement) -> Part? {
    for name in classes(of: element) {
      switch name {
      case "testata", "oggetto": return .preface
      // 'DELIBERA' closes the premises, though it stands at the head of what is resolved.
      case "adunanza", "appello", "partecipanti", "soggetto", "premessa", "votazione", "verbo":
        return .preamble
      case "dispositivo", "eseguibilita": return .mainBody
      case "sottoscrizione", "firme", "certificati", "certificato": return .conclusions
      default: continue
      }
    }
    return element.name == "header" || element.name == "h1" ? .preface : nil
  }

  private struct Walk {
    var blocks: [AkomaActBlock] = []
    private var current = Part.preface

    mutating func children(of element: XMLElement, wanted: Part?) {
      var run: [XMLNode] = []
      for child in element.children {
        if case .element(let inner) = child, AkomaActBlock.blocks.contains(inner.name) {
          close(&run, wanted)
          block(inner, wanted: AkomaActBlock.wanted(inner) ?? wanted)
        } else {
          run.append(child)
        }
      }
      close(&run, wanted)
    }

    private mutating func block(_ element: XMLElement, wanted: Part?) {
      // A rule to sign on is drawn, not said.
      if AkomaActBlock.classes(of: element).contains("solo-testo") || element.name == "hr" {
        return
      }
      if AkomaActBlock.containers.contains(element.name) {
        children(of: element, wanted: wanted)
      } else if element.text.contains(where: { !$0.isWhitespace }) {
        add(element, wanted)
      }
    }

    /// Words that stand in no paragraph make one.
    private mutating func close(_ run: inout [XMLNode], _ wanted: Part?) {
      defer { run = [] }
      let paragraph = XMLElement(name: "p", children: run)
      guard paragraph.text.contains(where: { !$0.isWhitespace }) else { return }
      add(paragraph, wanted)
    }

    private mutating func add(_ element: XMLElement, _ wanted: Part?) {
      current = max(current, wanted ?? current)
      blocks.append(AkomaActBlock(part: current, element: element))
    }
  }
}
