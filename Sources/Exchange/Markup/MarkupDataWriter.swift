import Model

/// Writes what the model knows of some words, as the data of one line.
struct MarkupDataWriter {
  /// The words written so far.
  let words: MarkupWords
  /// The words that the line is about.
  let span: Range<Int>
  /// Where a place of the sitting's source stands among the words; nil when it does not.
  let target: (SourceRange?) -> Range<Int>?

  /// A datum with a hint to its words where they are not found without.
  func datum(
    _ text: String, _ range: SourceRange?, forms: [String], cues: [String] = [],
    inferred: Bool = false
  ) -> String {
    text + hint(range, forms: forms, cues: cues) + (inferred ? " {dedotto}" : "")
  }

  private func hint(_ range: SourceRange?, forms: [String], cues: [String] = []) -> String {
    guard let place = target(range),
      let hint = words.hint(to: place, forms: forms, cues: cues, in: span)
    else { return "" }
    return hint.map { ($0.words == nil ? "" : " ") + $0.text } ?? ""
  }

  /// A datum whose value is the words themselves.
  func phrase(_ phrase: Located<String>) -> String {
    let flag = phrase.isInferred ? " {dedotto}" : ""
    if let place = target(phrase.range), words.text(place) == phrase.value,
      let hint = words.hint(to: place, forms: [], in: span, needsWords: true), let hint
    {
      return hint.text + flag
    }
    return MarkupData.quoted(phrase.value) + hint(phrase.range, forms: [phrase.value]) + flag
  }

  func name(_ name: Located<String>) -> String {
    datum(
      MarkupData.text(name.value), name.range, forms: [name.value], inferred: name.isInferred)
  }

  func time(_ time: Located<ClockTime>) -> String {
    datum(
      time.value.description, time.range, forms: MarkupNumber.forms(time.value),
      inferred: time.isInferred)
  }

  func integer(_ figure: Located<Int>, cues: [String] = []) -> String {
    datum(
      String(figure.value), figure.range, forms: MarkupNumber.forms(figure.value), cues: cues,
      inferred: figure.isInferred)
  }

  func date(_ date: Located<CalendarDate>) -> String {
    datum(
      date.value.description, date.range, forms: MarkupNumber.forms(date.value),
      inferred: date.isInferred)
  }

  func outcome(_ outcome: Located<Outcome>) -> String {
    let forms = MarkupTerm.outcome.words.first { $0.0 == outcome.value }?.1 ?? []
    return datum(
      MarkupTerm.outcome.word(outcome.value), outcome.range, forms: forms,
      inferred: outcome.isInferred)
  }

  // MARK: Votes

  func vote(_ vote: Vote, title: Located<String>?) -> String {
    var data: [String] = []
    if let subject = vote.subject {
      data.append(
        subject == title ? "oggetto il titolo" : "oggetto " + phrase(subject))
    }
    if vote.isAmendment { data.append(MarkupVoteKey.amendment[0]) }
    if vote.isImmediateEnforceability { data.append(MarkupVoteKey.immediate[0]) }
    if let round = vote.round { data.append("scrutinio \(round)") }
    if let time = vote.time { data.append("ore " + self.time(time)) }
    for count in MarkupCount.all {
      let figure = vote[keyPath: count.figure]
      let names = count.names.map { vote[keyPath: $0] } ?? []
      guard figure != nil || !names.isEmpty else { continue }
      var text = count.keys[0]
      if let figure { text += " " + integer(figure, cues: count.cues) }
      if !names.isEmpty { text += " (" + names.map(name).joined(separator: ", ") + ")" }
      data.append(text)
    }
    for weight in MarkupWeight.all {
      guard let share = vote[keyPath: weight.path] else { continue }
      let text = MarkupNumber.decimal(share.value)
      data.append(
        weight.keys[0] + " "
          + datum(text, share.range, forms: [text], inferred: share.isInferred))
    }
    for phrase in MarkupPhrase.all.dropFirst() {
      if let words = vote[keyPath: phrase.path] {
        data.append(phrase.keys[0] + " " + self.phrase(words))
      }
    }
    if let method = vote.method {
      let forms = MarkupTerm.method.words.first { $0.0 == method.value }?.1 ?? []
      data.append(
        datum(
          MarkupTerm.method.word(method.value), method.range, forms: forms,
          inferred: method.isInferred))
    }
    if !vote.candidates.isEmpty {
      data.append("candidati (" + vote.candidates.map(candidate).joined(separator: ", ") + ")")
    }
    if !vote.elected.isEmpty {
      data.append("eletti (" + vote.elected.map(name).joined(separator: ", ") + ")")
    }
    if let outcome = vote.outcome { data.append("esito " + self.outcome(outcome)) }
    return data.joined(separator: ", ")
  }

  private func candidate(_ candidate: Candidate) -> String {
    let endsInFigure =
      candidate.name.value.split(separator: " ").last
      .flatMap { MarkupNumber.integer(String($0)) } != nil
    let name =
      endsInFigure
      ? datum(
        MarkupData.quoted(candidate.name.value), candidate.name.range,
        forms: [candidate.name.value], inferred: candidate.name.isInferred)
      : self.name(candidate.name)
    return name + (candidate.votes.map { " " + integer($0) } ?? "")
  }

  // MARK: Movements

  /// - Parameter resolved: The member that the names alone lead to.
  func movement(_ movement: Movement, resolved: Int?) -> String {
    var data: [String] = []
    var who = movement.person.map(name) ?? ""
    if let body = movement.body { who += (who.isEmpty ? "" : " ") + "(" + name(body) + ")" }
    data.append(who)
    if let time = movement.time { data.append("ore " + self.time(time)) }
    if let number = movement.duringAgendaNumber { data.append("durante il punto \(number)") }
    if movement.isParticipant { data.append("ospite") }
    if let member = movement.memberIndex {
      if movement.isParticipant || member != resolved { data.append("riga \(member + 1)") }
    } else if !movement.isParticipant {
      data.append("fuori appello")
    }
    switch movement.origin {
    case .text: break
    case .roll: data.append("nell'appello")
    case .agenda: data.append("nell'ordine del giorno")
    }
    let isVague = movement.time == nil && movement.duringAgendaNumber != nil
    if movement.isMomentVague != isVague {
      data.append(movement.isMomentVague ? "momento incerto" : "momento certo")
    }
    return data.joined(separator: ", ")
  }

  func suspension(_ suspension: Suspension) -> String {
    var data: [String] = []
    if let from = suspension.from { data.append("dalle " + time(from)) }
    if let until = suspension.until { data.append("alle " + time(until)) }
    if let minutes = suspension.minutes { data.append("minuti " + integer(minutes)) }
    if suspension.suspendedAt != nil, let resumed = suspension.resumedAt {
      data.append("ripresa" + place(resumed))
    }
    return data.joined(separator: ", ")
  }

  /// Words given only for their place; empty ones stand for the line itself.
  func place(_ range: SourceRange) -> String {
    guard let place = target(range),
      let hint = words.hint(to: place, forms: [], in: span, needsWords: true), let hint
    else { return " «»" }
    return " " + hint.text
  }

  // MARK: Dates and changes

  func dateStatement(_ statement: DateStatement) -> String {
    var data: [String] = []
    if let year = statement.year { data.append("anno \(year)") }
    if let month = statement.month { data.append("mese \(month)") }
    if let day = statement.day { data.append("giorno \(day)") }
    if let year = statement.year, let month = statement.month, let day = statement.day,
      let date = CalendarDate(year: year, month: month, day: day)
    {
      data = [date.description]
    }
    if let weekday = statement.weekday { data.append(weekday.rawValue) }
    if statement.isInWords { data.append("in lettere") }
    return data.joined(separator: ", ")
  }

  func change(_ change: AgendaChange) -> String {
    ([MarkupTerm.change.word(change.kind)] + change.numbers.map(String.init))
      .joined(separator: ", ")
  }

  func signature(_ signature: Signature) -> String {
    // A dash stands for what is not said.
    func signed(_ part: Located<String>) -> String {
      guard part.value == "–" || part.value == "-" else { return name(part) }
      return MarkupData.quoted(part.value) + (part.isInferred ? " {dedotto}" : "")
    }
    let role = signature.role.map(signed) ?? "–"
    return signature.name.map { role + ", " + signed($0) } ?? role
  }

  func note(_ note: ReadingNote) -> String {
    "\(MarkupTerm.note.word(note.kind)), \(MarkupData.quoted(note.message))"
  }
}
