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

  /// Whether each of those named votes for more than one.
  func countsMoreThanHeads(in source: SourceText) -> Bool {
    ChoiceList.allCases.contains { list in
      votesBrought(by: list, in: source).map { $0 > choices(list).count } ?? false
    }
  }
}
