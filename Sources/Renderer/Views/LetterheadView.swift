import Model

/// The letterhead at the head of an act.
enum LetterheadView {
  /// The fields of a sitting's letterhead and protocol; the letterhead is absent where there is none.
  static func make(_ held: HeldSitting) -> View {
    make(held.regulation.letterhead, authority: held.authority)
  }

  /// The fields of a letterhead, for an institution called so where it does not name its own.
  static func make(_ letterhead: Letterhead?, authority: String?) -> View {
    var view = View()
    view.set(.letterhead, letterhead.flatMap { $0.hasHead ? head($0, of: authority) : nil })
    view.set(.protocolLine, letterhead?.protocolLine.map(Self.withBlanks))
    return view
  }

  private static func head(_ letterhead: Letterhead, of authority: String?) -> View {
    var view = View()
    view.set(.arms, letterhead.arms?.alternative)
    view.set(.authority, letterhead.authority ?? authority)
    view.set(.subtitle, letterhead.subtitle)
    view.set(
      .contacts, .rows,
      contacts(letterhead).map { line in
        var row = View()
        row.set(.text, line)
        return row
      })
    return view
  }

  /// The address on one line, then how to reach the office.
  private static func contacts(_ letterhead: Letterhead) -> [String] {
    let address = letterhead.address.joined(separator: " – ")
    let telephone = letterhead.telephone.map { "tel. \($0)" }
    let code = letterhead.taxCode.map { "C.F. \($0)" }
    let mail = letterhead.certifiedMail.map { "PEC \($0)" }
    return [
      [address, telephone].compactMap { $0 },
      [letterhead.mail, mail].compactMap { $0 },
      [letterhead.website, code].compactMap { $0 },
    ].map { $0.filter { !$0.isEmpty }.joined(separator: " – ") }.filter { !$0.isEmpty }
  }

  /// Underscores and dots that stand for a blank, however many, are one visible blank.
  private static func withBlanks(_ line: String) -> String {
    line.split(separator: " ").map { word in
      word.count >= 3 && word.allSatisfy { $0 == "_" || $0 == "." } || word == "…"
        ? Blank.text : String(word)
    }.joined(separator: " ")
  }
}
