import Model

/// The head of a sitting as it stands in the file: keys with their values.
struct MarkupHead {
  struct Value {
    let text: String
    let place: SourceRange
  }

  /// A key with one value, or with a list.
  struct Entry {
    let key: String
    let place: SourceRange
    var values: [Value]
    var isList: Bool
  }

  private(set) var entries: [Entry] = []

  /// Reads the lines between the two of hyphens.
  init(_ range: SourceRange, in source: SourceText, faults: inout MarkupFaults) {
    var lines = MarkupLines(source, range)
    while let line = lines.next() {
      let content = source.bytes[line.lower..<line.upper]
      guard let first = content.first, first != 0x23, first != 0x25 else { continue }
      if first == 0x2D, content.dropFirst().first.map({ $0 <= 0x20 }) ?? true {
        let value = lines.trimmed(SourceRange(line.lower + 1, line.upper))
        guard let last = entries.indices.last,
          entries[last].isList || entries[last].values.isEmpty
        else {
          faults.add(
            line.lower, "una voce d'elenco non segue il nome di un elenco",
            "scrivi prima il nome dell'elenco, per esempio «scrutatori:»")
          continue
        }
        entries[last].isList = true
        if let value = Self.value(value, in: source, faults: &faults) {
          entries[last].values.append(value)
        }
        continue
      }
      guard let colon = content.firstIndex(of: 0x3A) else {
        faults.add(
          line.lower, "nella testa ogni riga è «nome: valore»",
          "metti i due punti dopo il nome, o chiudi la testa con una riga «---»")
        continue
      }
      let place = lines.trimmed(SourceRange(line.lower, colon))
      let key = MarkupTerm.folded(source.text(in: place))
      if entries.contains(where: { $0.key == key }) {
        faults.add(line.lower, "la voce «\(key)» è scritta due volte", "tieni una sola delle due")
      }
      let rest = lines.trimmed(SourceRange(colon + 1, line.upper))
      let value = Self.value(rest, in: source, faults: &faults)
      entries.append(Entry(key: key, place: place, values: value.map { [$0] } ?? [], isList: false))
    }
  }

  /// A value without its quotes or the comment after it; nil when it is blank.
  private static func value(
    _ range: SourceRange, in source: SourceText, faults: inout MarkupFaults
  ) -> Value? {
    let bytes = source.bytes[range.lower..<range.upper]
    guard let first = bytes.first else { return nil }
    guard first == 0x22 || first == 0x27 else {
      var end = bytes.endIndex
      var index = bytes.startIndex
      while index < bytes.endIndex {
        if bytes[index] == 0x23, index == bytes.startIndex || bytes[index - 1] <= 0x20 {
          end = index
          break
        }
        index += 1
      }
      while end > bytes.startIndex, bytes[end - 1] <= 0x20 { end -= 1 }
      guard end > bytes.startIndex else { return nil }
      let place = SourceRange(range.lower, end)
      return Value(text: source.text(in: place), place: place)
    }
    var text: [UInt8] = []
    var index = bytes.startIndex + 1
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == first {
        if first == 0x27, index + 1 < bytes.endIndex, bytes[index + 1] == 0x27 {
          text.append(byte)
          index += 2
          continue
        }
        return Value(
          text: String(decoding: text, as: UTF8.self),
          place: SourceRange(range.lower + 1, max(range.lower + 1, index)))
      }
      if byte == 0x5C, first == 0x22, index + 1 < bytes.endIndex {
        index += 1
        switch bytes[index] {
        case 0x6E: text.append(0x0A)
        case 0x72: text.append(0x0D)
        case 0x74: text.append(0x09)
        default: text.append(bytes[index])
        }
      } else {
        text.append(byte)
      }
      index += 1
    }
    faults.add(range.lower, "le virgolette si aprono e non si chiudono", "chiudile dopo il testo")
    return nil
  }

  /// A value as it is written, in quotes only where YAML wants them.
  static func scalar(_ text: String) -> String {
    let special: Set<Unicode.Scalar> = [
      "\"", "'", "-", "?", ":", ",", "[", "]", "{", "}", "#", "&", "*", "!", "|", ">", "%", "@",
      "`", "=", "~",
    ]
    let opens = text.unicodeScalars.first.map { special.contains($0) } ?? true
    let isBare =
      !opens && !text.hasSuffix(":") && !text.contains(": ") && !text.contains(" #")
      && !text.hasPrefix(" ") && !text.hasSuffix(" ")
      && !text.unicodeScalars.contains { $0.value < 0x20 }
    guard !isBare else { return text }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "\"": result += "\\" + String(scalar)
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
