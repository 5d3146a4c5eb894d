import Model
import Register

/// Days and moments as feeds write them.
enum BoardTime {
  /// RFC 822: `Wed, 14 Sep 2016 10:30:00 +0200`.
  static func rfc822(_ moment: EntryMoment) -> String {
    let words = moment.description
    let offset = String(words.suffix(6)).replacing(":", with: "")
    return "\(day(moment.day)) \(words.dropFirst(11).prefix(8)) \(offset)"
  }

  /// A day as its first moment in universal time.
  static func rfc822(_ day: CalendarDate) -> String { "\(self.day(day)) 00:00:00 +0000" }

  private static func day(_ date: CalendarDate) -> String {
    let two = date.day < 10 ? "0\(date.day)" : "\(date.day)"
    return "\(weekdays[date.weekday] ?? ""), \(two) \(months[date.month - 1]) \(date.year)"
  }

  private static let weekdays: [Weekday: String] = [
    .monday: "Mon", .tuesday: "Tue", .wednesday: "Wed", .thursday: "Thu", .friday: "Fri",
    .saturday: "Sat", .sunday: "Sun",
  ]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
