import Foundation
import Model
import Secretariat

/// When something was done, as one says it.
enum DeskClock {
  /// `oggi alle 17:20`, `ieri alle 9:05`, `il 3 marzo 2025`.
  static func words(_ date: Date, now: Date) -> String {
    let moment = OfficeClock.moment(date)
    let today = OfficeClock.moment(now).day.dayNumber
    switch today - moment.day.dayNumber {
    case 0: return "oggi alle \(hour(date))"
    case 1: return "ieri alle \(hour(date))"
    default: return ItalianDay.words(moment.day)
    }
  }

  /// `17:20`.
  static func hour(_ date: Date) -> String {
    let moment = OfficeClock.moment(date)
    let seconds = (moment.seconds + moment.offset) % 86_400
    let hour = seconds / 3600
    let minute = seconds / 60 % 60
    return "\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}
