import Model

/// Days and hours.
extension Fault {
  static let clocks: [Fault] = [
    Fault(
      rule: "data-discorde", also: ["verbale-precedente-posteriore"],
      needs: [.dateInWords, .dateTwice],
      plant: { minutes, dice in
        let day = minutes.date
        let wrong =
          dice.chance(50)
          ? CalendarDate(year: day.year - 1, month: day.month, day: min(day.day, 28))
          : CalendarDate(dayNumber: day.dayNumber + dice.number(1...3))
        guard let wrong else { return nil }
        minutes.dateInWords = wrong
        return .date
      }),
    Fault(
      rule: "data-mancante", lacks: [.dateTwice],
      plant: { minutes, dice in
        guard minutes.topics.count > 1 else { return nil }
        minutes.isUndated = true
        return .head
      }),
    Fault(
      rule: "giorno-della-settimana-errato", needs: [.weekday],
      plant: { minutes, dice in
        minutes.weekday =
          CalendarDate(dayNumber: minutes.date.dayNumber + dice.number(1...6)).weekday
        return .date
      }),
    Fault(
      rule: "apertura-prima-della-convocazione", needs: [.convened, .opening],
      plant: { minutes, dice in
        minutes.openedAt = Planner.time(minutes.calledAt.minutes - dice.number(20...50))
        return .opening
      }),
    Fault(
      rule: "ora-apertura-mancante", lacks: [.callHour],
      plant: { minutes, dice in
        guard minutes.topics.count > 1 else { return nil }
        minutes.openedAt = nil
        return .opening
      }),
    Fault(
      rule: "ora-chiusura-mancante",
      plant: { minutes, dice in
        guard minutes.topics.count > 1 else { return nil }
        minutes.closedAt = nil
        return .closing
      }),
    Fault(
      rule: "chiusura-prima-dell-apertura", also: ["orario-fuori-seduta"],
      needs: [.opening, .closing],
      plant: { minutes, dice in
        guard let opened = minutes.openedAt else { return nil }
        minutes.closedAt = Planner.time(opened.minutes - dice.number(30...90))
        return .closing
      }),
    Fault(
      rule: "verbale-precedente-posteriore",
      plant: { minutes, dice in
        for topic in minutes.topics.indices {
          guard case .minutes = minutes.topics[topic].sort else { continue }
          let later = CalendarDate(dayNumber: minutes.date.dayNumber + dice.number(10...40))
          minutes.topics[topic].sort = .minutes(later)
          minutes.rename(
            topic, "Approvazione del verbale della seduta del \(DateWords.long(later))")
          return .heading(topic)
        }
        return nil
      }),
  ]
}
