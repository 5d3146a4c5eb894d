/// The styles of a Word document.
struct DOCXStyles {
  private let page: FlowPage
  private let language: String
  private let theme: OfficeTheme

  init(_ flow: Flow) {
    page = flow.page
    language = flow.language
    theme = OfficeTheme(flow.style)
  }

  /// The whole part.
  func write() -> String {
    var xml = XMLText()
    xml.element("w:styles", DOCXNames.root) { xml in
      writeDefaults(&xml)
      for style in FlowStyle.allCases {
        xml.line()
        write(style, &xml)
      }
      writeCharacterStyles(&xml)
      writeTableStyles(&xml)
    }
    return xml.text
  }

  private func writeDefaults(_ xml: inout XMLText) {
    xml.line()
    xml.element("w:docDefaults") { xml in
      xml.element("w:rPrDefault") { xml in
        xml.element("w:rPr") { xml in
          xml.element(
            "w:rFonts",
            [
              "w:ascii": theme.font, "w:hAnsi": theme.font, "w:eastAsia": theme.font,
              "w:cs": theme.font,
            ])
          xml.element("w:sz", ["w:val": Length.halfPoints(page.fontSize)])
          xml.element("w:szCs", ["w:val": Length.halfPoints(page.fontSize)])
          xml.element("w:lang", ["w:val": language, "w:eastAsia": language, "w:bidi": "ar-SA"])
        }
      }
      xml.element("w:pPrDefault") { xml in
        xml.element("w:pPr") {
          $0.element("w:widowControl", ["w:val": "true"])
          $0.element(
            "w:spacing",
            [
              "w:before": "0", "w:after": "0",
              // In 240ths of a line.
              "w:line": String(Int((page.lineHeight * 240).rounded())), "w:lineRule": "auto",
            ])
        }
      }
    }
  }

  private func write(_ style: FlowStyle, _ xml: inout XMLText) {
    let look = style.look
    let names = style.names
    xml.element(
      "w:style",
      [
        "w:type": "paragraph", "w:default": style == .standard ? "1" : nil,
        "w:customStyle": style.isBuiltIn ? nil : "1", "w:styleId": names.docx,
      ]
    ) { xml in
      xml.element("w:name", ["w:val": names.docxShown])
      if let parent = look.parent { xml.element("w:basedOn", ["w:val": parent.names.docx]) }
      if let next = look.next { xml.element("w:next", ["w:val": next.names.docx]) }
      if style.headingLevel != nil { xml.element("w:uiPriority", ["w:val": "9"]) }
      xml.element("w:qFormat")
      xml.element("w:pPr") { writeParagraph(style, look, &$0) }
      xml.element("w:rPr") { writeLetters(style, look, &$0) }
    }
  }

  private func writeParagraph(_ style: FlowStyle, _ look: Look, _ xml: inout XMLText) {
    if let keeps = look.keepsWithNext { xml.element("w:keepNext", ["w:val": String(keeps)]) }
    if let keeps = look.keepsLines { xml.element("w:keepLines", ["w:val": String(keeps)]) }
    if look.hasBox == true {
      xml.element("w:pBdr") { xml in
        for side in ["w:top", "w:left", "w:bottom", "w:right"] {
          xml.element(
            side,
            ["w:val": "dashed", "w:sz": "6", "w:space": "4", "w:color": theme.hex(.accent)])
        }
      }
    } else if look.hasBar == true {
      xml.element("w:pBdr") {
        $0.element(
          "w:left",
          ["w:val": "single", "w:sz": "12", "w:space": "8", "w:color": Rule.middle])
      }
    }
    if let hyphenates = look.hyphenates {
      xml.element("w:suppressAutoHyphens", ["w:val": String(!hyphenates)])
    } else if style == .standard {
      xml.element("w:suppressAutoHyphens", ["w:val": "true"])
    }
    xml.element(
      "w:spacing",
      [
        "w:before": Length.twips(style.measure(\.before)),
        "w:after": Length.twips(style.measure(\.after)),
      ])
    xml.element(
      "w:ind", Self.indent(style.measure(\.indent), firstLine: style.measure(\.firstLine)))
    if let alignment = look.alignment {
      xml.element("w:jc", ["w:val": Self.name(alignment)])
    }
    if let level = style.headingLevel {
      xml.element("w:outlineLvl", ["w:val": String(level - 1)])
    }
  }

  /// How far a paragraph and its first line stand in.
  static func indent(
    _ indent: Double?, firstLine: Double?
  ) -> KeyValuePairs<String, String?> {
    [
      "w:left": indent.map(Length.twips),
      "w:hanging": firstLine.flatMap { $0 < 0 ? Length.twips(-$0) : nil },
      "w:firstLine": firstLine.flatMap { $0 >= 0 ? Length.twips($0) : nil },
    ]
  }

  /// How an alignment is called.
  static func name(_ alignment: FlowAlignment) -> String {
    switch alignment {
    case .left: "left"
    case .right: "right"
    case .centre: "center"
    case .justified: "both"
    }
  }

  private func writeLetters(_ style: FlowStyle, _ look: Look, _ xml: inout XMLText) {
    if let font = theme.font(of: style) {
      xml.element("w:rFonts", ["w:ascii": font, "w:hAnsi": font, "w:cs": font])
    }
    if let bold = look.isBold {
      xml.element("w:b", ["w:val": String(bold)])
      xml.element("w:bCs", ["w:val": String(bold)])
    }
    if let italic = look.isItalic {
      xml.element("w:i", ["w:val": String(italic)])
      xml.element("w:iCs", ["w:val": String(italic)])
    }
    if let smallCaps = look.isSmallCaps { xml.element("w:smallCaps", ["w:val": String(smallCaps)]) }
    if let colour = look.colour { xml.element("w:color", ["w:val": theme.hex(colour)]) }
    if let tracking = look.tracking { xml.element("w:spacing", ["w:val": Length.twips(tracking)]) }
    if let scale = look.scale {
      xml.element("w:sz", ["w:val": Length.halfPoints(page.fontSize * scale)])
      xml.element("w:szCs", ["w:val": Length.halfPoints(page.fontSize * scale)])
    }
  }

  private func writeCharacterStyles(_ xml: inout XMLText) {
    for style in CharacterStyle.allCases {
      xml.line()
      xml.element(
        "w:style",
        [
          "w:type": "character", "w:customStyle": style.odtShown == style.shown ? "1" : nil,
          "w:styleId": style.docx,
        ]
      ) { xml in
        xml.element("w:name", ["w:val": style.shown])
        xml.element("w:qFormat")
        xml.element("w:rPr") { xml in
          if style == .strong {
            xml.element("w:b")
            xml.element("w:bCs")
          }
          if style == .emphasis {
            xml.element("w:i")
            xml.element("w:iCs")
          }
          if style == .label { xml.element("w:smallCaps") }
          if style == .blank { xml.element("w:noProof") }
          if let ink = style.ink { xml.element("w:color", ["w:val": theme.hex(ink)]) }
          if style == .small {
            xml.element("w:sz", ["w:val": Length.halfPoints(page.fontSize * 0.85)])
          }
        }
      }
    }
  }

  private func writeTableStyles(_ xml: inout XMLText) {
    for kind in FlowTable.Kind.allCases {
      xml.line()
      xml.element(
        "w:style",
        [
          "w:type": "table", "w:default": kind == .data ? "1" : nil, "w:customStyle": "1",
          "w:styleId": kind.docx,
        ]
      ) { xml in
        xml.element("w:name", ["w:val": kind.shown])
        xml.element("w:qFormat")
        xml.element("w:tblPr") { xml in
          xml.element("w:tblCellMar") { xml in
            let look = kind.cellMargins
            xml.element("w:left", ["w:w": Length.twips(look.left), "w:type": "dxa"])
            xml.element("w:right", ["w:w": Length.twips(look.right), "w:type": "dxa"])
          }
        }
      }
    }
  }
}

extension FlowStyle {
  /// Whether Word has the style of its own.
  fileprivate var isBuiltIn: Bool {
    switch self {
    case .standard, .body, .heading1, .heading2, .heading3, .quotation, .dashedItem, .numberedItem,
      .itemText, .caption, .footer:
      true
    default: false
    }
  }
}
