import CPango

/// Sets text in lines with Pango.
///
/// It owns a font map, which Pango lets only one thread use at a time: each rendering takes one for
/// itself, from ``TypesetterPool``.
final class Typesetter {
  private let fontMap: UnsafeMutablePointer<PangoFontMap>
  private let context: OpaquePointer
  private let layout: OpaquePointer
  private let hyphenator = Hyphenator()
  private var metrics: [TextStyle: (ascent: Double, descent: Double)] = [:]

  /// Nil when the system has no font at all.
  init?() {
    guard let map = pango_ft2_font_map_new() else { return nil }
    pango_ft2_font_map_set_resolution(OpaquePointer(map), 72, 72)
    verbale_unhint(map)
    guard let context = pango_font_map_create_context(map) else {
      g_object_unref(map)
      return nil
    }
    pango_context_set_round_glyph_positions(context, 0)
    pango_context_set_language(context, pango_language_from_string("it"))
    guard let layout = pango_layout_new(context) else {
      g_object_unref(UnsafeMutableRawPointer(context))
      g_object_unref(map)
      return nil
    }
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    pango_layout_set_single_paragraph_mode(layout, 1)
    self.fontMap = map
    self.context = context
    self.layout = layout
    let description = pango_font_description_from_string("serif 10")
    defer { pango_font_description_free(description) }
    guard let font = pango_font_map_load_font(map, context, description) else { return nil }
    g_object_unref(font)
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(layout))
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(fontMap)
  }

  /// How text is fitted to its lines.
  enum Fit {
    /// Lines as long as their words, set by whoever draws them.
    case ragged
    /// Lines of one length, but the last.
    case justified
    /// Lines as even as they can be, for headings.
    case balanced
  }

  /// The text in lines no wider than `width` points; in one line for each break when it is nil.
  func lines(
    of paragraph: Paragraph, width: Double?, fit: Fit, for typefaces: Typefaces
  ) -> [GlyphLine] {
    var result: [GlyphLine] = []
    for (index, runs) in paragraph.lines.enumerated() {
      var source = Source(runs, hyphenator: paragraph.isHyphenated ? hyphenator : nil)
      var wanted = width
      if fit == .balanced, let width { wanted = balanced(&source, within: width) }
      result += set(source, width: wanted, isJustified: fit == .justified, for: typefaces)
      if index + 1 < paragraph.lines.count, let last = result.indices.last {
        result[last].endsAtBreak = true
      }
    }
    return result
  }

  /// How far letters go above and below the base line.
  func metrics(of style: TextStyle) -> (ascent: Double, descent: Double) {
    var key = style
    key.colour = .dark
    key.letterSpacing = 0
    if let known = metrics[key] { return known }
    guard let description = Self.description(of: style) else { return (style.size, 0) }
    defer { pango_font_description_free(description) }
    guard let found = pango_context_get_metrics(context, description, nil) else {
      return (style.size, 0)
    }
    defer { pango_font_metrics_unref(found) }
    let scale = Double(PANGO_SCALE)
    let pair = (
      ascent: Double(pango_font_metrics_get_ascent(found)) / scale,
      descent: Double(pango_font_metrics_get_descent(found)) / scale
    )
    metrics[key] = pair
    return pair
  }

  // MARK: Setting

  /// The text of one line as Pango takes it.
  private struct Source {
    var bytes: [UInt8] = []
    /// Where each run begins.
    var starts: [Int] = []
    var runs: [Paragraph.Run] = []

    init(_ runs: [Paragraph.Run], hyphenator: Hyphenator?) {
      for run in runs where !run.text.isEmpty {
        starts.append(bytes.count)
        self.runs.append(run)
        bytes += (hyphenator?.hyphenated(run.text) ?? run.text).utf8
      }
    }

    /// The run that has the byte at some place.
    func run(at offset: Int) -> Int {
      var low = 0
      var high = starts.count
      while high - low > 1 {
        let middle = (low + high) / 2
        if starts[middle] <= offset { low = middle } else { high = middle }
      }
      return low
    }
  }

  /// The most that is laid out at a time: Pango slows down with the length of a paragraph.
  private static let stretch = 12_000

  private func set(
    _ source: Source, width: Double?, isJustified: Bool, for typefaces: Typefaces
  ) -> [GlyphLine] {
    guard !source.bytes.isEmpty else { return [] }
    var lines: [GlyphLine] = []
    var start = 0
    while start < source.bytes.count {
      let end = Self.end(of: source.bytes, from: start)
      prepare(source, start..<end, width: width)
      let isLast = end == source.bytes.count
      let total = Int(pango_layout_get_line_count(layout))
      var next = end
      for index in 0..<total {
        guard let line = pango_layout_get_line_readonly(layout, Int32(index)) else { continue }
        // The last line of a stretch is set again with what follows.
        if !isLast, index == total - 1, index > 0 {
          next = start + Int(line.pointee.start_index)
          break
        }
        var set = glyphs(of: line, source: source, offset: start, for: typefaces)
        if isJustified, let width, !isLast || index + 1 < total { set.justify(to: width) }
        lines.append(set)
      }
      start = next
    }
    return lines
  }

  private static func end(of bytes: [UInt8], from start: Int) -> Int {
    guard bytes.count - start > stretch * 3 / 2 else { return bytes.count }
    let limit = start + stretch
    var end = limit
    while end > start + stretch / 2, bytes[end] != UInt8(ascii: " ") { end -= 1 }
    if bytes[end] == UInt8(ascii: " ") { return end + 1 }
    end = limit
    while bytes[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }

  private func prepare(_ source: Source, _ range: Range<Int>, width: Double?) {
    source.bytes.withUnsafeBufferPointer { buffer in
      UnsafeBufferPointer(rebasing: buffer[range]).withMemoryRebound(to: CChar.self) { text in
        pango_layout_set_text(layout, text.baseAddress, Int32(text.count))
      }
    }
    let list = pango_attr_list_new()
    defer { pango_attr_list_unref(list) }
    for (index, run) in source.runs.enumerated() {
      let start = max(source.starts[index], range.lowerBound)
      let end = min(
        index + 1 < source.starts.count ? source.starts[index + 1] : source.bytes.count,
        range.upperBound)
      guard start < end else { continue }
      Self.attributes(of: run.style, number: index) { attribute in
        attribute.pointee.start_index = UInt32(start - range.lowerBound)
        attribute.pointee.end_index = UInt32(end - range.lowerBound)
        pango_attr_list_insert(list, attribute)
      }
    }
    pango_layout_set_attributes(layout, list)
    pango_layout_set_width(layout, width.map { Int32(max(1, $0) * Double(PANGO_SCALE)) } ?? -1)
  }

  private static func attributes(
    of style: TextStyle, number: Int, add: (UnsafeMutablePointer<PangoAttribute>) -> Void
  ) {
    if let description = description(of: style) {
      if let attribute = pango_attr_font_desc_new(description) { add(attribute) }
      pango_font_description_free(description)
    }
    if style.letterSpacing != 0 {
      let spacing = Int32(style.letterSpacing * style.size * Double(PANGO_SCALE))
      if let attribute = pango_attr_letter_spacing_new(spacing) { add(attribute) }
    }
    if !style.features.isEmpty, let attribute = pango_attr_font_features_new(style.features) {
      add(attribute)
    }
    // A colour of its own keeps what comes out of each run apart.
    let high = UInt16(truncatingIfNeeded: number >> 16)
    let low = UInt16(truncatingIfNeeded: number)
    if let attribute = pango_attr_foreground_new(high, low, 0) { add(attribute) }
  }

  private static func description(of style: TextStyle) -> OpaquePointer? {
    guard let description = pango_font_description_new() else { return nil }
    pango_font_description_set_family(description, style.families)
    pango_font_description_set_absolute_size(description, style.size * Double(PANGO_SCALE))
    pango_font_description_set_weight(description, PangoWeight(UInt32(style.weight)))
    pango_font_description_set_style(
      description, style.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    if style.hasSmallCaps {
      pango_font_description_set_variant(description, PANGO_VARIANT_SMALL_CAPS)
    }
    return description
  }

  /// The least width at which the text takes no more lines.
  private func balanced(_ source: inout Source, within width: Double) -> Double {
    guard !source.bytes.isEmpty, source.bytes.count < 600 else { return width }
    let range = 0..<source.bytes.count
    prepare(source, range, width: width)
    let count = pango_layout_get_line_count(layout)
    guard count > 1 else { return width }
    var low = width / 2
    var high = width
    while high - low > 4 {
      let middle = (low + high) / 2
      pango_layout_set_width(layout, Int32(middle * Double(PANGO_SCALE)))
      if pango_layout_get_line_count(layout) <= count { high = middle } else { low = middle }
    }
    return high
  }

  // MARK: Taking the glyphs

  private func glyphs(
    of line: UnsafeMutablePointer<PangoLayoutLine>, source: Source, offset: Int,
    for typefaces: Typefaces
  ) -> GlyphLine {
    var result = GlyphLine()
    var pen = 0.0
    var wordStart = 0.0
    var node = line.pointee.runs
    while let current = node {
      node = current.pointee.next
      guard let data = current.pointee.data else { continue }
      let run = data.assumingMemoryBound(to: PangoGlyphItem.self).pointee
      guard let item = run.item, let glyphs = run.glyphs else { continue }
      let start = offset + Int(item.pointee.offset)
      let style = source.runs[source.run(at: start)]
      let typeface = item.pointee.analysis.font.flatMap(typefaces.index(of:))
      var set = GlyphLine.Run(
        typeface: typeface ?? 0, size: Self.size(of: item, style: style.style),
        colour: style.style.colour, node: style.node, glyphs: [], spoken: [])
      Self.clusters(of: item.pointee, glyphs.pointee, source.bytes, offset: start) {
        text, range in
        let first = set.glyphs.count
        let isSpace = text == " "
        if isSpace { result.widestWord = max(result.widestWord, pen - wordStart) }
        let shown = range.count { glyphs.pointee.glyphs[$0].glyph != verbale_glyph_empty }
        var isPlain = shown == 1
        for index in range {
          let info = glyphs.pointee.glyphs[index]
          let geometry = info.geometry
          let scale = Double(PANGO_SCALE)
          let advance = Double(geometry.width) / scale
          if info.glyph != verbale_glyph_empty {
            let isUnknown = info.glyph & verbale_glyph_unknown_flag != 0
            let id = isUnknown || typeface == nil ? nil : UInt16(truncatingIfNeeded: info.glyph)
            if let id, let typeface {
              isPlain = typefaces.use(id, of: typeface, for: shown == 1 ? text : nil) && isPlain
            } else {
              isPlain = false
            }
            set.glyphs.append(
              .init(
                id: id, x: pen + Double(geometry.x_offset) / scale,
                rise: -Double(geometry.y_offset) / scale, advance: advance))
          } else if isSpace, shown == 0, let typeface, let id = typefaces.space(of: typeface) {
            // The space that ends a line takes no room, and still parts two words.
            isPlain = typefaces.use(id, of: typeface, for: text)
            set.glyphs.append(.init(id: id, x: pen, rise: 0, advance: 0))
          }
          pen += advance
        }
        if isSpace {
          wordStart = pen
          if set.glyphs.count > first {
            result.spaces.append((run: result.runs.count, glyph: first))
          }
        } else if !text.isEmpty {
          result.width = pen
        }
        if !isPlain, set.glyphs.count > first {
          set.spoken.append((first..<set.glyphs.count, text))
        }
      }
      result.size = max(result.size, style.style.size)
      if !set.glyphs.isEmpty { result.runs.append(set) }
    }
    result.widestWord = max(result.widestWord, result.width - wordStart)
    return result
  }

  /// The size a run is set in: smaller than asked for where Pango makes small capitals of capitals.
  private static func size(
    of item: UnsafeMutablePointer<PangoItem>, style: TextStyle
  ) -> Double {
    guard style.hasSmallCaps, let font = item.pointee.analysis.font,
      let description = pango_font_describe_with_absolute_size(font)
    else { return style.size }
    defer { pango_font_description_free(description) }
    return Double(pango_font_description_get_size(description)) / Double(PANGO_SCALE)
  }

  /// The glyphs of a run in the groups that stand for some characters together.
  private static func clusters(
    of item: PangoItem, _ glyphs: PangoGlyphString, _ bytes: [UInt8], offset: Int,
    take: (String, Range<Int>) -> Void
  ) {
    let count = Int(glyphs.num_glyphs)
    let isReversed = item.analysis.level & 1 == 1
    var start = 0
    var last = Int(item.length)
    while start < count {
      let cluster = Int(glyphs.log_clusters[start])
      var end = start + 1
      while end < count, Int(glyphs.log_clusters[end]) == cluster { end += 1 }
      var until = Int(item.length)
      if isReversed {
        until = last
        last = cluster
      } else if end < count {
        until = Int(glyphs.log_clusters[end])
      }
      let low = offset + cluster
      let high = max(low, min(bytes.count, offset + until))
      let text = String(decoding: bytes[min(low, high)..<high], as: UTF8.self)
      take(spoken(text), start..<end)
      start = end
    }
  }

  /// What a group of characters is read as: hidden hyphens go, except the one that is drawn.
  private static func spoken(_ text: String) -> String {
    if text == " " || text.utf8.count == 1 || text == "\u{AD}" { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{A0}", "\u{202F}": result += " "
      case "\u{AD}", "\u{200B}", "\u{FEFF}": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
