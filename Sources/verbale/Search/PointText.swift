import Model
import Secretariat

/// Points of an archive as a page of plain text, document by document.
struct PointText {
  private let width: Int
  private var file: String?

  init(width: Int) {
    self.width = width
  }

  /// The next point, under the name of its document where that begins with it.
  mutating func text(_ point: FoundPoint) -> String {
    var text = ""
    if file != point.file {
      text += (file == nil ? "" : "\n") + "\(point.file)\n"
      file = point.file
    }
    let margin = "    "
    let sitting = [
      "riga \(point.line)", point.date.map { "seduta del \(ItalianDate.figures($0))" },
      [point.authority, point.body].compactMap { $0 }.joined(separator: ", "),
    ].compactMap { $0 }.filter { !$0.isEmpty }
    text += WrappedLines.make(sitting.joined(separator: ", "), lead: "  ", width: width)
    if let subject = point.subject {
      let number = point.agendaNumber.map { "\($0). " } ?? ""
      text += WrappedLines.make(number + subject, lead: margin, width: width)
    }
    if let resolution = point.resolution {
      text += WrappedLines.make(ResolutionWords.result(resolution), lead: margin, width: width)
    }
    for ballot in point.distinctBallots {
      text += WrappedLines.make(Self.words(ballot), lead: margin, width: width)
    }
    if let excerpt = point.excerpt {
      text += WrappedLines.make(excerpt, lead: margin, width: width)
    }
    return text
  }

  /// `Anna Rossi: contrario`.
  private static func words(_ ballot: Ballot) -> String {
    let person = ballot.person.map { " (\($0))" } ?? ""
    return "\(ballot.member)\(person): \(ResolutionWords.choice(ballot.choice))"
  }
}

extension FoundPoint {
  /// What the member did, each thing once: several votes of one point are often alike.
  var distinctBallots: [Ballot] {
    ballots.reduce(into: []) { distinct, ballot in
      if !distinct.contains(ballot) { distinct.append(ballot) }
    }
  }
}
