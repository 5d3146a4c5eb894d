import CPango

/// The fonts of a document, cut down to the glyphs it uses.
struct EmbeddedFonts {
  private let typefaces: Typefaces
  /// The code of each glyph in the cut font.
  private var codes: [[UInt16: UInt16]] = []
  private var programs: [Program] = []

  private struct Program {
    var bytes: [UInt8]
    var isCompact: Bool
    var face: Face
  }

  private struct Face {
    var name: String
    var box: [Int]
    var ascent: Int
    var descent: Int
    var capHeight: Int
    var slant: Int
  }

  /// Cuts every typeface; throws when one cannot be cut.
  init(_ typefaces: Typefaces) throws {
    self.typefaces = typefaces
    for entry in typefaces.entries {
      let glyphs = entry.widths.keys.sorted()
      guard let cut = Self.cut(entry.face, glyphs) else {
        throw ActError.fontUnusable(Self.name(of: entry.face))
      }
      codes.append(cut.codes)
      let tag: (StaticString) -> UInt32 = Self.tag
      let compact = Self.table(cut.face, tag("CFF "))
      let bytes = compact ?? Self.blob(hb_face_reference_blob(cut.face))
      programs.append(
        Program(bytes: bytes, isCompact: compact != nil, face: Self.describe(entry)))
      hb_face_destroy(cut.face)
    }
  }

  /// The code that stands for a glyph in the drawing operators.
  func code(of glyph: UInt16, in typeface: Int) -> UInt16 { codes[typeface][glyph] ?? 0 }

  /// Its advance in thousandths of an em.
  func width(of glyph: UInt16, in typeface: Int) -> Int { typefaces.width(glyph, of: typeface) }

  // MARK: Cutting

  private static func cut(
    _ face: OpaquePointer, _ glyphs: [UInt16]
  ) -> (face: OpaquePointer, codes: [UInt16: UInt16])? {
    guard let input = hb_subset_input_create_or_fail() else { return nil }
    defer { hb_subset_input_destroy(input) }
    let set = hb_subset_input_glyph_set(input)
    for glyph in glyphs { hb_set_add(set, UInt32(glyph)) }
    // Without the tables of layout no glyph comes along that the pages do not show.
    let dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
    for name: StaticString in ["GSUB", "GPOS", "GDEF", "kern", "morx", "BASE", "MATH", "JSTF"] {
      hb_set_add(dropped, tag(name))
    }
    let axes = hb_ot_var_get_axis_count(face)
    if axes > 0 {
      var infos = [hb_ot_var_axis_info_t](repeating: hb_ot_var_axis_info_t(), count: Int(axes))
      var count = axes
      hb_ot_var_get_axis_infos(face, 0, &count, &infos)
      for info in infos { hb_subset_input_pin_axis_to_default(input, face, info.tag) }
    }
    guard let plan = hb_subset_plan_create_or_fail(face, input) else { return nil }
    defer { hb_subset_plan_destroy(plan) }
    guard let result = hb_subset_plan_execute_or_fail(plan) else { return nil }
    let mapping = hb_subset_plan_old_to_new_glyph_mapping(plan)
    var codes: [UInt16: UInt16] = [:]
    for glyph in glyphs {
      codes[glyph] = UInt16(truncatingIfNeeded: hb_map_get(mapping, UInt32(glyph)))
    }
    return (result, codes)
  }

  private static func tag(_ name: StaticString) -> UInt32 {
    name.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt32($1) } }
  }

  private static func table(_ face: OpaquePointer, _ tag: UInt32) -> [UInt8]? {
    let bytes = blob(hb_face_reference_table(face, tag))
    return bytes.isEmpty ? nil : bytes
  }

  private static func blob(_ blob: OpaquePointer?) -> [UInt8] {
    guard let blob else { return [] }
    defer { hb_blob_destroy(blob) }
    var length: UInt32 = 0
    guard let data = hb_blob_get_data(blob, &length) else { return [] }
    return UnsafeRawBufferPointer(start: data, count: Int(length)).map { $0 }
  }

  private static func name(of face: OpaquePointer) -> String {
    var buffer = [CChar](repeating: 0, count: 128)
    var size = UInt32(buffer.count)
    _ = hb_ot_name_get_utf8(face, hb_ot_name_id_t(6), nil, &size, &buffer)
    let name = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    let plain = String(decoding: name, as: UTF8.self).filter {
      $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-")
    }
    return plain.isEmpty ? "Font" : plain
  }

  private static func describe(_ entry: Typefaces.Entry) -> Face {
    let scale = 1000 / entry.unitsPerEm
    func metric(_ tag: hb_ot_metrics_tag_t, otherwise: Int) -> Int {
      var value: hb_position_t = 0
      guard hb_ot_metrics_get_position(entry.font, tag, &value) != 0 else { return otherwise }
      return Int((Double(value) * scale).rounded())
    }
    let head = table(entry.face, tag("head")) ?? []
    let box = (0..<4).map { index -> Int in
      guard head.count >= 44 else { return [0, -250, 1000, 900][index] }
      let place = 36 + 2 * index
      let value = Int16(bitPattern: UInt16(head[place]) << 8 | UInt16(head[place + 1]))
      return Int((Double(value) * scale).rounded())
    }
    return Face(
      name: name(of: entry.face), box: box,
      ascent: metric(HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER, otherwise: 900),
      descent: metric(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER, otherwise: -250),
      capHeight: metric(HB_OT_METRICS_TAG_CAP_HEIGHT, otherwise: 650),
      slant: Int(hb_style_get_value(entry.font, HB_STYLE_TAG_SLANT_ANGLE).rounded()))
  }

  // MARK: Writing

  /// Writes the fonts; gives the entries of a resource dictionary.
  func write(to file: inout PDFFile) -> String {
    var resources = ""
    for (index, program) in programs.enumerated() {
      let font = write(program, typeface: index, to: &file)
      resources += "/F\(index) \(font.text)"
    }
    return resources
  }

  private func write(
    _ program: Program, typeface: Int, to file: inout PDFFile
  ) -> PDFFile.Reference {
    let entry = typefaces.entries[typeface]
    let glyphs = entry.widths.keys.map { (code: code(of: $0, in: typeface), glyph: $0) }
      .sorted { $0.code < $1.code }
    let face = program.face
    let name = "\(Self.prefix(glyphs.map(\.glyph), typeface))+\(face.name)"
    let stream =
      program.isCompact
      ? file.addStream("/Subtype/CIDFontType0C", program.bytes)
      : file.addStream("/Length1 \(program.bytes.count)", program.bytes)
    let box = face.box.map(String.init).joined(separator: " ")
    let descriptor = file.add(
      "<</Type/FontDescriptor/FontName/\(name)/Flags 4/FontBBox[\(box)]/ItalicAngle \(face.slant)"
        + "/Ascent \(face.ascent)/Descent \(face.descent)/CapHeight \(face.capHeight)/StemV 80"
        + "/FontFile\(program.isCompact ? "3" : "2") \(stream.text)>>")
    let widths = glyphs.map { "\($0.code)[\(entry.widths[$0.glyph] ?? 0)]" }.joined()
    let descendant = file.add(
      "<</Type/Font/Subtype/CIDFontType\(program.isCompact ? "0" : "2")/BaseFont/\(name)"
        + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        + "/FontDescriptor \(descriptor.text)/W[\(widths)]"
        + (program.isCompact ? "" : "/CIDToGIDMap/Identity") + ">>")
    let map = file.addStream(
      "", Array(Self.map(glyphs.map { ($0.code, entry.text[$0.glyph]) }).utf8))
    return file.add(
      "<</Type/Font/Subtype/Type0/BaseFont/\(name)/Encoding/Identity-H"
        + "/DescendantFonts[\(descendant.text)]/ToUnicode \(map.text)>>")
  }

  /// Six letters that tell this cut from another of the same font.
  private static func prefix(_ glyphs: [UInt16], _ typeface: Int) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325 &+ UInt64(typeface)
    for glyph in glyphs { hash = (hash ^ UInt64(glyph)) &* 0x100_0000_01b3 }
    var letters: [UInt8] = []
    for _ in 0..<6 {
      letters.append(UInt8(ascii: "A") + UInt8(hash % 26))
      hash /= 26
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// The table that tells what each code stands for.
  private static func map(_ entries: [(code: UInt16, text: String?)]) -> String {
    var lines: [String] = []
    // A glyph that only stands in groups has its text told beside it; alone it says nothing.
    for entry in entries {
      lines.append("<\(PDFText.hex(entry.code))><\(PDFText.utf16(entry.text ?? " "))>")
    }
    var text = """
      /CIDInit/ProcSet findresource begin
      12 dict begin
      begincmap
      /CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
      /CMapName/Adobe-Identity-UCS def
      /CMapType 2 def
      1 begincodespacerange
      <0000><FFFF>
      endcodespacerange

      """
    for start in stride(from: 0, to: lines.count, by: 100) {
      let part = lines[start..<min(start + 100, lines.count)]
      text += "\(part.count) beginbfchar\n\(part.joined(separator: "\n"))\nendbfchar\n"
    }
    return text + "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n"
  }
}
