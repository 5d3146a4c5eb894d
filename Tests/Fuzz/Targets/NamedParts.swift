/// An input made of several files: a line `=== name` stands before each.
struct NamedParts {
  private(set) var all: [(name: String, bytes: [UInt8])] = []

  init(_ bytes: [UInt8]) {
    let mark = Array("=== ".utf8)
    var part: (name: String, bytes: [UInt8])?
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.starts(with: mark) {
        if let part { all.append(part) }
        part = (String(decoding: line.dropFirst(mark.count), as: UTF8.self), [])
      } else if part != nil {
        if part?.bytes.isEmpty == false { part?.bytes.append(0x0A) }
        part?.bytes += line
      }
    }
    if let part { all.append(part) }
  }
}
