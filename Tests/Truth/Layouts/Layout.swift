/// One way of laying out minutes: a file each, and a line in the list of all.
///
/// A layout writes the whole text on a page, with the words of Wording or its own. What it puts down
/// it marks with `page.mark(anchor)`, at the start of the words, and says with `page.tell(facts)`:
/// the reader is asked only for what the text tells. Every step of every point is written, through
/// `page.steps(of:_:)`, and every figure of a vote that is not nil. A layout that cannot write some
/// sittings says so in `suits`.
struct Layout: Sendable {
  let name: String
  var suits: @Sendable (Minutes) -> Bool = { _ in true }
  /// Whether the minutes come as single acts, which have no closing hour.
  let write: @Sendable (inout Page) -> Void

  static let all: [Layout] = [
    numberedRoll, dottedLines, columns, proseRoll, table, markdown, labelledLists, labelledRows,
    twoColumns, alternateLines, crossColumns, tabs, romanNumerals, letters, toldPoints, capitals,
    oneLine, bulletedRoll, noList, absencesOnly, singleAct, grouped, titledNames, personFirst,
    colonBodies, forEachBody, numberedActs, reversedNames,
  ]
}
