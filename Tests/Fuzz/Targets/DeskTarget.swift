import Website

extension FuzzTarget {
  /// A request: its first line without the version, its headers, an empty line, its body. The word
  /// BOZZA in the address stands for the draft that is there, ATTO for the act in the register.
  static let desk = FuzzTarget("scrivania", upTo: 2048, .requests) { bytes in
    try DeskStage.with { try $0.put(DeskRequest(bytes)) }
  }
}

/// A request as an input writes it.
struct DeskRequest {
  let method: String
  let path: String
  let headers: [(name: String, value: String)]
  let body: [UInt8]

  init(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let first = (lines.first ?? []).split(separator: 0x20, maxSplits: 1)
    method = first.first.map { String(decoding: $0, as: UTF8.self) } ?? "GET"
    path = first.count > 1 ? String(decoding: first[1], as: UTF8.self) : "/"
    let head = lines.dropFirst().prefix { !$0.isEmpty }
    headers = head.map { line in
      let parts = line.split(separator: 0x3A, maxSplits: 1).map {
        String(decoding: $0.drop { $0 == 0x20 }, as: UTF8.self)
      }
      return (parts.first ?? "", parts.count > 1 ? parts[1] : "")
    }
    body = Array(lines.dropFirst(head.count + 2).joined(separator: [0x0A]))
  }
}
