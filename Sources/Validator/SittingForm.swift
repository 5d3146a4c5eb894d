import Model

/// What sort of text a sitting was read from: rules about something missing stay silent on extracts,
/// single deliberations and transcripts, where it may well stand elsewhere.
extension Sitting {
  /// Whether the text is the whole minutes of a sitting: a head, points, an end.
  var isWholeMinutes: Bool {
    guard !items.isEmpty, closing != nil || !signatures.isEmpty, !isSingleAct else { return false }
    guard body.name != nil || body.authority != nil, rollStyle != .none || !preamble.isEmpty else {
      return false
    }
    return !rollIsIncomplete && !isPartialText
  }

  /// Whether the text is one deliberation and not the minutes of all that was done.
  var isSingleAct: Bool {
    items.count <= 1 && (agendaIsFromHeadings || agenda.count <= 1)
  }

  /// Whether its first lines call it an extract, a report or a transcript.
  private var isPartialText: Bool {
    let top = SourceRange(range.lower, min(head.upper, range.lower + 800))
    return source.hasWord(
      [
        "estratto", "trascrizione", "resoconto", "stenograf", "dalla registrazione",
        "della registrazione", "sunto",
      ],
      in: top) || source.hasWord(["omissis", "parte mancante", "[...]", "[…]"], in: range)
  }

  /// From the first word to the first point.
  var head: SourceRange {
    SourceRange(range.lower, items.first?.range.lower ?? range.upper)
  }

  /// The head without the list of points, whose titles may speak of anything.
  var headAroundAgenda: [SourceRange] {
    let titles = agendaIsFromHeadings ? [] : agenda.compactMap(\.title.range)
    guard let first = titles.map(\.lower).min(), let last = titles.map(\.upper).max(),
      head.lower <= first, last <= head.upper
    else { return [head] }
    return [SourceRange(head.lower, first), SourceRange(last, head.upper)]
  }

  /// The head without the list of points, the roll and the names of the body: surnames and titles are
  /// made of any word.
  var headAroundNames: [SourceRange] { headAround([]) }

  /// The same, without some other places either.
  func headAround(_ places: [SourceRange]) -> [SourceRange] {
    let names =
      members.compactMap { $0.range ?? $0.name.range }
      + [body.name, body.authority].compactMap { $0?.range } + places
    // In order, so that a roll of any length is gone through once.
    let sorted = names.sorted { $0.lower < $1.lower }
    return headAroundAgenda.flatMap { part -> [SourceRange] in
      var around: [SourceRange] = []
      var lower = part.lower
      for name in sorted where name.lower < part.upper && lower < name.upper {
        if lower < name.lower { around.append(SourceRange(lower, name.lower)) }
        lower = min(part.upper, name.upper)
      }
      if lower < part.upper { around.append(SourceRange(lower, part.upper)) }
      return around
    }
  }

  /// From the last point's first word to the last word before the annexes.
  var tail: SourceRange {
    let end = annexes.map(\.range.lower).min() ?? range.upper
    return SourceRange(items.last?.range.lower ?? range.lower, end)
  }

  /// All the text before the annexes.
  var ownText: SourceRange {
    SourceRange(range.lower, annexes.map(\.range.lower).min() ?? range.upper)
  }

  /// The first line that is not blank.
  var firstLine: SourceRange {
    let start = source.trimmed(range).lower
    let line = source.rangeOfLine(source.line(of: start))
    return SourceRange(start, min(line.upper, range.upper))
  }

  /// Whether something on the roll was lost or not understood, so that counts of it prove nothing.
  var rollIsIncomplete: Bool {
    notes.contains {
      switch $0.kind {
      case .columnsLost, .rollLineUnread: true
      case .namesLost: rollStyle != .complete
      case .orphanPerson, .voteUnread, .unbalancedMark, .encodingConverted, .contentOmitted:
        false
      }
    }
  }

  /// Movements told by the narrative, with the moment known.
  var narratedMovements: [Movement] {
    movements.filter { $0.origin == .text && !$0.isMomentVague }
  }

  /// What a member is called in a message: 'Caccia (Ardesio)', 'Ardesio', 'Anna Rossi'.
  func title(ofMember index: Int) -> String {
    guard members.indices.contains(index) else { return "" }
    let member = members[index]
    return member.representative.map { "\($0.value) (\(member.name.value))" } ?? member.name.value
  }

  /// Whether two sittings are of one organ: the same kind, and names that agree as far as written.
  func isOfSameBody(as other: Sitting) -> Bool {
    guard body.kind == other.body.kind else { return false }
    func agree(_ left: Located<String>?, _ right: Located<String>?) -> Bool {
      guard let left, let right else { return true }
      return NameKey(left.value).matches(NameKey(right.value))
    }
    guard agree(body.name, other.body.name), agree(body.authority, other.body.authority) else {
      return false
    }
    return body.name != nil && other.body.name != nil
      || body.authority != nil && other.body.authority != nil
  }
}
