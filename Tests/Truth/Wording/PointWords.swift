import Model

/// How the order of the day is listed.
enum AgendaStyle: Sendable {
  case dotted, bracketed, dashed, roman, letters, bulleted, inRow, ordinals
}

/// How each point is headed.
enum HeadingStyle: Sendable {
  case dotted, bracketed, punto, puntoDash, ordinalCapitals, ordinalTold, roman, letters, hashes
  case titleAlone, argomento, bold
}

extension Page {
  /// The order of the day, with the words that open it.
  mutating func agenda(_ style: AgendaStyle, opening: String = "ORDINE DEL GIORNO") {
    tell(.agenda)
    if style == .inRow {
      let list = minutes.agenda.enumerated().map {
        "\(mark(.agenda($0.offset)))\($0.element.number). \($0.element.title)"
      }
      return paragraph("\(opening): \(list.joined(separator: "; ")).")
    }
    line(opening)
    for (index, one) in minutes.agenda.enumerated() {
      let mark = mark(.agenda(index))
      let end = index == minutes.agenda.count - 1 ? "." : ";"
      switch style {
      case .dotted: line("\(mark)\(one.number). \(one.title)")
      case .bracketed: line("\(mark)\(one.number)) \(one.title)\(end)")
      case .dashed: line("\(mark)\(one.number) - \(one.title)\(end)")
      case .roman: line("\(mark)\(Numerals.roman(one.number)). \(one.title)")
      case .letters: line("\(mark)\(Numerals.letter(one.number))) \(one.title)\(end)")
      case .bulleted: line("- \(mark)\(one.number)) \(one.title)")
      case .ordinals: line("\(mark)\(one.number)° \(one.title)")
      case .inRow: break
      }
    }
  }

  func heading(_ topic: Topic, _ style: HeadingStyle) -> String {
    switch style {
    case .dotted: "\(topic.number). \(topic.title)"
    case .bracketed: "\(topic.number)) \(topic.title)"
    case .punto: "Punto n. \(topic.number): \(topic.title)"
    case .puntoDash: "PUNTO \(topic.number) - \(topic.title)"
    case .ordinalCapitals:
      "\(Numerals.ordinal(topic.number).uppercased()) PUNTO ALL'ORDINE DEL GIORNO: \(topic.title)"
    case .ordinalTold:
      "Si passa al \(Numerals.ordinal(topic.number)) punto all'ordine del giorno: \(topic.title)"
    case .roman: "\(Numerals.roman(topic.number)). \(topic.title)"
    case .letters: "\(Numerals.letter(topic.number))) \(topic.title)"
    case .hashes: "## \(topic.number). \(topic.title)"
    case .titleAlone: topic.title.uppercased()
    case .argomento: "Argomento n. \(topic.number) all'ordine del giorno - \(topic.title)"
    case .bold: "**Punto \(topic.number) all'o.d.g.: \(topic.title)**"
    }
  }

  /// Every point, headed and told.
  mutating func points(
    _ style: HeadingStyle, _ votes: [VoteStyle], spaced: Bool = true
  ) {
    for index in minutes.topics.indices {
      gap()
      line(mark(.heading(index)) + heading(minutes.topics[index], style))
      if let act = minutes.topics[index].act {
        tell(.acts)
        line("\(mark(.act(index)))DELIBERAZIONE \(n(act).uppercased())")
      }
      if spaced { gap() }
      steps(of: index, votes, spaced: spaced)
    }
  }

  /// 'Il giorno … si è riunito il Consiglio comunale', without the full stop.
  mutating func gathers(hour: Bool = true, inWords: Bool = false) -> String {
    let head = (inWords ? dayInWords(mark(.date)) : day()) + (hour ? calledHour() : "") + inPlace()
    return head + inSession()
      + ", si è riunit\(minutes.organ.ending) \(minutes.organ.theWhole)"
  }

  /// The end: closing and signatures.
  mutating func ends() {
    gap()
    closes()
    signs()
  }

  /// A cell filled with blanks.
  static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(2, width - text.count))
  }

  /// A seat as rolls of bodies and persons call it, with the office.
  func seatWithOffice(_ seat: Seat) -> String {
    "\(seatName(seat)), \(seat.office.of(seat.person))"
  }
}

extension Numerals {
  static func letter(_ number: Int) -> String {
    String(UnicodeScalar(UInt8(96 + min(number, 26))))
  }
}
