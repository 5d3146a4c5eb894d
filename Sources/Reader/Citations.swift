import Model

/// Reads the acts and the annexes that the text names.
enum CitationReader {
  /// The acts cited with their number, in text order.
  static func citations(in passages: [Passage], source: SourceText) -> [ActCitation] {
    var result: [ActCitation] = []
    for passage in passages {
      source.bytes.withUnsafeBufferPointer { bytes in
        var scanner = CitationScanner(
          bytes: bytes, position: max(0, passage.range.lower),
          upper: min(passage.range.upper, bytes.count))
        while let citation = scanner.nextAct() { result.append(citation) }
      }
    }
    return result
  }

  /// The labels of the annexes cited ('A', '1'), in text order.
  static func annexCitations(in passages: [Passage], source: SourceText) -> [Located<String>] {
    var result: [Located<String>] = []
    for passage in passages {
      source.bytes.withUnsafeBufferPointer { bytes in
        var scanner = CitationScanner(
          bytes: bytes, position: max(0, passage.range.lower),
          upper: min(passage.range.upper, bytes.count))
        while let label = scanner.nextAnnex() { result.append(label) }
      }
    }
    return result
  }
}
