import Foundation
import Model

/// What a conversion or a hurried hand does to the roll.
extension Fault {
  static let readings: [Fault] = [
    Fault(
      rule: "verbale-non-riconosciuto",
      damage: { _, minutes, dice in
        let letter = """
          \(minutes.organ.authority)

          Si informa la cittadinanza che gli sportelli resteranno chiusi per l'intera settimana.
          Per le urgenze si può telefonare al centralino.
          """
        return (letter, 1)
      }),
    Fault(
      rule: "colonne-perdute",
      also: ["totale-presenti-discorde", "totale-assenti-discorde", "presenza-non-indicata"],
      damage: { text, minutes, dice in
        // The blanks that kept the crosses in their columns are gone.
        guard text.contains("Presenti    Assenti"), !minutes.away.isEmpty else { return nil }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
          line.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
        }
        guard let head = lines.firstIndex(where: { $0.hasSuffix("Presenti Assenti") }) else {
          return nil
        }
        return (lines.joined(separator: "\n"), head + 2)
      }),
    Fault(
      rule: "presenza-non-indicata",
      also: ["totale-presenti-discorde", "riga-appello-non-letta", "totale-componenti-discorde"],
      needs: [.names],
      damage: { text, minutes, dice in
        guard let seat = minutes.attending.last, seat != minutes.chair,
          minutes.seats[seat].until == nil, minutes.seats[seat].presence == .present
        else { return nil }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let last = minutes.seats[seat].person.last.lowercased()
        guard
          let line = lines.firstIndex(where: {
            $0.hasSuffix(" - Presente") && $0.lowercased().contains(last)
          })
        else { return nil }
        lines[line] = String(lines[line].dropLast(" - Presente".count)) + " -"
        return (lines.joined(separator: "\n"), line + 1)
      }),
    Fault(
      rule: "riga-appello-non-letta", also: ["presenza-non-indicata", "nomi-perduti"],
      damage: { text, minutes, dice in
        guard minutes.organ.sort == .mayors, let away = minutes.neverThere.first,
          let town = minutes.seats[away].town
        else { return nil }
        let written = "\(town)\nASSENTE\n"
        let curled = written.replacing("'", with: "\u{2019}")
        guard let place = text.range(of: written) ?? text.range(of: curled) else { return nil }
        let rest = String(text[place].dropLast("ASSENTE\n".count))
        return (text.replacingCharacters(in: place, with: rest), text.line(of: place.lowerBound))
      }),
    Fault(
      rule: "data-inesistente",
      also: [
        "data-discorde", "data-mancante", "giorno-della-settimana-errato",
        "seconda-convocazione-anteriore",
      ],
      damage: { text, minutes, dice in
        let date = DateWords.long(minutes.date)
        guard let place = text.range(of: date) else { return nil }
        let month = dice.pick(["aprile", "giugno", "settembre", "novembre"])
        return (
          text.replacingCharacters(in: place, with: "31 \(month) \(minutes.date.year)"),
          text.line(of: place.lowerBound)
        )
      }),
  ]
}
