import Model

extension Page {
  /// Everything that happens under a point, after its heading.
  mutating func steps(of index: Int, _ styles: [VoteStyle], spaced: Bool = true) {
    let topic = minutes.topics[index]
    let the = minutes.organ.the.capitalizedFirst
    for (position, step) in topic.steps.enumerated() {
      let anchor = Anchor.step(index, position)
      switch step {
      case .told(let words):
        for line in words.split(separator: "\n") { paragraph(String(line)) }
      case .speech(let seat, let words): speech(seat, words, anchor)
      case .passing(let it): passing(it, anchor)
      case .pause(let it): pause(it, anchor)
      case .ballot(let ballot): vote(ballot, anchor, styles)
      }
      if spaced { gap() }
    }
    switch topic.sort {
    case .postponed:
      paragraph(
        dice.pick([
          "Il punto è rinviato ad altra seduta.", "\(the) rinvia il punto alla prossima seduta.",
          "La trattazione del punto viene rinviata.",
        ]))
    case .withdrawn:
      paragraph(
        dice.pick(["Il punto è ritirato.", "Il punto viene ritirato dall'ordine del giorno."]))
    case .noted: paragraph("\(the) prende atto.")
    case .matter, .minutes, .election, .news, .anyOther: break
    }
  }

  /// A title with no full stop.
  func title(_ topic: Topic) -> String { topic.title }
}
