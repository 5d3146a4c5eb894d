/// The head of the e-mail that minutes were sent in: its day, its subject and its people are the
/// message's, not the sitting's.
enum MailHeader {
  private static let senders: Set<String> = ["da", "from", "mittente"]
  private static let fields: Set<String> = [
    "da", "from", "mittente", "a", "to", "per", "cc", "ccn", "bcc", "data", "date", "inviato",
    "inviata", "sent", "oggetto", "subject", "destinatari", "allegati",
  ]

  /// The lines of such heads, and of the phrase over a quoted message ('Il giorno … ha scritto:').
  static func lines(of text: TokenizedText) -> [Int] {
    var result: [Int] = []
    var run: [Int] = []
    var hasSender = false
    func close() {
      if run.count >= 3, hasSender { result += run }
      run.removeAll(keepingCapacity: true)
      hasSender = false
    }
    for line in text.lines.indices {
      if let field = field(on: line, in: text) {
        if text.lines[line].blanksBefore > 0 { close() }
        run.append(line)
        hasSender = hasSender || senders.contains(field)
      } else {
        close()
        if quotes(line, in: text) { result.append(line) }
      }
    }
    close()
    return result
  }

  /// The word before the colon that opens a line, when a message's head has it.
  private static func field(on line: Int, in text: TokenizedText) -> String? {
    let end = text.lines[line].end
    var first = text.lines[line].first
    while first < end, text.isMark(first, .greater) { first += 1 }
    guard first + 1 < end, text.tokens[first].isWord, text.isMark(first + 1, .colon) else {
      return nil
    }
    let word = text.folded(first)
    return fields.contains(word) ? word : nil
  }

  private static func quotes(_ line: Int, in text: TokenizedText) -> Bool {
    let range = text.lines[line].first..<text.lines[line].end
    guard range.count >= 3, range.count <= 40, text.isMark(range.upperBound - 1, .colon) else {
      return false
    }
    let last = range.upperBound - 2
    return text.folded(last) == "scritto" && text.folded(last - 1) == "ha"
      || text.folded(last) == "wrote"
  }
}
