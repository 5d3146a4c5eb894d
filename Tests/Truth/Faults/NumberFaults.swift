import Foundation
import Model

/// Numbers of acts, totals of members, and who sits for two bodies.
extension Fault {
  static let numbers: [Fault] = [
    Fault(
      rule: "numerazione-con-salti", needs: [.acts],
      plant: { minutes, dice in
        let acts = minutes.topics.indices.filter { minutes.topics[$0].act != nil }
        guard acts.count > 1, let last = acts.last, let act = minutes.topics[last].act else {
          return nil
        }
        minutes.topics[last].act = act + 1
        return .act(last)
      }),
    Fault(
      rule: "numero-ripetuto", needs: [.acts],
      plant: { minutes, dice in
        let acts = minutes.topics.indices.filter { minutes.topics[$0].act != nil }
        guard acts.count > 1, let last = acts.last, let act = minutes.topics[last].act else {
          return nil
        }
        minutes.topics[last].act = act - 1
        return .act(last)
      }),
    Fault(
      rule: "totale-componenti-discorde", needs: [.members, .names],
      plant: { minutes, dice in
        guard let members = minutes.declaredMembers else { return nil }
        // Two fewer: a place may be vacant, and the head of the body may be left out.
        minutes.declaredMembers = members - 2
        return .totals
      }),
    Fault(
      rule: "numero-legale-non-accertato", needs: [.absentNames], lacks: [.totals],
      plant: { minutes, dice in
        guard minutes.topics.count > 1, minutes.organ.hasEnforceability else { return nil }
        minutes.findsQuorum = false
        return .opening
      }),
    Fault(
      rule: "uscita-per-un-solo-ente", also: ["voti-presenti", "voti-oltre-presenti"],
      needs: [.names],
      plant: { minutes, dice in
        guard minutes.organ.sort == .mayors else { return nil }
        let still = minutes.attending.filter { $0 != minutes.chair && !minutes.moves($0) }
        // Who leaves for one body sits for another too; both are read as leaving in no vote after.
        let leaves = minutes.passings { $0.way == .leaves && $0.seats.count == 1 }
        guard let place = leaves.last, let second = still.first else { return nil }
        let first = minutes[passing: place].seats[0]
        let returns = minutes.passings { $0.way == .returns && $0.seats.contains(first) }
        let named = minutes.ballots { _ in true }.contains { ballot in
          let it = minutes[ballot]
          return (it.againstNames + it.abstainedNames + it.inFavourNames).contains(second)
        }
        guard returns.isEmpty, !named, !minutes.speaks(second) else { return nil }
        minutes.seats[second].person = minutes.seats[first].person
        minutes.seats[second].isDelegate = true
        minutes.seats[second].office = minutes.seats[first].office
        return place.anchor
      }),
    Fault(
      rule: "rappresentante-senza-ente",
      also: ["totale-presenti-discorde", "totale-componenti-discorde", "nomi-perduti"],
      damage: { text, minutes, dice in
        guard minutes.organ.sort == .mayors, let last = minutes.seats.last, let town = last.town
        else {
          return nil
        }
        let curled = town.replacing("'", with: "\u{2019}")
        guard let place = text.range(of: "\n\(town)\n") ?? text.range(of: "\n\(curled)\n"),
          let end = text.range(of: "\n\n", range: place.upperBound..<text.endIndex)
        else { return nil }
        let more = "\n\nOttavio Bruzzone\n\nAgnese Tolomei su delega\n\n"
        return (text.replacingCharacters(in: end, with: more), text.line(of: end.lowerBound) + 2)
      }),
    Fault(
      rule: "nomi-perduti",
      also: ["totale-presenti-discorde", "totale-componenti-discorde", "riga-appello-non-letta"],
      damage: { text, minutes, dice in
        // The end of a line was cut off: 'Anna Rossi e'.
        guard minutes.organ.sort == .mayors,
          let seat = minutes.attending.first(where: {
            $0 != minutes.chair && minutes.seats[$0].presence == .present
              && !minutes.seats[$0].isDelegate
          }), let town = minutes.seats[seat].town
        else { return nil }
        let curled = town.replacing("'", with: "\u{2019}")
        guard let place = text.range(of: "\n\(town)\n") ?? text.range(of: "\n\(curled)\n"),
          let end = text.range(of: "\n", range: place.upperBound..<text.endIndex)
        else { return nil }
        return (text.replacingCharacters(in: end, with: " e\n"), text.line(of: end.lowerBound))
      }),
  ]
}
