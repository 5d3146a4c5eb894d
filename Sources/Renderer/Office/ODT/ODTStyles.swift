/// The styles of an OpenDocument text: those a person picks from the list, the page and its foot.
struct ODTStyles {
  private let flow: Flow
  private let theme: OfficeTheme
  private var page: FlowPage { flow.page }

  init(_ flow: Flow) {
    self.flow = flow
    theme = OfficeTheme(flow.style)
  }

  /// The whole part.
  func write() -> String {
    var xml = XMLText()
    xml.element("office:document-styles", ODTNames.root) { xml in
      ODTNames.writeFonts(theme, to: &xml)
      xml.element("office:styles") { xml in
        writeDefaults(&xml)
        for style in FlowStyle.allCases {
          write(style, &xml)
          xml.line()
        }
        writeCharacterStyles(&xml)
        writeOutline(&xml)
        writeLists(&xml)
      }
      xml.line()
      xml.element("office:automatic-styles") { writePageLayout(&$0) }
      xml.line()
      xml.element("office:master-styles") { writeMasterPage(&$0) }
    }
    return xml.text
  }

  private func writeDefaults(_ xml: inout XMLText) {
    let language = flow.language.split(separator: "-").map(String.init)
    xml.element("style:default-style", ["style:family": "paragraph"]) { xml in
      xml.element(
        "style:paragraph-properties",
        ["fo:orphans": "2", "fo:widows": "2", "style:tab-stop-distance": "36pt"])
      xml.element(
        "style:text-properties",
        [
          "style:font-name": theme.font, "fo:font-size": Length.points(page.fontSize),
          "fo:language": language.first, "fo:country": language.count > 1 ? language[1] : "none",
          "fo:hyphenate": "false", "fo:hyphenation-remain-char-count": "2",
          "fo:hyphenation-push-char-count": "2",
        ])
    }
    xml.line()
  }

  private func write(_ style: FlowStyle, _ xml: inout XMLText) {
    let look = style.look
    let names = style.names
    xml.element(
      "style:style",
      [
        "style:name": names.odt,
        "style:display-name": names.odt == names.odtShown ? nil : names.odtShown,
        "style:family": "paragraph", "style:parent-style-name": look.parent?.names.odt,
        "style:next-style-name": look.next?.names.odt,
        "style:default-outline-level": style.headingLevel.map(String.init),
      ]
    ) { xml in
      let box = look.hasBox == true ? "0.75pt dashed #\(theme.hex(.accent))" : nil
      let isBase = style == .standard
      xml.element(
        "style:paragraph-properties",
        [
          "fo:text-align": look.alignment.map(Self.name),
          "fo:margin-left": Length.points(style.measure(\.indent)), "fo:margin-right": "0pt",
          "fo:text-indent": Length.points(style.measure(\.firstLine)),
          "fo:margin-top": Length.points(style.measure(\.before)),
          "fo:margin-bottom": Length.points(style.measure(\.after)),
          "fo:line-height": isBase ? Length.percent(page.lineHeight) : nil,
          "fo:keep-with-next": look.keepsWithNext.map { $0 ? "always" : "auto" },
          "fo:keep-together": look.keepsLines.map { $0 ? "always" : "auto" },
          "fo:border": box,
          "fo:padding": box == nil ? nil : "4pt",
          "fo:border-left": look.hasBar == true ? "1.5pt solid #\(Rule.middle)" : nil,
          "fo:padding-left": look.hasBar == true ? "8pt" : nil,
        ])
      xml.element(
        "style:text-properties",
        [
          "style:font-name": theme.font(of: style),
          "fo:font-size": look.scale.map { Length.points(page.fontSize * $0) },
          "fo:font-weight": look.isBold.map { $0 ? "bold" : "normal" },
          "fo:font-style": look.isItalic.map { $0 ? "italic" : "normal" },
          "fo:font-variant": look.isSmallCaps.map { $0 ? "small-caps" : "normal" },
          "fo:letter-spacing": look.tracking.map(Length.points),
          "fo:color": look.colour.map { "#\(theme.hex($0))" },
          "fo:hyphenate": look.hyphenates.map { $0 ? "true" : "false" },
        ])
    }
  }

  /// How an alignment is called.
  static func name(_ alignment: FlowAlignment) -> String {
    switch alignment {
    case .left: "start"
    case .right: "end"
    case .centre: "center"
    case .justified: "justify"
    }
  }

  private func writeCharacterStyles(_ xml: inout XMLText) {
    for trait in CharacterStyle.allCases {
      xml.element(
        "style:style",
        [
          "style:name": trait.odt, "style:display-name": trait.odtShown, "style:family": "text",
        ]
      ) { xml in
        xml.element(
          "style:text-properties",
          [
            "fo:font-weight": trait == .strong ? "bold" : nil,
            "fo:font-style": trait == .emphasis ? "italic" : nil,
            "fo:font-variant": trait == .label ? "small-caps" : nil,
            "fo:color": trait.ink.map { "#\(theme.hex($0))" },
            "fo:font-size": trait == .small ? "85%" : nil,
            "fo:hyphenate": trait == .blank ? "false" : nil,
          ])
      }
      xml.line()
    }
  }

  private func writeOutline(_ xml: inout XMLText) {
    xml.element("text:outline-style", ["style:name": "Outline"]) { xml in
      for level in 1...3 {
        xml.element(
          "text:outline-level-style",
          ["text:level": String(level), "style:num-format": ""])
      }
    }
    xml.line()
  }

  private func writeLists(_ xml: inout XMLText) {
    for list in OfficeList.allCases {
      xml.element(
        "text:list-style", ["style:name": list.odt, "style:display-name": list.shown]
      ) { xml in
        for level in 0..<9 { write(list, level: level, &xml) }
      }
      xml.line()
    }
  }

  private func write(_ list: OfficeList, level: Int, _ xml: inout XMLText) {
    let inner: (inout XMLText) -> Void = { xml in
      xml.element(
        "style:list-level-properties",
        ["text:list-level-position-and-space-mode": "label-alignment"]
      ) { xml in
        xml.element(
          "style:list-level-label-alignment",
          [
            "text:label-followed-by": "listtab",
            "text:list-tab-stop-position": Length.points(list.indent(level)),
            "fo:text-indent": Length.points(list.firstLine),
            "fo:margin-left": Length.points(list.indent(level)),
          ])
      }
    }
    if list.isNumbered {
      xml.element(
        "text:list-level-style-number",
        [
          "text:level": String(level + 1), "style:num-format": "1", "style:num-suffix": ".",
        ], inner)
    } else {
      xml.element(
        "text:list-level-style-bullet",
        ["text:level": String(level + 1), "text:bullet-char": OfficeTheme.dash], inner)
    }
  }

  private func writePageLayout(_ xml: inout XMLText) {
    xml.element("style:page-layout", ["style:name": "Pagina"]) { xml in
      xml.element(
        "style:page-layout-properties",
        [
          "fo:page-width": Length.points(page.width), "fo:page-height": Length.points(page.height),
          "style:print-orientation": page.isLandscape ? "landscape" : "portrait",
          "fo:margin-top": Length.points(page.top),
          // The foot stands inside the margin.
          "fo:margin-bottom": Length.points(page.bottom / 2),
          "fo:margin-left": Length.points(page.side), "fo:margin-right": Length.points(page.side),
        ])
      xml.element("style:footer-style") { xml in
        xml.element(
          "style:header-footer-properties",
          [
            "fo:min-height": Length.points(page.bottom / 2 - 8), "fo:margin-top": "8pt",
            "style:dynamic-spacing": "false",
          ])
      }
    }
  }

  private func writeMasterPage(_ xml: inout XMLText) {
    xml.element(
      "style:master-page", ["style:name": "Standard", "style:page-layout-name": "Pagina"]
    ) { xml in
      xml.element("style:footer") { xml in
        xml.element("text:p", ["text:style-name": FlowStyle.footer.names.odt]) { xml in
          xml.words("Pagina ")
          xml.element("text:page-number", ["text:select-page": "current"], words: "1")
          xml.words(" di ")
          xml.element("text:page-count", words: "1")
        }
      }
    }
  }
}
