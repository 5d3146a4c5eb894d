import Model

/// Reads how money is split: a total with its parts, in a sentence, a list or a table.
///
/// Only a split that the words call one is read: amounts that merely follow one another are none.
enum BreakdownReader {
  /// The breakdowns of some passages, in text order.
  static func breakdowns(in passages: [Passage], source: SourceText) -> [Breakdown] {
    var result: [Breakdown] = []
    var index = 0
    var lastAmount: (figure: AmountScanner.Figure, passage: Int)?
    while index < passages.count {
      let passage = passages[index]
      if isEntry(passage) {
        let end = endOfRun(from: index, in: passages)
        let entries = entries(passages[index..<end], source: source)
        if let breakdown = list(
          entries, after: index, in: passages, lastAmount: lastAmount, source: source)
        {
          result.append(breakdown)
        }
        if let last = entries.last(where: { $0.amount != nil })?.amount {
          lastAmount = (last, end - 1)
        }
        index = end
      } else {
        if AmountScanner.hasMoney(passage.range, in: source) {
          let sentences = SentenceCutter.sentences(of: passage.range, in: source)
          for sentence in sentences {
            let figures = AmountScanner.figures(in: sentence, of: source)
            if let breakdown = prose(sentence, figures: figures, source: source) {
              result.append(breakdown)
            }
            if let last = figures.last(where: { !$0.isPercentage && !$0.isAside }) {
              lastAmount = (last, index)
            }
          }
        }
        index += 1
      }
    }
    return result
  }

  // MARK: Lists and tables

  private struct Entry {
    var amount: AmountScanner.Figure?
    var percentage: AmountScanner.Figure?
    var isTotal: Bool
    var isAmbiguous: Bool
    var range: SourceRange
  }

  private static func isEntry(_ passage: Passage) -> Bool {
    passage.kind == .listEntry || passage.kind == .tableRow
  }

  private static func endOfRun(from start: Int, in passages: [Passage]) -> Int {
    var end = start + 1
    while end < passages.count, passages[end].kind == passages[start].kind { end += 1 }
    return end
  }

  private static func entries(_ passages: ArraySlice<Passage>, source: SourceText) -> [Entry] {
    passages.map { passage in
      guard AmountScanner.hasMoney(passage.range, in: source) else {
        return Entry(
          amount: nil, percentage: nil, isTotal: false, isAmbiguous: false, range: passage.range)
      }
      let figures = AmountScanner.figures(in: passage.range, of: source).filter { !$0.isAside }
      let amounts = figures.filter { !$0.isPercentage }
      let percentages = figures.filter(\.isPercentage)
      return Entry(
        amount: amounts.first, percentage: percentages.count == 1 ? percentages.first : nil,
        isTotal: startsWithTotal(passage.range, in: source), isAmbiguous: amounts.count > 1,
        range: passage.range)
    }
  }

  /// A list whose every entry carries one amount, with the total that the words tie to it.
  private static func list(
    _ entries: [Entry], after start: Int, in passages: [Passage],
    lastAmount: (figure: AmountScanner.Figure, passage: Int)?, source: SourceText
  ) -> Breakdown? {
    guard entries.contains(where: { $0.amount != nil }),
      !entries.contains(where: \.isAmbiguous)
    else { return nil }
    let totals = entries.filter(\.isTotal)
    let parts = entries.filter { !$0.isTotal && $0.amount != nil }
    let silent = entries.filter { $0.amount == nil }
    guard parts.count > 1, silent.isEmpty || totals.count == 1 && silent.count == 1 else {
      return nil
    }
    var total: Located<Double>?
    if totals.count == 1, entries.last?.isTotal == true, let amount = totals[0].amount {
      total = located(amount)
    } else if totals.isEmpty, start > 0, passages[start].kind == .listEntry {
      total = announced(before: start, in: passages, lastAmount: lastAmount, source: source)
    }
    let hasPercentages = parts.allSatisfy { $0.percentage != nil }
    guard total != nil || hasPercentages else { return nil }
    return Breakdown(
      total: total,
      parts: parts.map {
        Breakdown.Part(amount: $0.amount.map(located), percentage: $0.percentage.map(located))
      },
      range: entries.reduce(entries[0].range) { $0.union($1.range) })
  }

  /// The total that the words before a list announce: in the sentence that opens it, or the last
  /// amount before it when that sentence says that something is split.
  private static func announced(
    before start: Int, in passages: [Passage],
    lastAmount: (figure: AmountScanner.Figure, passage: Int)?, source: SourceText
  ) -> Located<Double>? {
    let intro = passages[start - 1]
    guard let sentence = SentenceCutter.sentences(of: intro.range, in: source).last,
      ByteSearch.contains(any: splitting, in: sentence, of: source)
    else { return nil }
    let figures = AmountScanner.figures(in: sentence, of: source)
      .filter { !$0.isPercentage && !$0.isAside }
    if figures.count == 1 { return located(figures[0]) }
    guard figures.isEmpty, let lastAmount, start - lastAmount.passage <= 2 else { return nil }
    return located(lastAmount.figure)
  }

  private static func startsWithTotal(_ range: SourceRange, in source: SourceText) -> Bool {
    let start = SourceRange(range.lower, min(range.upper, range.lower + 24))
    return ByteSearch.contains(
      any: ["totale", "in totale", "sommano", "tot."], in: start, of: source)
  }

  // MARK: Prose

  /// '€ 27.500,00, di cui € 18.000,00 per …, € 6.500,00 per … e € 2.000,00 per …'.
  private static func prose(
    _ sentence: SourceRange, figures: [AmountScanner.Figure], source: SourceText
  ) -> Breakdown? {
    let amounts = figures.filter { !$0.isPercentage && !$0.isAside }
    guard amounts.count > 2 else { return nil }
    // A change from one amount to another is no split.
    guard !ByteSearch.contains(any: changing, in: sentence, of: source) else { return nil }
    if let split = ByteSearch.first(ofAny: splitting + parting, in: sentence, of: source) {
      let before = amounts.filter { $0.range.upper <= split.lower }
      let after = amounts.filter { $0.range.lower >= split.upper }
      guard before.count == 1, after.count > 1 else { return nil }
      return breakdown(total: before[0], parts: after, percentages: figures, sentence, source)
    }
    if let closing = ByteSearch.first(ofAny: summing, in: sentence, of: source) {
      let before = amounts.filter { $0.range.upper <= closing.lower }
      let after = amounts.filter { $0.range.lower >= closing.upper }
      guard after.count == 1, before.count > 1 else { return nil }
      return breakdown(total: after[0], parts: before, percentages: figures, sentence, source)
    }
    return added(amounts, in: sentence, of: source).flatMap {
      breakdown(total: $0.total, parts: $0.parts, percentages: figures, sentence, source)
    }
  }

  /// 'al pagamento di € 18.000,00 oltre spese legali per € 3.000,00: il debito è pertanto di € 21.000,00',
  /// '€ 1.000,00 oltre IVA per € 220,00, e quindi € 1.220,00'.
  private static func added(
    _ amounts: [AmountScanner.Figure], in sentence: SourceRange, of source: SourceText
  ) -> (total: AmountScanner.Figure, parts: [AmountScanner.Figure])? {
    guard amounts.count == 3,
      ByteSearch.contains(
        any: ["oltre"], in: SourceRange(amounts[0].range.upper, amounts[1].range.lower), of: source),
      ByteSearch.contains(
        any: ["pertanto", "quindi", "dunque", "complessivamente", "in tutto"],
        in: SourceRange(amounts[1].range.upper, amounts[2].range.lower), of: source)
    else { return nil }
    return (amounts[2], Array(amounts.prefix(2)))
  }

  private static func breakdown(
    total: AmountScanner.Figure, parts: [AmountScanner.Figure],
    percentages: [AmountScanner.Figure], _ sentence: SourceRange, _ source: SourceText
  ) -> Breakdown? {
    let sum = parts.reduce(0) { $0 + $1.value }
    // Parts that fall far short are some of them, not all ('di cui € 30.000 di fondi regionali').
    guard sum >= total.value * 0.85, sum <= total.value * 1.15 else { return nil }
    let shares = percentages.filter { $0.isPercentage && !$0.isAside }
    return Breakdown(
      total: located(total),
      parts: parts.enumerated().map { index, part in
        Breakdown.Part(
          amount: located(part),
          percentage: shares.count == parts.count ? located(shares[index]) : nil)
      },
      range: parts.reduce(total.range) { $0.union($1.range) })
  }

  private static func located(_ figure: AmountScanner.Figure) -> Located<Double> {
    Located(figure.value, at: figure.range)
  }

  /// Words that say that an amount is split into what follows.
  private static let splitting = [
    "suddivis", "ripartit", "ripartizione", "riparto", "articolat", "cosi distint", "distint",
    "cosi compost", "compost", "cosi determinat", "imputare", "destinat",
  ]

  /// Words that take parts out of an amount just named.
  private static let parting = ["di cui", "dei quali", "delle quali"]

  /// Words that say that what precedes adds up to what follows.
  private static let summing = [
    "per un totale", "per un importo complessivo", "per un importo totale",
    "per una spesa complessiva", "per una spesa totale", "per complessiv", "per totali",
    "in totale", "per un ammontare complessivo",
  ]

  /// Words of a change, a comparison or a choice.
  private static let changing = [
    "anzich", "invece", "rispetto a", "in luogo", "passando da", "da euro", "oppure", "a fronte",
    "variazione da", "portando", "portato", "portata", "ridott", "aumentat", "al posto",
  ]
}
