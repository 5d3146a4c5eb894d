extension TokenizedText {
  /// The bracket that closes the one at a token, a few lines on at most.
  func closing(_ open: Int, before limit: Int) -> Int? {
    var depth = 0
    for index in open..<min(limit, open + 400) {
      if isMark(index, .openParenthesis) { depth += 1 }
      if isMark(index, .closeParenthesis) {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }
}
