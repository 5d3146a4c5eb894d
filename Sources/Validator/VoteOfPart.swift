import Model

extension ExaminedVote {
  /// 'Il punto è riservato ai professori': a part of the college sits apart, with a number of its own.
  func isOfPart(in source: SourceText) -> Bool {
    source.hasWord(
      ["riservat", "ristrett", "aventi diritto", "sola componente"], in: item.range)
  }

  /// Whether only a part of the college votes: the words that set it apart name a category, or say that
  /// the college is the smaller one.
  func isVotedByPart(in source: SourceText) -> Bool {
    if source.hasWord(
      ["composizione ristretta", "seduta ristretta", "sola componente", "sole componenti"],
      in: item.range)
    {
      return true
    }
    var place = item.range.lower
    while let found = source.firstRange(
      ofAny: ["riservat"], in: SourceRange(place, item.range.upper))
    {
      place = found.upper
      let words = source.words(
        in: SourceRange(found.lower, min(item.range.upper, found.upper + 60))
      )
      .prefix(6).map(\.text)
      if words.contains(where: { word in Self.categories.contains { word.hasPrefix($0) } }) {
        return true
      }
    }
    return false
  }

  private static let categories = [
    "professor", "docent", "ricercator", "ordinari", "associati", "rappresentant", "component",
    "genitor", "eletti", "elettiv",
  ]

  /// How many of the part are there, as the point tells before the vote: 'Sono presenti 4 professori'.
  func toldOfPart(in source: SourceText) -> (value: Int, range: SourceRange)? {
    guard item.range.lower < vote.range.lower else { return nil }
    return PresentCount.first(in: SourceRange(item.range.lower, vote.range.lower), source)
  }
}
