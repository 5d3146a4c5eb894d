import Model

/// Writes the document tree as PDF/A-2a and PDF/UA-1: pages to print and to keep, that can be read
/// aloud.
///
/// Pango breaks the lines and picks the glyphs, HarfBuzz cuts the fonts; pages, structure and file are
/// made here, where each stretch of content is known by the element it comes from.
struct PDFWriter {
  private let sheet: PrintSheet

  init(theme: PrintTheme = PrintTheme()) {
    sheet = PrintSheet(theme: theme)
  }

  /// The bytes of the file.
  func write(_ act: ActDocument, about properties: ActProperties) throws -> [UInt8] {
    let bytes = try TypesetterPool.with { try write(act, about: properties, with: $0) }
    guard let bytes else { throw ActError.fontsMissing }
    return bytes
  }

  private func write(
    _ act: ActDocument, about properties: ActProperties, with typesetter: Typesetter
  ) throws -> [UInt8] {
    let document = act.root
    let title = Spacing.tidy(document.first("title")?.text ?? "")
    let body = document.first("body") ?? document
    let format = PrintSheet.format(of: body)
    let composer = Composer(
      typesetter, sheet: sheet, format: format, pictures: act.pictures, figures: act.figures)
    var flow = PageFlow(composer)
    var path = ElementPath()
    if document.name == "html" { path = path.entering(document) }
    flow.add(
      body, path: path.entering(body), outer: sheet.base,
      in: PageFlow.Place(x: 0, width: format.textWidth, node: StructureTree.root))
    let pages = Paginator(flow, height: format.textHeight).pages()
    var painter = PagePainter(flow, format: format, pageCount: pages.count)
    let feet = pages.indices.map { painter.foot(ofPage: $0) }

    let fonts = try EmbeddedFonts(composer.typefaces)
    var file = PDFFile()
    let catalog = file.reserve()
    let pageTree = file.reserve()
    let references = pages.map { _ in file.reserve() }
    let pictures = try EmbeddedPictures.write(act.pictures, to: &file)
    let resources = file.add("<</Font<<\(fonts.write(to: &file))>>\(pictures)>>")
    for (index, page) in pages.enumerated() {
      let content = painter.draw(page, number: index, foot: feet[index], fonts: fonts)
      let stream = file.addStream("", content)
      let box = "\(PDFText.number(format.width)) \(PDFText.number(format.height))"
      file.set(
        references[index],
        "<</Type/Page/Parent \(pageTree.text)/MediaBox[0 0 \(box)]/Resources \(resources.text)"
          + "/Contents \(stream.text)/StructParents \(index)/Tabs/S>>")
    }
    let kids = references.map(\.text).joined(separator: " ")
    file.set(pageTree, "<</Type/Pages/Count \(pages.count)/Kids[\(kids)]>>")

    let tree = composer.tree.write(to: &file, pages: references)
    let outline = painter.bookmarks.write(to: &file, pages: references)
    let packet = file.addStream(
      "/Type/Metadata/Subtype/XML", MetadataPacket.bytes(properties, title: title),
      isCompressed: false)
    let profile = file.addStream("/N 3", ColourProfile.sRGB)
    let intent = file.add(
      "<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)"
        + "/Info(sRGB)/DestOutputProfile \(profile.text)>>")
    var entries = "<</Type/Catalog/Pages \(pageTree.text)/Lang(it-IT)/MarkInfo<</Marked true>>"
    entries += "/StructTreeRoot \(tree.text)/Metadata \(packet.text)"
    entries += "/OutputIntents[\(intent.text)]/ViewerPreferences<</DisplayDocTitle true>>"
    if let outline { entries += "/Outlines \(outline.text)/PageMode/UseOutlines" }
    file.set(catalog, entries + ">>")
    let information = file.add(MetadataPacket.information(properties, title: title))
    return file.bytes(trailer: "/Root \(catalog.text)/Info \(information.text)")
  }
}
