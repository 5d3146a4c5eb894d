import ArgumentParser
import Model

/// A day as people type it: `04/12/2024` or `2024-12-04`.
struct DayArgument: ExpressibleByArgument {
  let date: CalendarDate

  init?(argument: String) {
    let parts = argument.split { "-/.".contains($0) }.compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    let isYearFirst = parts[0] > 31
    guard
      let date = CalendarDate(
        year: isYearFirst ? parts[0] : parts[2], month: parts[1],
        day: isYearFirst ? parts[2] : parts[0])
    else { return nil }
    self.date = date
  }
}
