import Model

/// Arrivals and departures in few words.
enum MovementWords {
  /// `entra alle 17:51`, `esce alle 19:13`: what roll and text say of one member, each thing once.
  static func notes(of member: Int, in sitting: Sitting) -> [String] {
    var notes: [String] = []
    func add(_ note: String) {
      if !notes.contains(note) { notes.append(note) }
    }
    if let from = sitting.members[member].from { add("entra alle \(from.value)") }
    if let until = sitting.members[member].until { add("esce alle \(until.value)") }
    for movement in sitting.movements where movement.memberIndex == member {
      let verb = movement.kind == .enters ? "entra" : "esce"
      if let time = movement.time {
        add("\(verb) alle \(time.value)")
      } else if let number = movement.duringAgendaNumber {
        add("\(verb) durante il punto \(number)")
      } else if !notes.contains(where: { $0.hasPrefix(verb) }) {
        add("\(verb) nel corso della seduta")
      }
    }
    return notes
  }

  /// Why a member is out of the room at a vote.
  static func reason(_ reason: Away.Reason) -> String {
    switch reason {
    case .absent: "assente alla seduta"
    case .notYetArrived(let time?): "non ancora in aula: entra alle \(time)"
    case .notYetArrived(nil): "non ancora in aula"
    case .left(let time?): "esce alle \(time)"
    case .left(nil): "è già uscito dall’aula"
    }
  }
}
