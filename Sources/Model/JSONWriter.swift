/// Writes a ``JSONValue`` as text: the same value always gives the same bytes.
public struct JSONWriter: Sendable {
  /// Spaces for each level; zero puts everything on one line.
  public let indentation: Int

  /// Writes with so many spaces for each level.
  public init(indentation: Int = 2) {
    self.indentation = indentation
  }

  /// The text of a value, with no line end after it.
  public func text(_ value: JSONValue) -> String {
    String(decoding: bytes(value), as: UTF8.self)
  }

  /// The UTF-8 of a value, with no line end after it.
  public func bytes(_ value: JSONValue) -> [UInt8] {
    var output: [UInt8] = []
    write(value, level: 0, to: &output)
    return output
  }

  /// The text of a value that stands inside others, `level` deep: for outputs written piece by piece.
  public func text(_ value: JSONValue, level: Int) -> String {
    var output: [UInt8] = []
    write(value, level: level, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private func write(_ value: JSONValue, level: Int, to output: inout [UInt8]) {
    switch value {
    case .null: output += "null".utf8
    case .bool(let flag): output += (flag ? "true" : "false").utf8
    case .int(let number): output += String(number).utf8
    case .double(let number): output += Self.decimal(number).utf8
    case .string(let text): Self.quote(text, to: &output)
    case .array(let elements):
      list(elements, open: "[", close: "]", level: level, to: &output) { element, output in
        write(element, level: level + 1, to: &output)
      }
    case .object(let members):
      list(members, open: "{", close: "}", level: level, to: &output) { member, output in
        Self.quote(member.name, to: &output)
        output += (indentation > 0 ? ": " : ":").utf8
        write(member.value, level: level + 1, to: &output)
      }
    }
  }

  private func list<Element>(
    _ elements: [Element], open: String, close: String, level: Int, to output: inout [UInt8],
    each: (Element, inout [UInt8]) -> Void
  ) {
    output += open.utf8
    for (index, element) in elements.enumerated() {
      if index > 0 { output += ",".utf8 }
      breakLine(level: level + 1, to: &output)
      each(element, &output)
    }
    if !elements.isEmpty { breakLine(level: level, to: &output) }
    output += close.utf8
  }

  private func breakLine(level: Int, to output: inout [UInt8]) {
    guard indentation > 0 else { return }
    output.append(0x0A)
    output += repeatElement(0x20, count: level * indentation)
  }

  /// Whole values without a fraction, so that 269 shares read '269' and not '269.0'.
  static func decimal(_ number: Double) -> String {
    guard number.isFinite else { return "null" }
    if let whole = Int(exactly: number) { return String(whole) }
    return String(number)
  }

  static func quote(_ text: String, to output: inout [UInt8]) {
    output.append(0x22)
    var text = text
    text.withUTF8 { bytes in
      // Nearly all of a text stands as it is: it is copied by the stretch.
      var copied = 0
      for (place, byte) in bytes.enumerated() where needsEscape(byte) {
        output.append(contentsOf: bytes[copied..<place])
        escape(byte, to: &output)
        copied = place + 1
      }
      output.append(contentsOf: bytes[copied...])
    }
    output.append(0x22)
  }

  @inline(__always)
  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F
  }

  private static func escape(_ byte: UInt8, to output: inout [UInt8]) {
    switch byte {
    case 0x22: output += #"\""#.utf8
    case 0x5C: output += #"\\"#.utf8
    case 0x0A: output += #"\n"#.utf8
    case 0x0D: output += #"\r"#.utf8
    case 0x09: output += #"\t"#.utf8
    default:
      let digits = String(byte, radix: 16)
      output += (#"\u00"# + (digits.utf8.count == 1 ? "0" : "") + digits).utf8
    }
  }
}
