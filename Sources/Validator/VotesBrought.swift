import Model

extension ExaminedVote {
  /// 'favorevoli 20 (Rossi 11, Verdi 9)': the votes that those named in a list bring, where a figure
  /// stands right after each name; nil where it does not.
  func votesBrought(by list: ChoiceList, in source: SourceText) -> Int? {
    let names = choices(list)
    guard !names.isEmpty else { return nil }
    var total = 0
    for choice in names {
      guard let end = choice.name.range?.upper else { return nil }
      let after = source.text(in: SourceRange(end, min(end + 8, source.bytes.count)))
      guard after.first == " ",
        let votes = Int(after.drop { $0 == " " }.prefix { $0.isNumber })
      else { return nil }
      total += votes
    }
    return total
  }

  /// The votes that those named in a list hold by the roll, where each member's stand beside the name; nil
  /// where one of them is not known, or holds a part of a vote.
  func votesHeld(by list: ChoiceList, in sitting: Sitting) -> Int? {
    var total = 0
    for choice in choices(list) {
      guard let member = choice.member, let weight = sitting.members[member].weight?.value,
        weight == weight.rounded(), weight < 1_000_000
      else { return nil }
      total += Int(weight)
    }
    return total > 0 ? total : nil
  }

  /// How many votes those named cast, where some are said to vote by proxy too: 'contrari 2 (Rossi, in
  /// proprio e per delega)'. The upper bound is nil where the proxies are many; nil where nobody is
  /// said to.
  func votesWithProxies(by list: ChoiceList, in source: SourceText) -> (least: Int, most: Int?)? {
    let names = choices(list)
    var extra = 0
    var isOpen = false
    for (place, choice) in names.enumerated() {
      guard let end = choice.name.range?.upper else { return nil }
      let next = place + 1 < names.count ? names[place + 1].name.range?.lower : nil
      let limit = min(next ?? .max, end + 48, source.bytes.count)
      guard end < limit else { continue }
      let words = source.text(in: SourceRange(end, limit)).prefix { $0 != ")" && $0 != ";" }
        .lowercased()
      guard words.contains("proprio") || words.contains("per sé") || words.contains("anche per"),
        words.contains("deleg")
      else { continue }
      extra += 1
      if words.contains("deleghe") || words.contains("deleghi") { isOpen = true }
    }
    return extra > 0 ? (names.count + extra, isOpen ? nil : names.count + extra) : nil
  }

  /// Whether each of those named votes for more than one.
  func countsMoreThanHeads(in source: SourceText) -> Bool {
    ChoiceList.allCases.contains { list in
      votesBrought(by: list, in: source).map { $0 > choices(list).count } ?? false
    }
  }
}
