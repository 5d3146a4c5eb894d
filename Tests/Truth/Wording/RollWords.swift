import Model

extension Page {
  enum PresenceStyle: Sendable { case long, capitals, letter, yesNo }

  /// How the roll says that somebody is there.
  mutating func presence(_ presence: Presence, _ person: Person, style: PresenceStyle) -> String {
    let until = minutes.seats.first { $0.person == person && $0.presence == presence }?.until
    guard let until, style == .long || style == .capitals else {
      return Self.word(presence, person, style)
    }
    tell(.annotations)
    return Self.word(presence, person, style) + " (esce alle ore \(hour(until)))"
  }

  private static func word(_ presence: Presence, _ person: Person, _ style: PresenceStyle) -> String
  {
    switch style {
    case .long:
      switch presence {
      case .present: "Presente"
      case .remote: "Presente da remoto"
      case .absent: "Assente"
      case .excused: "Assente giustificat\(person.isFemale ? "a" : "o")"
      }
    case .capitals:
      switch presence {
      case .present: "PRESENTE"
      case .remote: "DA REMOTO"
      case .absent: "ASSENTE"
      case .excused: "ASSENTE GIUSTIFICAT\(person.isFemale ? "A" : "O")"
      }
    case .letter:
      switch presence {
      case .present, .remote: "P"
      case .absent: "A"
      case .excused: "AG"
      }
    case .yesNo: presence.isAttending ? "sì" : "no"
    }
  }

  /// ' - quote 120'.
  mutating func told(weight: Int) -> String {
    tell(.weights)
    return " - quote \(weight)"
  }

  /// The name of a seat on the roll: the body with who sits for it, or the person.
  func seatName(_ seat: Seat) -> String {
    seat.town.map { "\($0) - \(full(seat.person))" } ?? full(seat.person)
  }
}
