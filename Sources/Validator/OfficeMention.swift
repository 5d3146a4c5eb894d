import Model

/// A member that the narrative names by office and surname: 'il consigliere Sartor ringrazia'.
struct OfficeMention {
  /// The name as written, without the office.
  let name: Located<String>
  /// The word after the name, in lower case: what the member does.
  let next: String

  /// Every mention in the points of a sitting of a name that begins like one of those wanted, in
  /// text order.
  static func all(in sitting: Sitting, like wanted: Set<String>) -> [OfficeMention] {
    guard !wanted.isEmpty else { return [] }
    let starts = Set(wanted.filter { $0.utf8.count > 2 }.map { start($0.utf8) })
    return sitting.source.bytes.withUnsafeBufferPointer { bytes in
      sitting.items.flatMap { mentions(in: $0.range, of: bytes, starts: starts) }
    }
  }

  private static func mentions(
    in range: SourceRange, of bytes: UnsafeBufferPointer<UInt8>, starts: Set<UInt32>
  ) -> [OfficeMention] {
    let upper = min(range.upper, bytes.count)
    var found: [OfficeMention] = []
    var index = max(1, range.lower)
    while index + 3 < upper {
      guard (0x41...0x5A).contains(bytes[index]), bytes[index - 1] <= 0x20,
        starts.contains(start(bytes[index..<(index + 3)]))
      else {
        index += 1
        continue
      }
      guard followsOffice(index, in: bytes, from: range.lower) else {
        index += 1
        continue
      }
      var end = wordEnd(from: index, before: upper, in: bytes)
      // 'il consigliere Marco Riva': every capitalised word is the name.
      while end + 1 < upper, bytes[end] == 0x20, (0x41...0x5A).contains(bytes[end + 1]) {
        end = wordEnd(from: end + 1, before: upper, in: bytes)
      }
      var next = end
      while next < upper, bytes[next] <= 0x20 { next += 1 }
      let after = wordEnd(from: next, before: upper, in: bytes)
      found.append(
        OfficeMention(
          name: Located(
            String(decoding: bytes[index..<end], as: UTF8.self), at: SourceRange(index, end)),
          next: String(decoding: bytes[next..<after], as: UTF8.self).lowercased()))
      index = end
    }
    return found
  }

  /// Whether the word before a place is the office of a member.
  private static func followsOffice(
    _ place: Int, in bytes: UnsafeBufferPointer<UInt8>, from lower: Int
  ) -> Bool {
    var end = place
    while end > lower, bytes[end - 1] <= 0x20 { end -= 1 }
    // 'il prof. Tagliabue'.
    if end > lower, bytes[end - 1] == 0x2E { end -= 1 }
    var begin = end
    while begin > lower, end - begin < 14, bytes[begin - 1] > 0x40 { begin -= 1 }
    guard begin < end else { return false }
    return offices.contains(String(decoding: bytes[begin..<end], as: UTF8.self).lowercased())
  }

  private static func wordEnd(
    from start: Int, before upper: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var end = start
    while end < upper, bytes[end] > 0x40 || bytes[end] == 0x27 { end += 1 }
    return end
  }

  /// The first three letters of a word, folded, as one number.
  private static func start(_ letters: some Sequence<UInt8>) -> UInt32 {
    letters.prefix(3).reduce(0) { $0 << 8 | UInt32($1 | 0x20) }
  }

  private static let offices: Set<String> = [
    "consigliere", "consigliera", "componente", "sindaco", "sindaca", "rappresentante", "socio",
    "socia", "membro", "docente", "vicesindaco", "vicesindaca", "assessore", "assessora",
    "prof", "ssa", "professore", "professoressa",
  ]
}
