import Model

/// A weekday that is not that of the date beside it.
enum WeekdayWrong: Rule {
  static let about = RuleDescription(
    id: "giorno-della-settimana-errato",
    title: "Giorno della settimana che non corrisponde alla data",
    family: .cronologia,
    severity: .error,
    sources: [.consistency],
    rationale: """
      Il giorno della settimana è la riprova della data: se non corrisponde, uno dei due è errato.
      """,
    passing: [
      CouncilOutline(gathering: gathering("mercoledì")).example,
      CouncilOutline(
        closing: "La seduta è chiusa alle ore 19:30 di mercoledì 12 marzo 2025; la prossima è per "
          + "lunedì 17 marzo 2025 (ore 18), o per venerdì 21."
      ).example,
    ],
    failing: [
      CouncilOutline(
        closing:
          "La seduta è chiusa alle ore 19:30; la festa è per ▸sabato 19 maggio, e non per lunedì 19 "
          + "maggio, né per martedì 19 maggio."
      ).example,
      CouncilOutline(gathering: gathering("giovedì", mark: "▸")).example,
      CouncilOutline(
        gathering: """
          Il giorno ▸12 marzo 2025 (giovedì), nella sala consiliare del Municipio, si è riunito il
          Consiglio comunale in prima convocazione. All'appello risultano:
          """
      ).example,
      CouncilOutline(
        closing: "La seduta è chiusa alle ore 19:30 di ▸giovedì 12 marzo 2025."
      ).example,
    ])

  private static func gathering(_ weekday: String, mark: String = "") -> String {
    """
    Il giorno \(mark)\(weekday) 12 marzo 2025, nella sala consiliare del Municipio, si è riunito il
    Consiglio comunale in prima convocazione. All'appello risultano:
    """
  }

  static func check(_ context: CheckContext) -> [Violation] {
    inHead(context) + elsewhere(context)
  }

  private static func inHead(_ context: CheckContext) -> [Violation] {
    context.sitting.dateStatements.compactMap { statement in
      guard let weekday = statement.weekday, let month = statement.month, let day = statement.day,
        let year = statement.year ?? context.sitting.date?.value.year,
        let date = CalendarDate(year: year, month: month, day: day), date.weekday != weekday
      else { return nil }
      return Violation(
        at: statement.range,
        "\(Wording.theDate(date)) è \(date.weekday.rawValue), non \(weekday.rawValue)",
        hint: "correggi il giorno della settimana o la data",
        data: ["date": .string("\(date)"), "weekday": .string(weekday.rawValue)],
        mend: mend(statement, weekday, date, in: context.sitting))
    }
  }

  /// Every other date of the text that has a weekday and a year beside it.
  private static func elsewhere(_ context: CheckContext) -> [Violation] {
    let sitting = context.sitting
    let read = sitting.dateStatements.filter { $0.weekday != nil }.map(\.range)
    return WrittenDate.all(in: sitting.ownText, of: sitting.source).compactMap { written in
      guard let weekday = written.weekday, let date = date(of: written, weekday, in: sitting),
        date.weekday != weekday, !read.contains(where: { $0.overlaps(written.range) })
      else { return nil }
      return Violation(
        at: written.range,
        "\(Wording.theDate(date)) è \(date.weekday.rawValue), non \(weekday.rawValue)",
        hint: "correggi il giorno della settimana o la data",
        data: ["date": .string("\(date)"), "weekday": .string(weekday.rawValue)])
    }
  }

  /// The date written, or, where the year is left out, the one nearest to the sitting: unless the day falls
  /// on that weekday in the year before or after.
  private static func date(
    of written: WrittenDate, _ weekday: Weekday, in sitting: Sitting
  ) -> CalendarDate? {
    if written.year != nil { return written.date }
    guard let held = sitting.date?.value, !(written.month == held.month && written.day == held.day)
    else { return nil }
    let isOfAnotherYear = (held.year - 1...held.year + 1).contains {
      CalendarDate(year: $0, month: written.month, day: written.day)?.weekday == weekday
    }
    return isOfAnotherYear ? nil : written.date(near: held)
  }

  /// Where the head gives the same day twice, it is the weekday that is wrong.
  private static func mend(
    _ statement: DateStatement, _ weekday: Weekday, _ date: CalendarDate, in sitting: Sitting
  ) -> Mend? {
    let isConfirmed = sitting.dateStatements.contains { other in
      other.range != statement.range && other.year == date.year && other.month == date.month
        && other.day == date.day && (other.weekday == nil || other.weekday == date.weekday)
    }
    guard isConfirmed,
      let place = [weekday.rawValue, weekday.rawValue.replacing("ì", with: "i'")].lazy
        .compactMap({ words in word(words, in: statement.range, sitting.source) }).first
    else { return nil }
    let written = sitting.source.text(in: place)
    let right = date.weekday.rawValue
    let words =
      written == written.uppercased()
      ? right.uppercased()
      : written.first?.isUppercase == true
        ? right.prefix(1).uppercased() + right.dropFirst() : right
    return Mend(place, with: words)
  }

  /// Where a word stands in a range, whatever its case.
  private static func word(_ word: String, in range: SourceRange, _ source: SourceText)
    -> SourceRange?
  {
    let text = source.text(in: range)
    let words = text.split { !$0.isLetter && $0 != "'" }
    guard let found = words.first(where: { $0.lowercased() == word }) else { return nil }
    let lower = range.lower + text[..<found.startIndex].utf8.count
    return SourceRange(lower, lower + found.utf8.count)
  }
}
