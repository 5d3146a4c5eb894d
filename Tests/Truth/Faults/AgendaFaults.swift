/// The order of the day.
extension Fault {
  static let agendas: [Fault] = [
    Fault(
      rule: "punto-non-trattato", needs: [.agenda],
      plant: { minutes, dice in
        guard minutes.topics.count > 2 else { return nil }
        let number = minutes.agenda.count + 1
        minutes.agenda.append(
          AgendaLine(number: number, title: "Regolamento del mercato settimanale"))
        return .agenda(number - 1)
      }),
    Fault(
      rule: "punto-non-iscritto", needs: [.agenda],
      plant: { minutes, dice in
        guard let last = minutes.topics.last, let room = last.lastRoom ?? minutes.anyRoom else {
          return nil
        }
        minutes.topics.append(
          Topic(
            number: last.number + 1, title: "Regolamento del mercato settimanale", sort: .matter,
            steps: [
              .ballot(
                Ballot(
                  matter: .point, method: nil, room: room, isUnanimous: true, outcome: .approved))
            ]))
        return .heading(minutes.topics.count - 1)
      }),
    Fault(
      rule: "punti-fuori-ordine", needs: [.agenda],
      plant: { minutes, dice in
        let last = minutes.topics.count - 1
        guard last > 0 else { return nil }
        let pair = (0..<last).first { first in
          [minutes.topics[first], minutes.topics[first + 1]].allSatisfy { topic in
            topic.sort == .matter
              && !topic.steps.contains { step in
                switch step {
                case .passing, .pause: true
                default: false
                }
              }
          }
        }
        guard let pair else { return nil }
        minutes.topics.swapAt(pair, pair + 1)
        return .heading(pair)
      }),
    Fault(
      rule: "titolo-cambiato", needs: [.agenda],
      plant: { minutes, dice in
        for topic in minutes.matters() {
          let title = minutes.topics[topic].title
          guard let slash = title.lastIndex(of: "/"),
            let year = Int(title[title.index(after: slash)...])
          else { continue }
          minutes.topics[topic].title = title[...slash] + "\(year + 1)"
          return .heading(topic)
        }
        return nil
      }),
    Fault(
      rule: "numerazione-odg-con-salti", needs: [.agenda],
      plant: { minutes, dice in
        guard minutes.agenda.count > 2, let last = minutes.topics.last else { return nil }
        minutes.agenda[minutes.agenda.count - 1].number = last.number + 1
        minutes.topics[minutes.topics.count - 1].number = last.number + 1
        return .agenda(minutes.agenda.count - 1)
      }),
    Fault(
      rule: "numero-punto-ripetuto",
      also: ["numerazione-odg-con-salti", "punto-non-iscritto", "titolo-cambiato"],
      needs: [.agenda],
      plant: { minutes, dice in
        guard minutes.agenda.count > 2, let last = minutes.topics.last else { return nil }
        minutes.agenda[minutes.agenda.count - 1].number = last.number - 1
        minutes.topics[minutes.topics.count - 1].number = last.number - 1
        return .agenda(minutes.agenda.count - 1)
      }),
    Fault(
      rule: "mandato-senza-decisione",
      plant: { minutes, dice in
        guard let topic = minutes.topics.indices.first(where: { minutes.topics[$0].sort == .news }),
          let chair = minutes.chair
        else { return nil }
        minutes.topics[topic].steps.append(
          .speech(
            seat: chair,
            words:
              "riassume la bozza di accordo e chiede mandato \(minutes.organ.alla) per la firma."))
        return .step(topic, minutes.topics[topic].steps.count - 1)
      }),
  ]
}

extension Topic {
  /// Who are in the room when the point ends, where a vote tells.
  var lastRoom: [Int]? { ballots.last?.room }
}

extension Minutes {
  var anyRoom: [Int]? { topics.reversed().compactMap(\.lastRoom).first }
}

extension Organ {
  /// 'al Consiglio'.
  var alla: String {
    "AEIOU".contains(short.prefix(1))
      ? "all'\(short)" : isFeminine ? "alla \(short)" : "al \(short)"
  }
}
