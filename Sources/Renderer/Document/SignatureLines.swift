/// The signature block in plain text: two to a line, each over a line to sign on.
enum SignatureLines {
  /// The lines for an element whose children are the signatories.
  static func of(_ element: Element, width: Int) -> [String] {
    let half = (width - 4) / 2
    let blocks = element.elements.map { signatory in
      let texts = signatory.elements.map { InlineText.of($0) }.filter { !$0.isEmpty }
      return texts.flatMap { TextWrap.lines($0, width: half) }.map {
        TextWrap.centred($0, width: half)
      }
    }
    var lines: [String] = []
    for start in stride(from: 0, to: blocks.count, by: 2) {
      let left = blocks[start]
      let right = start + 1 < blocks.count ? blocks[start + 1] : []
      if !lines.isEmpty { lines.append("") }
      for index in 0..<max(left.count, right.count) {
        let first = index < left.count ? left[index] : ""
        let second = index < right.count ? right[index] : ""
        lines.append(TextWrap.padded(first, width: half) + "    " + second)
      }
    }
    return lines
  }
}
