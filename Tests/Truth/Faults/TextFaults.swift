import Foundation

/// Faults of the text itself: what a hand or a conversion spoils.
extension Fault {
  static let texts: [Fault] = [
    Fault(
      rule: "cifre-e-lettere", also: ["voti-presenti", "voti-oltre-presenti"],
      damage: { text, minutes, dice in
        // A number in figures with the same in letters behind it: the letters become another's.
        for number in 3...12 {
          let right = "\(number) (\(Numerals.words(number)))"
          guard let place = text.range(of: right) else { continue }
          let wrong = "\(number) (\(Numerals.words(number - 1)))"
          return (text.replacingCharacters(in: place, with: wrong), text.line(of: place.lowerBound))
        }
        return nil
      }),
    Fault(
      rule: "caratteri-illeggibili",
      damage: { text, minutes, dice in
        guard let place = text.range(of: "attività") ?? text.range(of: "è approvat") else {
          return nil
        }
        let words = text[place].replacing("à", with: "\u{FFFD}").replacing("è", with: "\u{FFFD}")
        return (text.replacingCharacters(in: place, with: words), text.line(of: place.lowerBound))
      }),
  ]
}

extension String {
  func line(of index: Index) -> Int { self[..<index].count { $0 == "\n" } + 1 }
}
