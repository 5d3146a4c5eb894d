import Model

/// What those present, those absent and all hold of an assembly whose votes have a weight: thousandths,
/// shares, parts of a hundred.
struct SittingWeights {
  let text: TokenizedText

  /// 'per un totale di quote pari a 83,812 %', '780 millesimi su 1.000', '269 su 493'.
  func read(_ range: Range<Int>, into sitting: inout Sitting) {
    let grammar = DecimalGrammar(text: text)
    let own = Set(sitting.members.compactMap { $0.weight?.range?.lower })
    var index = range.lowerBound
    while index < range.upperBound {
      // 'quote 158 | presente (esce alle ore 20,39)'
      guard text.tokens[index].isNumber, !own.contains(Int(text.tokens[index].start)),
        ![.ore, .ora, .alle, .dalle].contains(text.lexeme(index - 1)),
        let (value, end) = grammar.decimal(at: index, before: range.upperBound)
      else {
        index += 1
        continue
      }
      let lead = max(range.lowerBound, index - 9)..<index
      let isWeight =
        text.contains(.quota, .millesimi, in: lead)
        && (end > index + 1 || text.folded(index - 2) == "pari")
        || text.isMark(end, .percent) && text.contains(.quota, .totale, in: lead)
        // 'Enti presenti n. 7, per quote 800'
        || text.lexeme(index - 1) == .quota && text.lexeme(index - 2) == .per
          && text.contains(.presente, .intervenuto, .assente, in: lead)
        || text.lexeme(end) == .millesimi
        || text.lexeme(end) == .quota
          && (end < range.upperBound || !text.tokens[end].isCapital)
        || isWeightOfPresent(index, end, in: range, unit: sitting.weightUnit ?? unit(of: sitting))
      if isWeight, isOfGroup(lead) || lead.contains(where: { Holding(text: text).isHolder($0) }) {
        index = max(end, index + 1)
        continue
      }
      // 'Totale   100,00%      soci presenti 7, quote 85,00%': a cell, and what the next tells.
      if isWeight,
        isWholeWeight(cell(from: range.lowerBound, past: end, in: range), value)
          || isWholeOfEntries(lead, range, end)
      {
        sitting.declaredTotalWeight =
          sitting.declaredTotalWeight ?? Located(value, at: text.range(index, end))
      } else if isWeight {
        let located = Located(value, at: text.range(index, end))
        if sitting.declaredPresentWeight == nil {
          sitting.declaredPresentWeight = located
        } else if sitting.declaredAbsentWeight == nil,
          text.contains(.assente, in: max(range.lowerBound, index - 16)..<index)
        {
          sitting.declaredAbsentWeight = located
        }
        if sitting.weightUnit == nil {
          sitting.weightUnit =
            text.isMark(end, .percent)
            ? "%" : text.lexeme(end) == .millesimi ? "millesimi" : "quote"
        }
        if text.lexeme(end) == .su || text.lexeme(end + 1) == .su {
          let next = text.lexeme(end) == .su ? end + 1 : end + 2
          if next < range.upperBound,
            let (total, after) = grammar.decimal(at: next, before: range.upperBound)
          {
            sitting.declaredTotalWeight = Located(total, at: text.range(next, after))
          }
        }
      }
      index = max(end, index + 1)
    }
  }

  /// The tokens up to the column that follows a figure; those of the whole line where none is near.
  private func cell(from first: Int, past end: Int, in line: Range<Int>) -> Range<Int> {
    let near = end..<max(end, min(line.upperBound, end + 20))
    return first..<(near.first { text.tokens[$0].shape.contains(.column) } ?? line.upperBound)
  }

  /// 'Presenti scala A   445,00': of a part of the building, not of all.
  private func isOfGroup(_ lead: Range<Int>) -> Bool {
    lead.contains { index in
      ["scala", "palazzina", "lotto", "corpo", "blocco", "gruppo", "lista"].contains(
        text.folded(index))
        && (text.tokens[index + 1].isNumber
          || text.tokens[index + 1].isCapital
            && text.tokens[index + 1].end - text.tokens[index + 1].start <= 2)
    }
  }

  /// 'Totale millesimi edificio 1.000,00': all of them, not those present.
  private func isWholeWeight(_ range: Range<Int>, _ value: Double) -> Bool {
    guard text.lexeme(range.lowerBound) == .totale,
      !text.contains(.presente, .intervenuto, .rappresentante, in: range)
    else { return false }
    return value == 1000 || value == 100
      || text.containsWord(
        [
          "edificio", "condominio", "complessivi", "complessive", "generale", "generali",
          "capitale", "stabile", "fabbricato",
        ], in: range)
  }

  /// 'Prospetto delle quote (totale quote 1.000/1.000)': the whole, over the rows that part it.
  private func isWholeOfEntries(_ lead: Range<Int>, _ range: Range<Int>, _ end: Int) -> Bool {
    lead.suffix(7).contains { text.lexeme($0) == .totale }
      && (lead.upperBound..<end + 1).contains {
        text.isMark($0, .slash) || text.isMark(lead.upperBound - 1, .slash)
      }
      && !text.contains(.presente, .intervenuto, .rappresentante, .assente, in: range)
  }

  /// 'Presenti in proprio e per delega n. 9   780,75' under the rows of a roll with weights.
  private func isWeightOfPresent(
    _ first: Int, _ end: Int, in range: Range<Int>, unit: String?
  ) -> Bool {
    unit != nil && text.lexeme(range.lowerBound) == .presente && end == range.upperBound
      && end > first + 1 && text.tokens[first].shape.contains(.column)
  }

  private func unit(of sitting: Sitting) -> String? {
    sitting.members.contains { $0.weight != nil } ? "quote" : nil
  }
}
