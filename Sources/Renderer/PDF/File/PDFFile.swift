/// The objects of a PDF and how they become a file: small objects packed in compressed streams, a
/// cross-reference stream, an identifier made from the content so that the same act is the same bytes.
struct PDFFile {
  /// The number of an object.
  struct Reference: Hashable {
    let number: Int
    /// How other objects name it.
    var text: String { "\(number) 0 R" }
  }

  private enum Object {
    case reserved
    case plain(String)
    case stream(dictionary: String, data: [UInt8])
  }

  private var objects: [Object] = []

  /// Takes a number for an object that is not known yet.
  mutating func reserve() -> Reference {
    objects.append(.reserved)
    return Reference(number: objects.count)
  }

  /// Adds an object.
  mutating func add(_ text: String) -> Reference {
    objects.append(.plain(text))
    return Reference(number: objects.count)
  }

  /// Adds a stream; `dictionary` is what its dictionary has beside the length and the filter.
  mutating func addStream(
    _ dictionary: String, _ data: [UInt8], isCompressed: Bool = true
  ) -> Reference {
    if isCompressed, let small = Deflate.compressed(data) {
      objects.append(.stream(dictionary: dictionary + "/Filter/FlateDecode", data: small))
    } else {
      objects.append(.stream(dictionary: dictionary, data: data))
    }
    return Reference(number: objects.count)
  }

  /// Says what a reserved object is.
  mutating func set(_ reference: Reference, _ text: String) {
    objects[reference.number - 1] = .plain(text)
  }

  /// The whole file.
  ///
  /// - Parameter trailer: entries of the trailer beside size and identifier.
  func bytes(trailer: String) -> [UInt8] {
    var file = self
    let packed = file.pack()
    var out = Array("%PDF-1.7\n%\u{E2}\u{E3}\u{CF}\u{D3}\n".unicodeScalars.map { UInt8($0.value) })
    var entries: [[Int]] = [[0, 0, 65535]]
    for (index, object) in file.objects.enumerated() {
      switch object {
      case .reserved:
        entries.append([0, 0, 0])
      case .plain:
        let place = packed[index] ?? (0, 0)
        entries.append([2, place.stream, place.index])
      case .stream(let dictionary, let data):
        entries.append([1, out.count, 0])
        out += "\(index + 1) 0 obj\n<<\(dictionary)/Length \(data.count)>>\nstream\n".utf8
        out += data
        out += "\nendstream\nendobj\n".utf8
      }
    }
    let start = out.count
    entries.append([1, start, 0])
    var table: [UInt8] = []
    for entry in entries {
      table.append(UInt8(entry[0]))
      for shift in [24, 16, 8, 0] { table.append(UInt8(truncatingIfNeeded: entry[1] >> shift)) }
      for shift in [8, 0] { table.append(UInt8(truncatingIfNeeded: entry[2] >> shift)) }
    }
    let identifier = Self.identifier(of: out)
    let small = Deflate.compressed(table)
    let filter = small == nil ? "" : "/Filter/FlateDecode"
    let data = small ?? table
    out +=
      "\(entries.count - 1) 0 obj\n<</Type/XRef/Size \(entries.count)/W[1 4 2]\(trailer)/ID[<\(identifier)><\(identifier)>]\(filter)/Length \(data.count)>>\nstream\n"
      .utf8
    out += data
    out += "\nendstream\nendobj\nstartxref\n\(start)\n%%EOF\n".utf8
    return out
  }

  /// Puts the plain objects into object streams; gives the place of each.
  private mutating func pack() -> [Int: (stream: Int, index: Int)] {
    var places: [Int: (stream: Int, index: Int)] = [:]
    let plain = objects.indices.filter { if case .plain = objects[$0] { true } else { false } }
    for start in stride(from: 0, to: plain.count, by: 200) {
      let group = plain[start..<min(start + 200, plain.count)]
      var index = ""
      var body: [UInt8] = []
      let stream = objects.count + 1
      for (place, object) in group.enumerated() {
        guard case .plain(let text) = objects[object] else { continue }
        index += "\(object + 1) \(body.count) "
        body += text.utf8
        body.append(UInt8(ascii: "\n"))
        places[object] = (stream, place)
      }
      let head = Array(index.utf8)
      _ = addStream("/Type/ObjStm/N \(group.count)/First \(head.count)", head + body)
    }
    return places
  }

  /// Thirty-two hexadecimal digits that depend on every byte.
  private static func identifier(of bytes: [UInt8]) -> String {
    var first: UInt64 = 0xcbf2_9ce4_8422_2325
    var second: UInt64 = 0x8422_2325_cbf2_9ce4
    for byte in bytes {
      first = (first ^ UInt64(byte)) &* 0x100_0000_01b3
      second = (second &+ UInt64(byte)) &* 0x9e37_79b9_7f4a_7c15
      second ^= second >> 29
    }
    return [first, second].map { value in
      let digits = String(value, radix: 16, uppercase: true)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
