import Model

/// Makes up a sitting in which everything adds up.
struct Planner {
  private var dice: Dice
  private var organ: Organ
  private var seats: [Seat] = []
  private var inside: Set<Int> = []
  private var chair = 0
  private var clock = 0
  private var year = 2025
  private var date: CalendarDate
  private var tellers: [Int] = []

  static func minutes(_ sort: Organ.Sort, _ dice: Dice) -> Minutes {
    var planner = Planner(sort, dice)
    return planner.minutes()
  }

  private init(_ sort: Organ.Sort, _ dice: Dice) {
    self.dice = dice
    organ = Organ.make(sort, &self.dice)
    date = CalendarDate(dayNumber: 0)
  }

  private mutating func minutes() -> Minutes {
    date = day()
    year = date.year
    let hour = organ.sort == .executive ? dice.number(9...17) : dice.number(14...20)
    let called = hour * 60 + dice.pick([0, 0, 0, 15, 30])
    clock = called + dice.pick([0, 5, 10, 15])
    let opened = clock
    seatMembers()
    let people = Census.people(70, &dice).filter { person in
      !seats.contains { $0.person.last == person.last }
    }
    let mode: Mode? =
      seats.contains { $0.presence == .remote }
      ? .mixed : dice.chance(20) ? .inPerson : nil
    let secretaryIsMember = organ.sort == .school || organ.sort == .teachers
    let clerk = seats.indices.filter { $0 != chair && seats[$0].isThereAtRoll }
      .first { _ in secretaryIsMember }
    let secretary = clerk.map { seats[$0].person } ?? people[0]
    var guests: [Guest] = []
    if dice.chance(30), organ.sort != .teachers {
      guests = people[1...dice.number(1...2)].map {
        Guest(
          person: $0,
          office: dice.pick([
            Office("Responsabile dell'Area finanziaria"),
            Office("Responsabile dell'Ufficio tecnico"),
            Office("Revisore dei conti", "Revisora dei conti"),
          ]))
      }
    }
    let stays = inside
    var topics = topics(keeping: Set([chair] + (clerk.map { [$0] } ?? [])), people[5])
    let weights = seats.allSatisfy { $0.weight != nil }
    if [.council, .executive, .union].contains(organ.sort), dice.chance(35) {
      var act = dice.number(3...80)
      for index in topics.indices where topics[index].outcome == .approved {
        topics[index].act = act
        act += 1
      }
    }
    if dice.chance(25) { annotate(topics) }
    let isSecond = dice.chance(10)
    return Minutes(
      organ: organ, number: dice.chance(40) ? dice.number(1...60) : nil, date: date,
      dateInWords: date, weekday: date.weekday, call: isSecond ? .second : .first,
      sessionKind: dice.chance(50) ? dice.pick(["ordinaria", "straordinaria"]) : nil,
      calledAt: Self.time(called), openedAt: Self.time(opened), closedAt: Self.time(clock + 10),
      place: organ.place, mode: mode, seats: seats, chair: chair, chairOffice: organ.chair,
      secretary: secretary, secretarySeat: clerk, tellers: tellers, guests: guests,
      declaredPresent: stays.count, declaredAbsent: seats.count - stays.count,
      declaredMembers: dice.chance(25) ? seats.count : nil,
      declaredWeight: weights ? stays.reduce(0) { $0 + (seats[$1].weight ?? 0) } : nil,
      firstCalledAt: isSecond ? Self.time(called - dice.pick([60, 90, 120])) : nil,
      agenda: topics.map { AgendaLine(number: $0.number, title: $0.title) }, topics: topics,
      signsChair: seats[chair].person, signsSecretary: secretary)
  }

  /// Writes beside the names on the roll who leaves for good.
  private mutating func annotate(_ topics: [Topic]) {
    for topic in topics {
      for case .passing(let passing) in topic.steps {
        for seat in passing.seats where seats[seat].isThereAtRoll {
          seats[seat].until = passing.way == .leaves ? passing.time : nil
        }
      }
    }
  }

  static func time(_ minutes: Int) -> ClockTime {
    guard let time = ClockTime(hour: minutes / 60 % 24, minute: minutes % 60) else {
      preconditionFailure("an hour of the day")
    }
    return time
  }

  private mutating func day() -> CalendarDate {
    let first = CalendarDate(year: 2019, month: 1, day: 8)?.dayNumber ?? 0
    return CalendarDate(dayNumber: first + dice.number(0...2500))
  }

  // MARK: The roll

  private mutating func seatMembers() {
    let count: Int
    switch organ.sort {
    case .council: count = dice.pick([11, 13, 13, 17, 21])
    case .executive: count = dice.number(4...7)
    case .mayors: count = dice.number(7...16)
    case .union: count = dice.number(9...15)
    case .consortium: count = dice.number(6...12)
    case .school: count = dice.pick([14, 19])
    case .teachers: count = dice.number(18...32)
    case .board: count = dice.number(5...7)
    }
    let people = Census.people(count, &dice)
    let towns = dice.shuffled(Census.towns)
    seats = people.enumerated().map { index, person in
      Seat(person: person, office: office(index), presence: .present)
    }
    let permitsRemote = dice.chance(25)
    for index in seats.indices {
      if organ.seatsBodies {
        seats[index].town = towns[index]
        if index > 0, dice.chance(25) {
          seats[index].isDelegate = true
          seats[index].office = Office("Assessore", "Assessora")
        }
      }
      guard index > 0 else { continue }
      if dice.chance(15) {
        seats[index].presence = dice.chance(40) ? .excused : .absent
      } else if permitsRemote, dice.chance(20) {
        seats[index].presence = .remote
      }
    }
    while seats.count(where: { $0.isThereAtRoll }) * 3 < seats.count * 2 + 2 {
      guard let away = seats.indices.first(where: { !seats[$0].isThereAtRoll }) else { break }
      seats[away].presence = .present
    }
    for index in seats.indices where !seats[index].isThereAtRoll { seats[index].isDelegate = false }
    if organ.sort == .consortium {
      // Shares of one thousand, the absent never with more than a third.
      let raw = seats.map { $0.isThereAtRoll ? dice.number(40...150) : dice.number(10...40) }
      let sum = raw.reduce(0, +)
      var shares = raw.map { $0 * 1000 / sum }
      shares[0] += 1000 - shares.reduce(0, +)
      for index in seats.indices { seats[index].weight = shares[index] }
    }
    chair = 0
    inside = Set(seats.indices.filter { seats[$0].isThereAtRoll })
  }

  private mutating func office(_ index: Int) -> Office {
    switch organ.sort {
    case .council:
      index == 0 ? organ.chair : Office("Consigliere", "Consigliera")
    case .executive:
      index == 0
        ? organ.chair
        : index == 1 ? Office("Vicesindaco", "Vicesindaca") : Office("Assessore", "Assessora")
    case .mayors, .consortium: Office("Sindaco", "Sindaca")
    case .union, .board: index == 0 ? organ.chair : Office("Consigliere", "Consigliera")
    case .school:
      index == 0
        ? Office("Presidente")
        : index == 1
          ? Office("Dirigente scolastico", "Dirigente scolastica")
          : index < 8
            ? Office("docente") : index < 13 ? Office("genitore") : Office("personale ATA")
    case .teachers: index == 0 ? organ.chair : Office("docente")
    }
  }

  // MARK: The points

  private mutating func topics(keeping kept: Set<Int>, _ outsider: Person) -> [Topic] {
    var sorts: [(Topic.Sort, String)] = []
    if organ.hasEnforceability, dice.chance(12),
      let title = Titles.matters(organ.sort, year: year, &dice).first
    {
      return [topic(1, .matter, title, kept, outsider)]
    }
    if dice.chance(55) {
      let before = CalendarDate(dayNumber: date.dayNumber - dice.number(14...70))
      sorts.append((.minutes(before), ""))
    }
    if dice.chance(30) { sorts.append((.news, dice.pick(Titles.news))) }
    var matters = Titles.matters(organ.sort, year: year, &dice)
    for _ in 0..<dice.number(1...4) {
      guard let title = matters.popLast() else { break }
      sorts.append((dice.chance(8) ? (dice.chance(50) ? .postponed : .withdrawn) : .matter, title))
    }
    if dice.chance(20) { sorts.append((.noted, dice.pick(Titles.noted))) }
    let elections = Titles.elections(organ.sort)
    if !elections.isEmpty, dice.chance(22), !seats.contains(where: { $0.presence == .remote }) {
      sorts.append((.election, dice.pick(elections)))
    }
    if dice.chance(35) { sorts.append((.anyOther, "Varie ed eventuali")) }
    return sorts.enumerated().map {
      topic($0.offset + 1, $0.element.0, $0.element.1, kept, outsider)
    }
  }

  private mutating func topic(
    _ number: Int, _ sort: Topic.Sort, _ title: String, _ kept: Set<Int>, _ outsider: Person
  ) -> Topic {
    clock += dice.number(4...9)
    var steps: [Step] = []
    var title = title
    switch sort {
    case .minutes(let day):
      title =
        "Approvazione del verbale della seduta del "
        + DateWords.long(day)
      if let passing = passing(kept) { steps.append(.passing(passing)) }
      steps.append(.ballot(ballot(.point)))
    case .matter:
      steps.append(.told(dice.pick(Talk.told)))
      if dice.chance(25) {
        let shared =
          dice.chance(50)
          ? Money.shared(&dice) : Money.percentages(&dice, wrong: false).joined(separator: "\n")
        steps.append(.told(shared))
      }
      if dice.chance(15) { steps.append(.told(Talk.cited(before: date, &dice))) }
      if dice.chance(40) { steps.append(speech()) }
      if let passing = passing(kept) {
        steps.append(.passing(passing))
        if dice.chance(40) { steps.append(.told(dice.pick(Talk.told))) }
      }
      if dice.chance(30) { steps.append(speech()) }
      if dice.chance(8) { steps.append(.pause(pause())) }
      if dice.chance(10) { steps.append(.ballot(ballot(.amendment))) }
      let main = ballot(.point)
      steps.append(.ballot(main))
      if organ.hasEnforceability, main.outcome == .approved, dice.chance(45) {
        let second = ballot(.enforceability)
        if second.outcome == .approved { steps.append(.ballot(second)) }
      }
    case .news, .anyOther:
      steps.append(.told(dice.pick(Talk.news)))
      if dice.chance(40) { steps.append(speech()) }
      if dice.chance(15), let passing = passing(kept) { steps.append(.passing(passing)) }
    case .noted:
      steps.append(.told(dice.pick(Talk.noted)))
    case .election:
      steps.append(.ballot(dice.chance(70) ? election(outsider) : secret()))
    case .postponed, .withdrawn: break
    }
    clock += dice.number(3...12)
    return Topic(number: number, title: title, sort: sort, steps: steps)
  }

  private mutating func speech() -> Step {
    let who = dice.pick(inside.sorted())
    return .speech(seat: who, words: dice.pick(Talk.speeches))
  }

  private mutating func pause() -> Pause {
    clock += 2
    let from = clock
    clock += dice.pick([5, 10, 15])
    return Pause(from: Self.time(from), until: Self.time(clock))
  }

  /// Somebody comes or goes, as long as enough stay.
  private mutating func passing(_ kept: Set<Int>) -> Passing? {
    guard dice.chance(35) else { return nil }
    clock += dice.number(2...8)
    let time = Self.time(clock)
    let outside = seats.indices.filter { !inside.contains($0) }
    if !outside.isEmpty, dice.chance(45) {
      let seat = dice.pick(outside)
      let returns = seats[seat].isThereAtRoll
      if !returns, seats[seat].presence == .excused { return nil }
      inside.insert(seat)
      return Passing(
        way: returns ? .returns : .enters, seats: [seat], time: time,
        thenPresent: dice.chance(25) ? inside.count : nil)
    }
    let leavers = inside.subtracting(kept).sorted()
    let count = dice.chance(20) ? 2 : 1
    // Enough must stay for the quorum and for an act to be made enforceable.
    guard leavers.count > count, (inside.count - count) * 3 > seats.count * 2 else { return nil }
    let going = dice.some(count, of: leavers)
    inside.subtract(going)
    return Passing(
      way: .leaves, seats: going, time: time, thenPresent: dice.chance(25) ? inside.count : nil)
  }

  // MARK: The votes

  private mutating func ballot(_ matter: Ballot.Matter) -> Ballot {
    let room = inside.sorted()
    let weighs = organ.sort == .consortium
    var ballot = Ballot(
      matter: matter, method: dice.pick([nil, .hands, .hands, .open, .roll]), room: room,
      outcome: .approved)
    if dice.chance(45) {
      ballot.isUnanimous = true
      ballot.weightInFavour = weighs && dice.chance(50) ? weight(room) : nil
      if ballot.weightInFavour != nil || dice.chance(40) {
        ballot.inFavour = room.count
        if dice.chance(50) { ballot.present = room.count }
        if ballot.present != nil, dice.chance(40) { ballot.voters = room.count }
      }
      return ballot
    }
    let others = room.filter { $0 != chair }
    let isRejected = matter != .enforceability && dice.chance(8)
    var against = dice.pick([0, 0, 1, 1, 2, 3])
    var abstained = dice.pick([0, 1, 1, 2])
    if isRejected {
      against = room.count / 2 + 1
      abstained = min(abstained, room.count - against)
    } else {
      against = min(against, max(0, (room.count - 1) / 3))
      abstained = min(abstained, max(0, (room.count - 1) / 3))
    }
    if matter == .enforceability {
      let needed = seats.count / 2 + 1
      while room.count - against - abstained < needed, against + abstained > 0 {
        if abstained > 0 { abstained -= 1 } else { against -= 1 }
      }
      if room.count - against - abstained < needed { ballot.outcome = .rejected }
    }
    let dissent = dice.some(min(against + abstained, others.count), of: others)
    let mixed = dice.shuffled(dissent)
    let opposed = mixed.prefix(against).sorted()
    let abstainers = mixed.dropFirst(against).sorted()
    let rest = room.filter { !dissent.contains($0) }
    ballot.inFavour = rest.count
    ballot.against = opposed.count
    ballot.abstained = abstainers.count
    if isRejected { ballot.outcome = .rejected }
    if weighs {
      ballot.weightInFavour = weight(rest)
      ballot.weightAgainst = weight(Array(opposed))
      ballot.weightAbstained = weight(Array(abstainers))
      let passes = weight(rest) > weight(Array(opposed))
      ballot.outcome = passes ? .approved : .rejected
    }
    if organ.sort == .council || dice.chance(70) || weighs {
      ballot.againstNames = opposed.count <= 6 || organ.sort == .council ? Array(opposed) : []
      ballot.abstainedNames = Array(abstainers)
    }
    if ballot.method == .roll, dice.chance(50) { ballot.inFavourNames = rest }
    if ballot.method == .roll, dice.chance(25), !weighs, !opposed.isEmpty || !abstainers.isEmpty {
      // Names alone: whoever reads counts them.
      ballot.inFavour = nil
      ballot.against = nil
      ballot.abstained = nil
      ballot.inFavourNames = rest
      ballot.againstNames = Array(opposed)
      ballot.abstainedNames = Array(abstainers)
      return ballot
    }
    if matter == .point, !weighs, !isRejected, rest.count > opposed.count + 3, dice.chance(8),
      let apart = rest.last(where: { $0 != chair })
    {
      // There, and taking no part.
      ballot.inFavour = rest.count - 1
      ballot.inFavourNames = ballot.inFavourNames.filter { $0 != apart }
      ballot.notVotingNames = [apart]
      if dice.chance(50) { ballot.present = room.count }
      return ballot
    }
    if dice.chance(45) { ballot.present = room.count }
    if ballot.present != nil, dice.chance(40) {
      ballot.voters = room.count - abstainers.count
    }
    return ballot
  }

  private func weight(_ seats: [Int]) -> Int {
    seats.reduce(0) { $0 + (self.seats[$1].weight ?? 0) }
  }

  /// Yes or no on a person, by papers.
  private mutating func secret() -> Ballot {
    let room = inside.sorted()
    var ballot = Ballot(matter: .point, method: .secret, room: room, outcome: .approved)
    if tellers.isEmpty { tellers = dice.some(3, of: room.filter { $0 != chair }) }
    let against = dice.number(0...max(0, room.count / 4))
    let blank = dice.number(0...1)
    ballot.present = room.count
    ballot.voters = room.count
    ballot.against = against
    ballot.blank = blank
    ballot.void = 0
    ballot.inFavour = room.count - against - blank
    return ballot
  }

  private mutating func election(_ outsider: Person) -> Ballot {
    let room = inside.sorted()
    var ballot = Ballot(matter: .point, method: .secret, room: room, outcome: .approved)
    let isForMember = organ.sort != .council
    let fit = room.filter { $0 != chair }
    let standing = dice.some(2, of: fit)
    let first = isForMember ? seats[standing[0]].person : outsider
    let second = seats[standing[1]].person
    if tellers.isEmpty {
      tellers = dice.some(3, of: fit.filter { !standing.contains($0) })
    }
    let blank = dice.number(0...2)
    let void = dice.chance(30) ? 1 : 0
    let other = isForMember ? dice.number(0...max(0, room.count / 2 - blank - void - 1)) : 0
    ballot.present = room.count
    ballot.voters = room.count
    ballot.blank = blank
    ballot.void = void
    ballot.candidates = [Standing(person: first, votes: room.count - blank - void - other)]
    if other > 0 { ballot.candidates.append(Standing(person: second, votes: other)) }
    ballot.elected = [first]
    return ballot
  }
}
