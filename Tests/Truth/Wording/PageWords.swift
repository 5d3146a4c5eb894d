import Model

extension Page {
  /// '18:20', in this secretary's manner.
  func hour(_ time: ClockTime) -> String {
    let minute = time.minute < 10 ? "0\(time.minute)" : "\(time.minute)"
    return "\(time.hour)\(manner.hourSign)\(minute)"
  }

  /// 'diciotto e venti'.
  func hourInWords(_ time: ClockTime) -> String {
    let hour = Numerals.words(time.hour)
    return time.minute == 0 ? hour : "\(hour) e \(Numerals.words(time.minute))"
  }

  /// 'n. 7'.
  func n(_ number: Int) -> String { "\(manner.number)\(number)" }

  /// 'A, B e C'.
  static func and(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    let joint =
      last.hasPrefix("E") && last.dropFirst().first.map { "aeio".contains($0) } == false
      ? " ed " : " e "
    return words.dropLast().joined(separator: ", ") + (last.hasPrefix("E") ? " ed " : joint) + last
  }

  /// A person, in this secretary's manner.
  func name(_ person: Person) -> String {
    switch manner.names {
    case .firstLast: person.firstLast
    case .lastFirst: person.lastFirst
    case .upperLast: "\(person.last.uppercased()) \(person.first)"
    case .last: person.last
    }
  }

  func full(_ person: Person) -> String {
    manner.names == .last ? person.firstLast : name(person)
  }

  /// A member as votes name it: the body where bodies sit.
  func voter(_ seat: Int) -> String {
    let seat = minutes.seat(seat)
    return seat.town ?? name(seat.person)
  }

  func voters(_ seats: [Int]) -> String { Self.and(seats.map { voter($0) }) }

  /// Voters parted by commas alone.
  func votersInRow(_ seats: [Int]) -> String { seats.map { voter($0) }.joined(separator: ", ") }

  /// 'il consigliere Rossi', 'Anna Rossi (Olmeta)'.
  func mover(_ seat: Int) -> String {
    let it = minutes.seat(seat)
    if let town = it.town { return "\(name(it.person)) (\(town))" }
    let office = it.office.of(it.person).lowercased()
    let noun = minutes.organ.member.of(it.person)
    switch minutes.organ.sort {
    case .school where seat == 1, .executive where seat <= 1:
      return article(office, it.person) + name(it.person)
    default: return article(noun, it.person) + name(it.person)
    }
  }

  private func article(_ noun: String, _ person: Person) -> String {
    if "aeiou".contains(noun.prefix(1)) { return "l'\(noun) " }
    return (person.isFemale ? "la " : "il ") + noun + " "
  }

  /// 'i consiglieri A e B'.
  func movers(_ seats: [Int]) -> String {
    if seats.count == 1 { return mover(seats[0]) }
    if minutes.organ.seatsBodies { return Self.and(seats.map { mover($0) }) }
    let noun = minutes.organ.members
    let article = "aeiou".contains(noun.prefix(1)) ? "gli " : "i "
    return article + noun + " " + Self.and(seats.map { name(minutes.person($0)) })
  }

  var chairName: String {
    minutes.chair.map { full(minutes.person($0)) } ?? ""
  }
  /// 'la Presidente', 'il Sindaco'.
  var theChair: String {
    guard let chair = minutes.chair else { return "chi presiede" }
    let person = minutes.person(chair)
    return (person.isFemale ? "la " : "il ") + minutes.chairOffice.of(person)
  }
  var secretaryOffice: String {
    minutes.secretary.map { minutes.organ.secretary.of($0) } ?? ""
  }
  var theSecretary: String {
    minutes.secretary.map { ($0.isFemale ? "la " : "il ") + secretaryOffice } ?? ""
  }
}

extension String {
  /// The first letter in capitals, marks before it left alone.
  var capitalizedFirst: String {
    var text = ""
    var done = false
    for character in self {
      let isMark = character.unicodeScalars.allSatisfy { (0xE000...0xF8FF).contains($0.value) }
      text += done || isMark ? String(character) : character.uppercased()
      if !isMark { done = true }
    }
    return text
  }
}
