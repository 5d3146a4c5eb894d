import XML

/// Counts the entries of Word's automatic lists as Word does.
struct DocxNumbering {
  private struct Level {
    var start = 1
    var format = ListLabel.decimal
    var isBullet = false
    var isLegal = false
    var text = ""
    var suffix = " "
    var restart: Int?
    var style: String?
  }

  private struct List {
    var abstract: String
    var overrides: [Int: Level] = [:]
    var starts: [Int: Int] = [:]
  }

  private var abstracts: [String: [Int: Level]] = [:]
  private var lists: [String: List] = [:]
  /// Where each list stands; lists made from one model go on one from the other.
  private var counters: [String: [Int: Int]] = [:]
  private var restarted: Set<String> = []

  init(_ root: XMLElement, styles: DocxStyles) {
    var links: [String: String] = [:]
    for element in root.elements where element.name == "abstractNum" {
      guard let id = element["abstractNumId"] else { continue }
      abstracts[id] = Self.levels(element)
      if let link = element.child("numStyleLink")?["val"] { links[id] = link }
    }
    for element in root.elements where element.name == "num" {
      guard let id = element["numId"], let abstract = element.child("abstractNumId")?["val"] else {
        continue
      }
      var list = List(abstract: abstract)
      for change in element.elements where change.name == "lvlOverride" {
        guard let level = change.figure("ilvl") else { continue }
        if let start = change.child("startOverride")?.figure("val") {
          list.starts[level] = start
        }
        list.overrides.merge(Self.levels(change)) { $1 }
      }
      lists[id] = list
    }
    // A model may only point to a style that names the list whose levels it takes.
    for (id, style) in links {
      if let real = styles.list(of: style)?.id, let list = lists[real], list.abstract != id {
        for (other, value) in lists where value.abstract == id {
          lists[other]?.abstract = list.abstract
        }
      }
    }
  }

  private static func levels(_ element: XMLElement) -> [Int: Level] {
    var result: [Int: Level] = [:]
    for child in element.elements where child.name == "lvl" {
      guard let index = child.figure("ilvl") else { continue }
      var level = Level()
      for part in child.elements {
        let value = part["val"] ?? ""
        switch part.name {
        case "start": level.start = part.figure("val") ?? 1
        case "numFmt": (level.format, level.isBullet) = format(value)
        case "lvlText": level.text = value
        case "isLgl": level.isLegal = part.isOn
        case "suff": level.suffix = value == "nothing" ? "" : " "
        case "lvlRestart": level.restart = part.figure("val")
        case "pStyle": level.style = value
        default: break
        }
      }
      result[index] = level
    }
    return result
  }

  private static func format(_ name: String) -> (ListLabel, Bool) {
    switch name {
    case "decimalZero": (.zeroedDecimal, false)
    case "upperRoman": (.upperRoman, false)
    case "lowerRoman": (.lowerRoman, false)
    case "upperLetter": (.upperLetter, false)
    case "lowerLetter": (.lowerLetter, false)
    case "ordinal": (.ordinal, false)
    case "cardinalText": (.cardinalWord, false)
    case "ordinalText": (.ordinalWord, false)
    case "none": (.none, false)
    case "bullet": (.none, true)
    default: (.decimal, false)
    }
  }

  /// The level of a list that a paragraph style stands for.
  func level(of style: String?, in id: String) -> Int? {
    guard let style, let list = lists[id] else { return nil }
    return abstracts[list.abstract]?.first { $0.value.style == style }?.key
  }

  /// The label of the next entry of a list at a level; empty when the list shows none.
  mutating func next(_ id: String, level index: Int) -> String {
    guard let list = lists[id], let level = level(index, of: list) else { return "" }
    var count = counters[list.abstract] ?? [:]
    if let start = list.starts[index], restarted.insert("\(id)/\(index)").inserted {
      count[index] = start
    } else {
      count[index] = (count[index] ?? level.start - 1) + 1
    }
    for deeper in count.keys where deeper > index {
      let restart = self.level(deeper, of: list)?.restart
      if restart.map({ $0 > 0 && index < $0 }) ?? true { count[deeper] = nil }
    }
    counters[list.abstract] = count
    if level.isBullet { return Bullet.sign(level.text) }
    return label(level, count: count, list: list)
  }

  private func level(_ index: Int, of list: List) -> Level? {
    list.overrides[index] ?? abstracts[list.abstract]?[index]
  }

  /// '%1.%2)' with the figure of each level in its place.
  private func label(_ level: Level, count: [Int: Int], list: List) -> String {
    var result = ""
    var isPlace = false
    for character in level.text {
      if isPlace, let place = character.wholeNumberValue, place > 0 {
        let shown = self.level(place - 1, of: list)
        let value = count[place - 1] ?? shown?.start ?? 1
        let format = level.isLegal ? .decimal : shown?.format ?? .decimal
        result += format.text(value)
        isPlace = false
      } else if character == "%" {
        if isPlace { result.append("%") }
        isPlace = true
      } else {
        if isPlace { result.append("%") }
        isPlace = false
        result.append(character)
      }
    }
    return result.trimmingBlanks
  }
}
