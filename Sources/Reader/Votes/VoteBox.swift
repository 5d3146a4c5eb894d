import Model

/// A vote summed up apart from the words that tell of it: a title, the tally, the outcome.
///
/// Acts are written so: the minutes say how it went, and the box below gives the figures. Read as one
/// more vote it would count twice.
struct VoteBox {
  /// Its lines; those that quote the minutes are none of them.
  var lines: [Int]
  /// The figures it gives, by what they count.
  var figures: [WritableKeyPath<Vote, Located<Int>?>: Located<Int>] = [:]
  /// The names it gives.
  var names: [WritableKeyPath<Vote, [Located<String>]>: [Located<String>]] = [:]
  /// Whether it is on immediate enforceability.
  var isImmediateEnforceability = false
  /// The outcome it states; nil where it says that it comes from the figures.
  var outcome: Located<Outcome>?
  /// The line after it and after what it quotes.
  var end: Int

  /// Whether it sums up a vote: nothing it says is otherwise there, and something is the same.
  func sumsUp(_ vote: Vote) -> Bool {
    for (path, figure) in figures {
      if let told = vote[keyPath: path], told.value != figure.value { return false }
    }
    let isSaid = figures.contains { vote[keyPath: $0.key] != nil }
    return isSaid || figures.isEmpty || vote.unanimity != nil
  }

  /// What the words leave out and the box says.
  func complete(_ vote: inout Vote) {
    vote.isImmediateEnforceability = isImmediateEnforceability
    vote.outcome = vote.outcome ?? outcome
    for (path, figure) in figures where vote[keyPath: path] == nil { vote[keyPath: path] = figure }
    for (path, names) in names where vote[keyPath: path].isEmpty { vote[keyPath: path] = names }
  }
}
