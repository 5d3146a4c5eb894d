import CPango

/// The typefaces one document uses, and which glyphs of each, with the text each glyph stands for.
final class Typefaces {
  /// One typeface.
  struct Entry {
    let face: OpaquePointer
    /// A font of the face at one unit per design unit.
    let font: OpaquePointer
    let unitsPerEm: Double
    /// What each glyph used stands for.
    var text: [UInt16: String] = [:]
    /// Its advance in thousandths of an em.
    var widths: [UInt16: Int] = [:]
  }

  private(set) var entries: [Entry] = []
  private var indices: [OpaquePointer: Int] = [:]

  init() {}

  deinit {
    for entry in entries {
      hb_font_destroy(entry.font)
      hb_face_destroy(entry.face)
    }
  }

  /// The index of the face of a font; nil when there is none.
  func index(of font: UnsafeMutablePointer<PangoFont>) -> Int? {
    guard let scaled = pango_font_get_hb_font(font), let face = hb_font_get_face(scaled) else {
      return nil
    }
    if let known = indices[face] { return known }
    guard Self.hasOutlines(face) else { return nil }
    guard let plain = hb_font_create(face) else { return nil }
    hb_face_reference(face)
    // A variable font is drawn, and later cut, at its default shape: widths follow from that too.
    let index = entries.count
    entries.append(
      Entry(face: face, font: plain, unitsPerEm: Double(max(1, hb_face_get_upem(face)))))
    indices[face] = index
    return index
  }

  /// A typeface of pictures, as those for faces and flags, cannot be embedded.
  private static func hasOutlines(_ face: OpaquePointer) -> Bool {
    ([0x676C_7966, 0x4346_4620] as [UInt32]).contains { tag in
      guard let table = hb_face_reference_table(face, tag) else { return false }
      defer { hb_blob_destroy(table) }
      return hb_blob_get_length(table) > 0
    }
  }

  /// Takes note of a glyph; says whether its text is what the font's table will tell.
  func use(_ glyph: UInt16, of typeface: Int, for text: String?) -> Bool {
    if entries[typeface].widths[glyph] == nil {
      let advance = Double(hb_font_get_glyph_h_advance(entries[typeface].font, UInt32(glyph)))
      entries[typeface].widths[glyph] = Int(
        (advance * 1000 / entries[typeface].unitsPerEm).rounded())
    }
    guard let text, !text.isEmpty else { return false }
    if let known = entries[typeface].text[glyph] { return known == text }
    entries[typeface].text[glyph] = text
    return true
  }

  /// The glyph of the space.
  func space(of typeface: Int) -> UInt16? {
    var glyph: hb_codepoint_t = 0
    guard hb_font_get_nominal_glyph(entries[typeface].font, 0x20, &glyph) != 0 else { return nil }
    return UInt16(truncatingIfNeeded: glyph)
  }

  /// The advance of a glyph in thousandths of an em.
  func width(_ glyph: UInt16, of typeface: Int) -> Int {
    entries[typeface].widths[glyph] ?? 0
  }
}
