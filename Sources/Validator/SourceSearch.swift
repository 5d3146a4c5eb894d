import Model

extension SourceText {
  /// The first place in a range where words stand from the beginning of a word on; see
  /// ``firstOffset(of:in:)`` for how they are written.
  func firstRange(of needle: StaticString, in range: SourceRange) -> SourceRange? {
    firstRange(ofAny: [needle], in: range)
  }

  /// The first place, in text order, of any of some words: one pass for all of them.
  func firstRange(ofAny needles: [StaticString], in range: SourceRange) -> SourceRange? {
    var initials = ASCIISet()
    for needle in needles where needle.utf8CodeUnitCount > 0 {
      let initial = needle.utf8Start.pointee
      initials.insert(initial)
      if (0x61...0x7A).contains(initial) { initials.insert(initial - 0x20) }
    }
    let upper = min(range.upper, bytes.count)
    return bytes.withUnsafeBufferPointer { text in
      var place = max(0, range.lower)
      var followsWord = place > 0 && place <= text.count && Self.isWord(text[place - 1])
      while place < upper {
        let byte = text[place]
        let isInside = followsWord
        followsWord = Self.isWord(byte)
        if !isInside, initials.contains(byte),
          let needle = needles.first(where: { Self.stands($0, at: place, before: upper, in: text) })
        {
          return SourceRange(place, place + needle.utf8CodeUnitCount)
        }
        place += 1
      }
      return nil
    }
  }

  /// Whether any of some words begins somewhere in a range.
  func hasWord(_ needles: [StaticString], in range: SourceRange) -> Bool {
    firstRange(ofAny: needles, in: range) != nil
  }

  /// The sentence round a place, kept inside a range.
  func sentence(around place: SourceRange, in range: SourceRange) -> SourceRange {
    var lower = place.lower
    while lower > range.lower, !endsSentence(lower - 1) { lower -= 1 }
    var upper = place.upper
    while upper < min(range.upper, bytes.count), !endsSentence(upper - 1) { upper += 1 }
    return trimmed(SourceRange(lower, upper))
  }

  /// A stop with white space and no figure or small letter after it, or the first of two line ends.
  private func endsSentence(_ index: Int) -> Bool {
    guard index + 1 < bytes.count, index >= 0 else { return index >= 0 }
    switch bytes[index] {
    case 0x2E, 0x3F, 0x21:
      guard bytes[index + 1] <= 0x20 else { return false }
      var next = index + 1
      while next < bytes.count, bytes[next] <= 0x20 { next += 1 }
      guard next < bytes.count else { return true }
      if (0x30...0x39).contains(bytes[next]) || (0x61...0x7A).contains(bytes[next]) { return false }
      // 'n. A', 'S. Pietro'.
      let isAbbreviation =
        index > 1 && Self.isWord(bytes[index - 1]) && !Self.isWord(bytes[index - 2])
      return !isAbbreviation
    case 0x0A: return bytes[index + 1] == 0x0A || bytes[index + 1] == 0x0D
    default: return false
    }
  }

  @inline(__always)
  private static func isWord(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte >= 0x80
  }
}

extension SourceText {
  /// The words of a range in lower case, each with its place; figures are words, and points and
  /// apostrophes part them.
  func words(in range: SourceRange) -> [(text: String, range: SourceRange)] {
    var result: [(String, SourceRange)] = []
    var place = max(0, range.lower)
    let end = min(range.upper, bytes.count)
    while place < end {
      guard Self.isLetterOrFigure(bytes, place) else {
        place += 1
        continue
      }
      let first = place
      while place < end, Self.isLetterOrFigure(bytes, place) { place += 1 }
      let own = SourceRange(first, place)
      result.append((text(in: own).lowercased(), own))
    }
    return result
  }

  /// Letters of Latin scripts are written with a first byte from 0xC3 on; '°', 'º' and '«' are not, nor
  /// are the typographic apostrophe and the dashes.
  private static func isLetterOrFigure(_ bytes: [UInt8], _ place: Int) -> Bool {
    let byte = bytes[place]
    if byte < 0x80 { return isWord(byte) }
    if byte >= 0xC0 { return byte != 0xC2 && byte < 0xE0 }
    return place > 0 && (0xC3..<0xE0).contains(bytes[place - 1])
  }
}

extension SourceRange {
  /// Whether two stretches share a byte.
  func overlaps(_ other: SourceRange) -> Bool { lower < other.upper && other.lower < upper }
}
