import Model

/// The solemn formula that opens the minutes, where the text has one of its own.
enum OpeningFormula {
  /// The passage of the head that says the day of the sitting in words.
  static func own(of sitting: Sitting) -> Passage? {
    guard let date = sitting.date?.value else { return nil }
    // A deserted first call has a formula too, with another day.
    let solemn = sitting.dateStatements.filter {
      $0.isInWords && $0.year == date.year && $0.month == date.month && $0.day == date.day
    }
    return sitting.preamble.first { passage in
      passage.kind != .heading
        && passage.text.split(separator: " ").count >= 12
        && solemn.contains { passage.range.covers($0.range) }
    }
  }
}
