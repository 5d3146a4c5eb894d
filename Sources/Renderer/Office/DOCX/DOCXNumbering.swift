/// The lists of a Word document: one kind for dashes, one numbering for each numbered list.
struct DOCXNumbering {
  private let starts: [(list: Int, level: Int, number: Int)]

  init(_ flow: Flow) {
    var starts: [(list: Int, level: Int, number: Int)] = []
    var seen: Set<Int> = []
    for case .paragraph(let paragraph) in flow.blocks {
      guard let item = paragraph.item, let number = item.number,
        seen.insert(item.list).inserted
      else { continue }
      starts.append((item.list, item.level, number))
    }
    self.starts = starts
  }

  /// The number of the numbering of an item.
  static func identifier(of paragraph: FlowParagraph) -> Int? {
    guard let item = paragraph.item else { return nil }
    let kind = OfficeList(paragraph)
    return kind.isNumbered ? OfficeList.allCases.count + item.list : kind.rawValue + 1
  }

  /// The whole part.
  func write() -> String {
    var xml = XMLText()
    xml.element("w:numbering", ["xmlns:w": DOCXNames.word]) { xml in
      for list in OfficeList.allCases { write(list, &xml) }
      for list in OfficeList.allCases {
        xml.line()
        xml.element("w:num", ["w:numId": String(list.rawValue + 1)]) {
          $0.element("w:abstractNumId", ["w:val": String(list.rawValue)])
        }
      }
      for start in starts {
        xml.line()
        xml.element("w:num", ["w:numId": String(OfficeList.allCases.count + start.list)]) { xml in
          xml.element("w:abstractNumId", ["w:val": String(OfficeList.numbers.rawValue)])
          xml.element("w:lvlOverride", ["w:ilvl": String(start.level)]) {
            $0.element("w:startOverride", ["w:val": String(start.number)])
          }
        }
      }
    }
    return xml.text
  }

  private func write(_ list: OfficeList, _ xml: inout XMLText) {
    xml.line()
    xml.element("w:abstractNum", ["w:abstractNumId": String(list.rawValue)]) { xml in
      xml.element("w:multiLevelType", ["w:val": "hybridMultilevel"])
      xml.element("w:name", ["w:val": list.shown])
      for level in 0..<9 {
        xml.element("w:lvl", ["w:ilvl": String(level)]) { xml in
          xml.element("w:start", ["w:val": "1"])
          xml.element("w:numFmt", ["w:val": list.isNumbered ? "decimal" : "bullet"])
          xml.element(
            "w:lvlText", ["w:val": list.isNumbered ? "%\(level + 1)." : OfficeTheme.dash])
          xml.element("w:lvlJc", ["w:val": "left"])
          xml.element("w:pPr") {
            $0.element(
              "w:ind", DOCXStyles.indent(list.indent(level), firstLine: list.firstLine))
          }
        }
      }
    }
  }
}
