import Dispatch
import Foundation
import Model
import Synchronization
import Testing

@testable import Register

/// Several hands on one register.
@Suite(.bothStores) struct ManyHandsTests {
  @Test(arguments: [2, 8])
  func nobodyTakesTheNumberOfAnother(_ hands: Int) throws {
    let desk = try Desk()
    let faults = Mutex<[String]>([])
    let given = Mutex<[Int]>([])
    DispatchQueue.concurrentPerform(iterations: hands) { hand in
      do {
        // Each hand makes the register too, if it comes first.
        let store = try desk.open()
        for turn in 1...6 {
          let numbers = try store.numbers(
            Desk.minutes(
              "2025-03-01", ["Atto \(hand)-\(turn)-a", "Atto \(hand)-\(turn)-b"],
              openedAt: "\(10 + hand):0\(turn)"))
          given.withLock { $0 += numbers.compactMap { $0 } }
        }
      } catch {
        faults.withLock { $0.append("\(error)") }
      }
    }
    #expect(faults.withLock { $0 } == [])
    #expect(given.withLock { $0.sorted() } == Array(1...(hands * 12)))
    #expect(try desk.open(.reading).verify().faults == [])
  }
}
