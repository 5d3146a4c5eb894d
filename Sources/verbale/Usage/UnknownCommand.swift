import Foundation

/// A first word that is no command: what was probably meant.
enum UnknownCommand {
  static func fault(in arguments: [String]) -> ProgramFault? {
    guard let word = arguments.first else { return nil }
    if CommandNames.command(word) != nil { return nil }
    if HelpRequest.answer(to: arguments) != nil { return nil }
    if word.hasPrefix("-"), word != "-" {
      return .usage("il comando va scritto prima delle opzioni; scrivere 'verbale --help'")
    }
    if word == "-" || FileManager.default.fileExists(atPath: word) {
      return .usage("manca il comando; per controllare il file: verbale controlla \(word)")
    }
    if let near = nearest(to: word) {
      return .usage("comando sconosciuto '\(word)'; forse si intendeva: verbale \(near)")
    }
    let names = CommandNames.italian.joined(separator: ", ")
    return .usage("comando sconosciuto '\(word)'; i comandi sono: \(names)")
  }

  private static func nearest(to word: String) -> String? {
    let distances = CommandNames.italian.map { (name: $0, distance: distance(word, $0)) }
    guard let best = distances.min(by: { $0.distance < $1.distance }), best.distance <= 3 else {
      return nil
    }
    return best.name
  }

  /// The fewest letters to add, drop or change to turn one word into the other.
  static func distance(_ left: String, _ right: String) -> Int {
    let right = Array(right)
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let change = diagonal + (letter == right[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(change, row[column] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
