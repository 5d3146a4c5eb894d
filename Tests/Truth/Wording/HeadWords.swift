import Model

/// The sentences of the head that most minutes have, each in a few forms.
extension Page {
  /// 'Il giorno 12 marzo 2025', with weekday or in words.
  mutating func day() -> String {
    let date = minutes.date
    let mark = mark(.date)
    if minutes.isUndated { return "\(mark)Previa regolare convocazione" }
    switch dice.number(0...4) {
    case 0: return "\(mark)Il giorno \(DateWords.long(date))"
    case 1:
      tell(.weekday)
      return "\(mark)Il giorno \(DateWords.weekday(minutes.weekday)) \(DateWords.long(date))"
    case 2: return "\(mark)In data \(DateWords.digits(date))"
    case 3: return dayInWords(mark)
    default:
      return
        "\(mark)L'anno \(date.year), il giorno \(date.day) del mese di \(DateWords.month(date))"
    }
  }

  /// 'L'anno duemilaventicinque, addì dodici del mese di marzo'.
  mutating func dayInWords(_ mark: String = "") -> String {
    if minutes.isUndated { return "\(mark)Previa regolare convocazione" }
    tell(.dateInWords)
    let words = minutes.dateInWords
    return dice.pick([
      "\(mark)L'anno \(DateWords.year(words)), addì \(DateWords.day(words)) del mese di \(DateWords.month(words))",
      "\(mark)L'anno \(DateWords.year(words)) il giorno \(DateWords.day(words)) del mese di \(DateWords.month(words))",
    ])
  }

  /// ', alle ore 18:00,' when the text says when it was called.
  mutating func calledHour() -> String {
    tell(.callHour)
    if dice.chance(30) {
      tell(.convened)
      return ", \(mark(.call))a seguito di convocazione per le ore \(hour(minutes.calledAt))"
    }
    return ", \(mark(.call))alle ore \(hour(minutes.calledAt))"
  }

  /// ', nella sala consiliare,'.
  mutating func inPlace() -> String {
    guard let place = minutes.place else { return "" }
    tell(.place)
    return ", \(mark(.place))\(place)"
  }

  /// ', in prima convocazione, in sessione ordinaria'.
  mutating func inSession() -> String {
    var text = ", in prima convocazione"
    if minutes.call == .second {
      let first = minutes.firstCalledAt.map { " delle ore \(hour($0))" } ?? ""
      text = ", in seconda convocazione, essendo andata deserta la prima\(first)"
    }
    tell(.call)
    if let kind = minutes.sessionKind {
      tell(.kind)
      text += dice.pick([", in sessione \(kind)", ", in seduta \(kind)"])
    }
    if let mode = minutes.mode {
      tell(.mode)
      text +=
        ", \(mark(.mode))"
        + (mode == .inPerson
          ? "in presenza" : mode == .online ? "in videoconferenza" : "in modalità mista")
    }
    return text
  }

  /// Who presides and who writes.
  mutating func officers() -> String {
    var parts: [String] = []
    let form = dice.number(0...2)
    if minutes.chair != nil {
      tell(.chair)
      let mark = mark(.chair)
      parts.append(
        [
          "\(mark)Presiede \(theChair) \(chairName)",
          "\(mark)Assume la presidenza \(theChair) \(chairName)",
          "\(mark)Presiede la seduta \(chairName), \(theChair.split(separator: " ").dropFirst().joined(separator: " "))",
        ][form])
    }
    if let secretary = minutes.secretary {
      tell(.secretary)
      let mark = mark(.secretary)
      let isClerk = secretaryOffice.contains("verbalizzante")
      parts.append(
        isClerk
          ? "\(mark)\(parts.isEmpty ? "Funge" : "funge") da \(secretaryOffice) \(full(secretary))"
          : [
            "\(mark)\(parts.isEmpty ? "Verbalizza" : "verbalizza") \(theSecretary) \(full(secretary))",
            "\(mark)\(parts.isEmpty ? "Partecipa" : "partecipa"), con funzioni di verbalizzante, \(theSecretary) \(full(secretary))",
            "\(mark)\(parts.isEmpty ? "Redige" : "redige") il verbale \(theSecretary) \(full(secretary))",
          ][form])
    }
    return parts.isEmpty ? "" : parts.joined(separator: "; ") + "."
  }

  /// The quorum found and the sitting opened.
  mutating func opens() -> String {
    let found =
      minutes.findsQuorum
      ? dice.pick([
        "constatato il numero legale", "accertata la presenza del numero legale",
        "riconosciuto legale il numero degli intervenuti", "verificata la validità della seduta",
      ]) : ""
    let mark = mark(.opening)
    if minutes.isDeserted {
      let at = minutes.openedAt.map { " alle ore \(hour($0))" } ?? ""
      return
        "\(mark)Non essendo stato raggiunto il numero legale,\(at) \(theChair) dichiara deserta la seduta."
    }
    guard minutes.chair != nil else {
      tell(.opening)
      let at = minutes.openedAt.map { " alle ore \(hour($0))" } ?? ""
      let lead = found.isEmpty ? "Si" : found.capitalizedFirst + ", si"
      return "\(mark)\(lead) dichiara aperta la seduta\(at)."
    }
    let head = mark + theChair.capitalizedFirst + (found.isEmpty ? " " : ", \(found), ")
    let verb = "dichiara aperta la seduta"
    guard let opened = minutes.openedAt else { return "\(head)\(verb)." }
    tell(.opening)
    return dice.chance(50)
      ? "\(head)\(verb) alle ore \(hour(opened))."
      : "\(head)alle ore \(hour(opened)) \(verb)."
  }

  /// The guests, in a sentence.
  mutating func guests() {
    guard !minutes.guests.isEmpty else { return }
    tell(.guests)
    let list = minutes.guests.map { "\(full($0.person)), \($0.office.of($0.person))" }
    paragraph(
      (minutes.guests.count == 1 ? "Partecipa inoltre" : "Partecipano inoltre")
        + ", senza diritto di voto: \(list.joined(separator: "; ")).")
  }

  /// What stands under a roll: the totals, who presides and keeps the minutes, the opening, the guests.
  mutating func closesRoll(inOneParagraph: Bool = false) {
    totals()
    gap()
    if inOneParagraph {
      paragraph(officers() + " " + opens())
    } else {
      paragraph(officers())
      paragraph(opens())
    }
    guests()
  }

  /// 'Presenti n. 5 - Assenti n. 2'.
  mutating func totals() {
    tell(.totals)
    if let members = minutes.declaredMembers {
      tell(.members)
      line(dice.pick(["Componenti assegnati \(n(members)).", "Componenti in carica: \(members)."]))
    }
    let mark = mark(.totals)
    let present = minutes.declaredPresent
    let absent = minutes.declaredAbsent
    switch dice.number(0...3) {
    case 0: line("\(mark)Presenti \(n(present)) - Assenti \(n(absent))")
    case 1: line("\(mark)Totale presenti: \(present)   Totale assenti: \(absent)")
    case 2: line("\(mark)Presenti: \(present); assenti: \(absent).")
    default:
      paragraph("\(mark)Sono pertanto presenti \(n(present)) componenti e assenti \(n(absent)).")
    }
    weights()
  }

  /// Weights present, where members have weights.
  mutating func weights() {
    guard let present = minutes.declaredWeight, let total = minutes.totalWeight else { return }
    paragraph("Sono rappresentate \(present) quote su \(total).")
  }

  mutating func closes() {
    guard let closed = minutes.closedAt else {
      return paragraph("\(mark(.closing))Null'altro essendovi da deliberare, la seduta è chiusa.")
    }
    tell(.closing)
    let mark = mark(.closing)
    let at = hour(closed)
    paragraph(
      dice.pick([
        "\(mark)La seduta è tolta alle ore \(at).", "\(mark)Alle ore \(at) la seduta è chiusa.",
        "\(mark)Esauriti gli argomenti, \(theChair) dichiara chiusa la seduta alle ore \(at).",
        "\(mark)Null'altro essendovi da trattare, la seduta è sciolta alle ore \(at).",
        "\(mark)I lavori si concludono alle ore \(at).",
      ]))
  }

  /// 'Letto, confermato e sottoscritto' and who signs, side by side or one under the other.
  mutating func signs() {
    tell(.signatures)
    gap()
    let mark = mark(.signatures)
    defer {
      if !minutes.annexes.isEmpty {
        gap()
        lines(minutes.annexes)
      }
    }
    line(
      "\(mark)\(dice.pick(["Letto, confermato e sottoscritto.", "Letto, approvato e sottoscritto."]))"
    )
    gap()
    let chair = minutes.signsChair.map {
      ((($0.isFemale ? "La " : "Il ") + minutes.chairOffice.of($0)), $0.firstLast)
    }
    let clerk = minutes.signsSecretary.map {
      ((($0.isFemale ? "La " : "Il ") + minutes.organ.secretary.of($0)), $0.firstLast)
    }
    let sign = dice.chance(40) ? "F.to " : ""
    if let chair, let clerk, dice.chance(50) {
      func pad(_ text: String) -> String {
        text + String(repeating: " ", count: max(4, 48 - text.count))
      }
      line(pad(chair.0) + clerk.0)
      line(pad(sign + chair.1) + sign + clerk.1)
    } else {
      for (index, one) in [chair, clerk].compactMap({ $0 }).enumerated() {
        if index > 0 { gap() }
        line(one.0)
        line(sign + one.1)
      }
    }
  }
}
