import Model

/// Who comes, goes and speaks.
extension Fault {
  static let movements: [Fault] = [
    Fault(
      rule: "movimento-di-sconosciuto",
      also: ["voti-oltre-presenti", "voti-presenti", "presenti-dichiarati-discordi"],
      needs: [.names],
      plant: { minutes, dice in
        guard let topic = minutes.matters().last, !minutes.organ.seatsBodies else { return nil }
        let stranger = minutes.addStranger()
        let time = minutes.lastTime(before: topic)
        minutes.topics[topic].steps.insert(
          .passing(Passing(way: .leaves, seats: [stranger], time: time)), at: 0)
        return .step(topic, 0)
      }),
    twice(.leaves, rule: "uscita-doppia"),
    twice(.enters, rule: "entrata-doppia"),
    Fault(
      rule: "rientro-senza-uscita", also: ["entrata-doppia"], needs: [.names],
      plant: { minutes, dice in
        // After a break of the work who comes back needs no exit.
        guard
          !minutes.topics.contains(where: { topic in
            topic.steps.contains { if case .pause = $0 { true } else { false } }
          })
        else { return nil }
        guard let topic = minutes.matters().last,
          let seat = minutes.attending.first(where: { $0 != minutes.chair && !minutes.moves($0) })
        else { return nil }
        minutes.topics[topic].steps.insert(
          .passing(Passing(way: .returns, seats: [seat], time: minutes.lastTime(before: topic))),
          at: 0)
        return .step(topic, 0)
      }),
    Fault(
      rule: "assente-che-interviene", needs: [.names],
      plant: { minutes, dice in
        guard let away = minutes.neverThere.first, let topic = minutes.matters().first else {
          return nil
        }
        minutes.topics[topic].steps.insert(
          .speech(seat: away, words: dice.pick(Talk.speeches)), at: 1)
        return .step(topic, 1)
      }),
    Fault(
      rule: "assente-che-interviene", needs: [.names],
      plant: { minutes, dice in
        guard !minutes.organ.seatsBodies, let away = minutes.neverThere.first,
          let topic = minutes.matters().first
        else { return nil }
        let last = minutes.person(away).last
        minutes.topics[topic].steps.insert(
          .told(
            dice.pick([
              "Sentito il consigliere \(last), il quale si dichiara favorevole.",
              "Uditi gli interventi dei consiglieri \(last) e altri.",
              "La spesa è di 4.200 euro. \(last) osserva che è aumentata.",
            ])), at: 1)
        return .heading(topic)
      }),
    Fault(
      rule: "interviene-dopo-uscita", needs: [.names],
      plant: { minutes, dice in
        for place in minutes.passings({ $0.way == .leaves }) {
          let seat = minutes[passing: place].seats[0]
          let later = minutes.passings { $0.seats.contains(seat) }.contains {
            ($0.topic, $0.step) > (place.topic, place.step)
          }
          guard !later, let topic = minutes.matters().last, topic > place.topic else { continue }
          minutes.topics[topic].steps.insert(
            .speech(seat: seat, words: dice.pick(Talk.speeches)), at: 1)
          return .step(topic, 1)
        }
        return nil
      }),
    Fault(
      rule: "orari-non-crescenti", also: ["ora-elenco-e-testo-discordi"], needs: [.opening],
      plant: { minutes, dice in
        let timed = minutes.passings { $0.time != nil }
        guard timed.count > 1, let opened = minutes.openedAt,
          let first = minutes[passing: timed[0]].time, first.minutes - opened.minutes > 6
        else { return nil }
        let seats = minutes[passing: timed[0]].seats
        guard !minutes[passing: timed[1]].seats.contains(where: seats.contains) else { return nil }
        minutes[passing: timed[1]].time = Planner.time(first.minutes - 4)
        return timed[1].anchor
      }),
    Fault(
      rule: "orario-fuori-seduta",
      also: ["orari-non-crescenti", "ora-elenco-e-testo-discordi"], needs: [.opening, .closing],
      plant: { minutes, dice in
        guard let last = minutes.passings({ $0.time != nil }).last, let closed = minutes.closedAt
        else { return nil }
        minutes[passing: last].time = Planner.time(closed.minutes + dice.number(15...40))
        return last.anchor
      }),
    Fault(
      rule: "sospensione-senza-ripresa",
      plant: { minutes, dice in minutes.breakPause { $0.until = nil } }),
    Fault(
      rule: "ripresa-senza-sospensione",
      plant: { minutes, dice in minutes.breakPause { $0.from = nil } }),
    Fault(
      rule: "ripresa-prima-della-sospensione", also: ["orari-non-crescenti"],
      plant: { minutes, dice in
        minutes.breakPause { pause in
          let from = pause.from
          pause.from = pause.until
          pause.until = from
        }
      }),
  ]

  /// Whoever went out goes out again, or whoever came in comes in again, with no word of the contrary.
  private static func twice(_ way: Passing.Way, rule: String) -> Fault {
    Fault(
      rule: rule, also: ["orari-non-crescenti"], needs: [.names],
      plant: { minutes, dice in
        for place in minutes.passings({ $0.way == way }) {
          let seat = minutes[passing: place].seats[0]
          let later = minutes.passings { $0.seats.contains(seat) }.contains {
            ($0.topic, $0.step) > (place.topic, place.step)
          }
          guard !later, let topic = minutes.matters().last, topic > place.topic else { continue }
          minutes.topics[topic].steps.insert(
            .passing(Passing(way: way, seats: [seat], time: minutes.lastTime(before: topic))), at: 0
          )
          return .step(topic, 0)
        }
        return nil
      })
  }
}

extension Minutes {
  /// The last hour told before a point, or the opening.
  func lastTime(before topic: Int) -> ClockTime? {
    var last = openedAt
    for topic in topics.prefix(topic) {
      for step in topic.steps {
        if case .passing(let passing) = step, let time = passing.time { last = time }
        if case .pause(let pause) = step, let until = pause.until { last = until }
      }
    }
    return last.map { Planner.time($0.minutes + 1) }
  }

  mutating func breakPause(_ change: (inout Pause) -> Void) -> Anchor? {
    for topic in topics.indices {
      for step in topics[topic].steps.indices {
        guard case .pause(var pause) = topics[topic].steps[step] else { continue }
        change(&pause)
        topics[topic].steps[step] = .pause(pause)
        return .step(topic, step)
      }
    }
    return nil
  }
}
