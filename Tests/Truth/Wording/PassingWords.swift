import Model

extension Page {
  /// Somebody comes in or goes out.
  mutating func passing(_ passing: Passing, _ anchor: Anchor) {
    let mark = mark(anchor)
    let many = passing.seats.count > 1
    let who = movers(passing.seats)
    let then =
      passing.thenPresent.map {
        dice.pick([
          " I presenti sono ora \($0).", " Presenti \(n($0)).",
          " Sono pertanto presenti \(n($0)) componenti.",
        ])
      } ?? ""
    if passing.isVague {
      return paragraph(
        "\(mark)\(who.capitalizedFirst) \(many ? "escono" : "esce") durante la discussione del punto."
      )
    }
    guard let time = passing.time else {
      let verb = verb(passing.way, many, plain: true)
      return paragraph("\(mark)\(verb.capitalizedFirst) \(who).\(then)")
    }
    let at = hour(time)
    let simple = verb(passing.way, many, plain: true)
    let rich = verb(passing.way, many, plain: false)
    switch dice.number(0...9) {
    case 0, 1: paragraph("\(mark)Alle ore \(at) \(simple) \(who).\(then)")
    case 2: paragraph("\(mark)Si dà atto che alle ore \(at) \(who) \(rich).\(then)")
    case 3: paragraph("\(mark)\(who.capitalizedFirst) \(rich) alle ore \(at).\(then)")
    case 4: paragraph("\(mark)\(simple.capitalizedFirst) \(who) (ore \(at)).\(then)")
    case 5: paragraph("\(mark)Ore \(at): \(simple) \(who).\(then)")
    case 6: paragraph("\(mark)Alle \(at) \(who) \(rich).\(then)")
    case 7:
      let noun =
        passing.way == .leaves ? "l'uscita" : passing.way == .enters ? "l'ingresso" : "il rientro"
      let names = Self.and(
        passing.seats.map { seat in
          let it = minutes.seat(seat)
          return name(it.person) + (it.town.map { " (\($0))" } ?? "")
        })
      paragraph("\(mark)Si registra, alle ore \(at), \(noun) di \(names).\(then)")
    case 8: paragraph("\(mark)\(who.capitalizedFirst) \(rich) (ore \(at)).\(then)")
    default: line("\(mark)(Alle ore \(at) \(simple) \(who))\(then)")
    }
  }

  private mutating func verb(_ way: Passing.Way, _ many: Bool, plain: Bool) -> String {
    switch (way, plain) {
    case (.enters, true): dice.pick(many ? ["entrano", "arrivano"] : ["entra", "arriva"])
    case (.enters, false):
      dice.pick(
        many
          ? ["entrano in aula", "prendono posto in aula", "si uniscono ai lavori"]
          : ["entra in aula", "fa il suo ingresso", "prende posto in aula"])
    case (.leaves, true):
      dice.pick(many ? ["escono", "si allontanano"] : ["esce", "si allontana", "esce"])
    case (.leaves, false):
      dice.pick(
        many
          ? ["lasciano l'aula", "abbandonano la seduta", "si allontanano dall'aula"]
          : ["lascia l'aula", "abbandona la seduta", "si allontana dall'aula", "si assenta"])
    case (.returns, true): dice.pick(many ? ["rientrano"] : ["rientra"])
    case (.returns, false):
      dice.pick(many ? ["rientrano in aula"] : ["rientra in aula", "fa rientro in aula"])
    }
  }

  mutating func pause(_ pause: Pause, _ anchor: Anchor) {
    let mark = mark(anchor)
    let choice = dice.number(0...1)
    if let from = pause.from {
      paragraph(
        choice == 0
          ? "\(mark)La seduta è sospesa alle ore \(hour(from))."
          : "\(mark)Alle ore \(hour(from)) i lavori sono sospesi su richiesta di alcuni componenti."
      )
    }
    if let until = pause.until {
      let mark = pause.from == nil ? mark : ""
      paragraph(
        choice == 0
          ? "\(mark)I lavori riprendono alle ore \(hour(until))."
          : "\(mark)La seduta riprende alle ore \(hour(until)), con gli stessi presenti.")
    }
  }

  mutating func speech(_ seat: Int, _ words: String, _ anchor: Anchor) {
    let mark = mark(anchor)
    switch dice.number(0...2) {
    case 0: paragraph("\(mark)\(mover(seat).capitalizedFirst) \(words)")
    case 1: paragraph("\(mark)Interviene \(mover(seat)), che \(words)")
    default:
      paragraph(
        "\(mark)Prende la parola \(mover(seat)) e\(words.hasPrefix("e") ? "d" : "") \(words)")
    }
  }
}
