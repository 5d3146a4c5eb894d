import Model

/// The solemn formula that opens the minutes, where the text has one of its own.
enum OpeningFormula {
  /// The passage of the head that says the day in words.
  static func own(of sitting: Sitting) -> Passage? {
    let solemn = sitting.dateStatements.filter { $0.isInWords && $0.year != nil && $0.day != nil }
    return sitting.preamble.first { passage in
      passage.kind != .heading
        && passage.text.split(separator: " ").count >= 12
        && solemn.contains { passage.range.covers($0.range) }
    }
  }
}
