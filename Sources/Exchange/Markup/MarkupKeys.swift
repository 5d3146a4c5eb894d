import Model

/// One figure of a vote: its name in the markup, words near it, where it goes.
struct MarkupCount: Sendable {
  let keys: [String]
  let cues: [String]
  let figure: WritableKeyPath<Vote, Located<Int>?> & Sendable
  let names: (WritableKeyPath<Vote, [Located<String>]> & Sendable)?

  static let all: [Self] = [
    Self(keys: ["presenti"], cues: ["resent"], figure: \.statedPresent, names: nil),
    Self(keys: ["votanti"], cues: ["otant"], figure: \.voters, names: nil),
    Self(
      keys: ["favorevoli", "favorevole", "voti favorevoli"], cues: ["avorevol", "favore"],
      figure: \.inFavour, names: \Vote.inFavourNames),
    Self(
      keys: ["contrari", "contrario", "contraria", "contrarie", "voti contrari"],
      cues: ["ontrar"], figure: \.against, names: \Vote.againstNames),
    Self(
      keys: ["astenuti", "astenuto", "astenuta", "astenute"], cues: ["stenut", "stensi"],
      figure: \.abstained, names: \Vote.abstainedNames),
    Self(
      keys: ["non votanti", "non votante"], cues: ["artecipa", "votano", "votanti"],
      figure: \.notVoting, names: \Vote.notVotingNames),
    Self(keys: ["schede bianche", "bianche"], cues: ["ianc"], figure: \.blank, names: nil),
    Self(keys: ["schede nulle", "nulle"], cues: ["null"], figure: \.void, names: nil),
  ]
}

/// One share or quota of a vote.
struct MarkupWeight: Sendable {
  let keys: [String]
  let path: WritableKeyPath<Vote, Located<Double>?> & Sendable

  static let all: [Self] = [
    Self(keys: ["quota favorevole"], path: \.weightInFavour),
    Self(keys: ["quota contraria"], path: \.weightAgainst),
    Self(keys: ["quota astenuta"], path: \.weightAbstained),
  ]
}

/// One thing that a vote says in words.
struct MarkupPhrase: Sendable {
  let keys: [String]
  let path: WritableKeyPath<Vote, Located<String>?> & Sendable

  static let all: [Self] = [
    Self(keys: ["oggetto"], path: \.subject),
    Self(
      keys: ["unanimità", "all'unanimità", "ad unanimità", "a unanimità", "unanime"],
      path: \.unanimity),
    Self(keys: ["maggioranza", "a maggioranza"], path: \.majority),
    Self(keys: ["motivo dell'astensione", "motivo"], path: \.abstentionReason),
  ]
}

/// The other names in a vote's line.
enum MarkupVoteKey {
  static let time = ["ore", "alle ore"]
  static let outcome = ["esito"]
  static let round = ["scrutinio", "votazione"]
  static let immediate = ["immediata eseguibilità", "immediatamente eseguibile"]
  static let amendment = ["emendamento"]
  static let candidates = ["candidati", "voti a"]
  static let elected = ["eletti", "eletto", "eletta"]

  static let all = MarkupNames(
    MarkupCount.all.flatMap(\.keys) + MarkupWeight.all.flatMap(\.keys)
      + MarkupPhrase.all.flatMap(\.keys) + MarkupTerm.method.words.flatMap(\.1) + time + outcome
      + round + immediate + amendment + candidates + elected)
}

/// The names that data may have in some place, made ready to be compared.
struct MarkupNames: Sendable, ExpressibleByArrayLiteral {
  /// As they are written.
  let list: [String]
  /// The words of each, as `MarkupTerm.folded` leaves them.
  fileprivate let words: [[String]]

  init(_ list: [String]) {
    self.list = list
    words = list.map { MarkupTerm.folded($0).split(separator: " ").map(String.init) }
  }

  init(arrayLiteral elements: String...) { self.init(elements) }
}

extension MarkupEntry {
  /// The longest of some names with which the entry begins, and how many words it takes.
  func key(among names: MarkupNames) -> (key: String, count: Int)? {
    guard let first = pieces.first, !first.isQuoted, !first.words.isEmpty else { return nil }
    let folded = first.words.prefix(5).map { MarkupTerm.folded($0.text) }
    var best: (key: String, count: Int)?
    for (key, parts) in zip(names.list, names.words) {
      guard parts.count <= folded.count, parts.count > best?.count ?? 0,
        parts.indices.allSatisfy({
          let word = folded[$0]
          return word == parts[$0] || $0 == parts.count - 1 && word == parts[$0] + ":"
        })
      else { continue }
      best = (key, parts.count)
    }
    return best
  }

  /// What follows the words of the key; nil when nothing does.
  func value(after count: Int) -> Piece? {
    guard let first = pieces.first else { return nil }
    let rest = Array(first.words.dropFirst(count))
    if let start = rest.first, let end = rest.last {
      var piece = first
      piece.words = rest
      piece.text = rest.map(\.text).joined(separator: " ")
      piece.place = start.place.union(end.place)
      return piece
    }
    if pieces.count > 1 { return pieces[1] }
    guard first.hint != nil else { return nil }
    var piece = first
    piece.text = nil
    piece.words = []
    return piece
  }
}
