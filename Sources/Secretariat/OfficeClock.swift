import Foundation
import Model
import Register

/// The hour of Italian offices, wherever the computer thinks it is.
package enum OfficeClock {
  private static let zone = TimeZone(identifier: "Europe/Rome") ?? TimeZone.current

  /// An instant on that clock.
  package static func moment(_ date: Date) -> EntryMoment {
    EntryMoment(
      seconds: Int(date.timeIntervalSince1970.rounded(.down)),
      offset: zone.secondsFromGMT(for: date))
  }
}
