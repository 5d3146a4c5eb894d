/// The words of a Word document.
struct DOCXBody {
  private let flow: Flow

  init(_ flow: Flow) {
    self.flow = flow
  }

  /// The whole part.
  func write() -> String {
    var xml = XMLText()
    xml.element("w:document", DOCXNames.root) { xml in
      xml.element("w:body") { xml in
        var isAfterTable = false
        for block in flow.blocks {
          xml.line()
          switch block {
          case .paragraph(let paragraph):
            write(paragraph, isAfterTable: isAfterTable, &xml)
            isAfterTable = false
          case .table(let table):
            // Word makes one table of two that touch.
            if isAfterTable { Self.writeHairline(keepsWithNext: table.isWhole, &xml) }
            DOCXTable(table, in: self, page: flow.page).write(&xml)
            isAfterTable = true
          }
        }
        if isAfterTable { Self.writeHairline(keepsWithNext: false, &xml) }
        xml.line()
        writeSection(&xml)
      }
    }
    return xml.text
  }

  /// The paragraph that must stand after a table, as low as can be.
  private static func writeHairline(keepsWithNext: Bool, _ xml: inout XMLText) {
    xml.element("w:p") { xml in
      xml.element("w:pPr") { xml in
        if keepsWithNext { xml.element("w:keepNext") }
        xml.element("w:spacing", ["w:line": "20", "w:lineRule": "exact"])
        xml.element("w:rPr") { $0.element("w:sz", ["w:val": "2"]) }
      }
    }
  }

  /// A paragraph under its named style, with what sets it apart from it.
  func write(
    _ paragraph: FlowParagraph, isAfterTable: Bool = false, _ xml: inout XMLText
  ) {
    xml.element("w:p") { xml in
      xml.element("w:pPr") { Self.writeProperties(paragraph, isAfterTable: isAfterTable, &$0) }
      for run in paragraph.runs {
        switch run {
        case .words(let words, let traits): Self.write(words, traits, &xml)
        case .lineBreak: xml.element("w:r") { $0.element("w:br") }
        case .tab: xml.element("w:r") { $0.element("w:tab") }
        case .picture(let picture):
          if let shown = flow.pictures[picture.name] {
            let use = PictureUse(name: picture.name)
            DOCXPicture(picture).write(OfficeTheme.size(of: shown, for: use, on: flow.page), &xml)
          }
        }
      }
    }
  }

  private static func writeProperties(
    _ paragraph: FlowParagraph, isAfterTable: Bool, _ xml: inout XMLText
  ) {
    let place = paragraph.place
    xml.element("w:pStyle", ["w:val": paragraph.style.names.docx])
    if place.keepsWithNext { xml.element("w:keepNext") }
    if place.startsPage { xml.element("w:pageBreakBefore") }
    if let number = DOCXNumbering.identifier(of: paragraph) {
      xml.element("w:numPr") { xml in
        xml.element("w:ilvl", ["w:val": String(paragraph.item?.level ?? 0)])
        xml.element("w:numId", ["w:val": String(number)])
      }
    }
    let isSigned =
      place.hasRuleBelow
      && (paragraph.style == .signatureName || paragraph.style == .signatureOffice)
    let opens = place.opensFrame && place.frame == .vote
    let closes = place.closesFrame && place.frame == .vote
    if opens || closes || place.hasRuleBelow {
      xml.element("w:pBdr") { xml in
        if opens { writeRule("w:top", space: 5, &xml) }
        if closes || place.hasRuleBelow {
          writeRule(
            "w:bottom", space: isSigned ? Int(OfficeTheme.signingRoom) : 6,
            colour: closes || isSigned ? Rule.dark : Rule.middle, &xml)
        }
      }
    }
    writeSpacing(paragraph, opens: opens, closes: closes, isAfterTable: isAfterTable, &xml)
    if isSigned {
      let margin = Length.twips(OfficeTheme.signatureMargin)
      xml.element("w:ind", ["w:left": margin, "w:right": margin])
    }
    if let alignment = paragraph.alignment {
      xml.element("w:jc", ["w:val": DOCXStyles.name(alignment)])
    }
  }

  private static func writeSpacing(
    _ paragraph: FlowParagraph, opens: Bool, closes: Bool, isAfterTable: Bool,
    _ xml: inout XMLText
  ) {
    let style = paragraph.style
    var before = style.measure(\.before)
    var after = style.measure(\.after)
    if opens { before = OfficeTheme.frameMargin }
    // A table has no room of its own below it.
    if isAfterTable { before = max(before, 8) }
    if closes || paragraph.place.hasRuleBelow { after = OfficeTheme.frameMargin }
    guard before != style.measure(\.before) || after != style.measure(\.after) else { return }
    xml.element(
      "w:spacing", ["w:before": Length.twips(before), "w:after": Length.twips(after)])
  }

  private static func writeRule(
    _ side: String, space: Int, colour: String = Rule.dark, _ xml: inout XMLText
  ) {
    xml.element(
      side, ["w:val": "single", "w:sz": "6", "w:space": String(space), "w:color": colour])
  }

  /// Words in the character style that their traits ask for.
  static func write(_ words: String, _ traits: FlowTraits, _ xml: inout XMLText) {
    xml.element("w:r") { xml in
      let styles = CharacterStyle.styles(of: traits)
      if let style = styles.last {
        // A run has one character style: the outer ones are spelt out.
        let outer = styles.dropLast()
        xml.element("w:rPr") { xml in
          xml.element("w:rStyle", ["w:val": style.docx])
          if outer.contains(.strong) { xml.element("w:b") }
          if outer.contains(.emphasis) { xml.element("w:i") }
          if outer.contains(.label) { xml.element("w:smallCaps") }
        }
      }
      xml.element("w:t", ["xml:space": "preserve"], words: words)
    }
  }

  private func writeSection(_ xml: inout XMLText) {
    let page = flow.page
    xml.element("w:sectPr") { xml in
      xml.element("w:footerReference", ["w:type": "default", "r:id": DOCXNames.footer])
      xml.element(
        "w:pgSz",
        [
          "w:w": Length.twips(page.width), "w:h": Length.twips(page.height),
          "w:orient": page.isLandscape ? "landscape" : nil,
        ])
      xml.element(
        "w:pgMar",
        [
          "w:top": Length.twips(page.top), "w:right": Length.twips(page.side),
          "w:bottom": Length.twips(page.bottom), "w:left": Length.twips(page.side),
          "w:header": "567", "w:footer": Length.twips(page.bottom / 2), "w:gutter": "0",
        ])
    }
  }
}
