import XML

/// Counts the entries of OpenDocument's lists as Writer does.
struct OdtLists {
  private struct Level {
    var label = ListLabel.none
    var isBullet = false
    var bullet = ""
    var start = 1
    var prefix = ""
    var suffix = ""
    var shown = 1
    var format: String?
  }

  private var styles: [String: [Int: Level]] = [:]
  private var outline: [Int: Level] = [:]
  private var outlineCount: [Int: Int] = [:]
  /// Where the list of an id, or the last of a style, stands.
  private var byID: [String: [Int: Int]] = [:]
  private var byStyle: [String: [Int: Int]] = [:]
  private var lastStyle: String?

  init(_ sheets: [XMLElement]) {
    for sheet in sheets {
      for group in sheet.elements where group.name == "styles" || group.name == "automatic-styles" {
        for style in group.elements {
          if style.name == "list-style", let name = style["name"] {
            styles[name] = Self.levels(style)
          } else if style.name == "outline-style" {
            outline = Self.levels(style)
          }
        }
      }
    }
  }

  private static func levels(_ style: XMLElement) -> [Int: Level] {
    var result: [Int: Level] = [:]
    for element in style.elements {
      guard let index = element.figure("level") else { continue }
      var level = Level()
      switch element.name {
      case "list-level-style-bullet":
        level.isBullet = true
        level.bullet = element["bullet-char"] ?? "•"
      case "list-level-style-image":
        level.isBullet = true
        level.bullet = "•"
      default:
        level.label = label(element["num-format"] ?? "")
        level.start = element.figure("start-value") ?? 1
        level.prefix = element["num-prefix"] ?? ""
        level.suffix = element["num-suffix"] ?? ""
        level.shown = element.figure("display-levels") ?? 1
        level.format = element["num-list-format"]
      }
      result[index] = level
    }
    return result
  }

  private static func label(_ format: String) -> ListLabel {
    switch format {
    case "1": .decimal
    case "01": .zeroedDecimal
    case "I": .upperRoman
    case "i": .lowerRoman
    case "A": .upperLetter
    case "a": .lowerLetter
    case "1st": .ordinal
    case "": .none
    default: format.hasPrefix("Uno") || format.hasPrefix("One") ? .cardinalWord : .decimal
    }
  }

  // MARK: Counting

  /// One list while it is read.
  struct Walk {
    fileprivate var style: String?
    fileprivate var id: String?
    fileprivate var count: [Int: Int]
  }

  /// Opens a list that stands in no other.
  func open(_ list: XMLElement) -> Walk {
    let style = list["style-name"]
    var count: [Int: Int] = [:]
    if let other = list["continue-list"], let earlier = byID[other] {
      count = earlier
    } else if list["continue-numbering"] == "true", let style, let earlier = byStyle[style] {
      count = earlier
    }
    return Walk(style: style, id: list["id"], count: count)
  }

  /// Closes it, so that a later list may go on from here.
  mutating func close(_ walk: Walk) {
    if let style = walk.style { byStyle[style] = walk.count }
    if let id = walk.id { byID[id] = walk.count }
  }

  /// Forgets the numbers of a level when a list inside an entry begins.
  func enter(_ level: Int, continuing: Bool, of walk: inout Walk) {
    if !continuing { walk.count[level] = nil }
  }

  /// The label of the next entry; empty when the list shows none.
  func next(_ walk: inout Walk, level: Int, style: String?, start: Int?) -> String {
    let levels = (style ?? walk.style).flatMap { styles[$0] } ?? [:]
    let first = start ?? ((walk.count[level] ?? (levels[level]?.start ?? 1) - 1) + 1)
    walk.count[level] = first
    for deeper in walk.count.keys where deeper > level { walk.count[deeper] = nil }
    return Self.label(levels, level: level, count: walk.count)
  }

  /// The label of the next heading of a level; empty when headings are not numbered.
  mutating func nextHeading(_ level: Int, start: Int?) -> String {
    let first = start ?? ((outlineCount[level] ?? (outline[level]?.start ?? 1) - 1) + 1)
    outlineCount[level] = first
    for deeper in outlineCount.keys where deeper > level { outlineCount[deeper] = nil }
    return Self.label(outline, level: level, count: outlineCount)
  }

  private static func label(_ levels: [Int: Level], level: Int, count: [Int: Int]) -> String {
    guard let style = levels[level] else { return "" }
    if style.isBullet { return Bullet.sign(style.bullet) }
    if let format = style.format { return filled(format, levels, count: count) }
    guard style.label != .none else { return (style.prefix + style.suffix).trimmingBlanks }
    var figures: [String] = []
    for shown in levels.keys.sorted() where shown > level - max(1, style.shown) && shown <= level {
      guard let other = levels[shown], other.label != .none else { continue }
      figures.append(other.label.text(count[shown] ?? other.start))
    }
    return (style.prefix + figures.joined(separator: ".") + style.suffix).trimmingBlanks
  }

  /// '%1%.%2%)' with the figure of each level in its place.
  private static func filled(
    _ format: String, _ levels: [Int: Level], count: [Int: Int]
  ) -> String {
    var result = ""
    for (index, piece) in format.split(separator: "%", omittingEmptySubsequences: false)
      .enumerated()
    {
      if index % 2 == 1, let level = Int(piece), let style = levels[level] {
        result += style.label.text(count[level] ?? style.start)
      } else {
        result += piece
      }
    }
    return result.trimmingBlanks
  }
}
