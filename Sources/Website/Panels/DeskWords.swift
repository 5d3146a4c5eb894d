import Model

/// Words for what the model knows by its own names.
enum DeskWords {
  /// `3 errori`; nil for none.
  static func count(_ number: Int, _ one: String, _ many: String) -> String? {
    number == 0 ? nil : "\(number) \(number == 1 ? one : many)"
  }

  static func of(_ presence: Presence) -> String {
    switch presence {
    case .present: "presente"
    case .remote: "da remoto"
    case .absent: "assente"
    case .excused: "assente giustificato"
    }
  }

  /// Why a member is not in the room.
  static func of(_ reason: Away.Reason) -> String {
    switch reason {
    case .absent: "assente"
    case .notYetArrived(let time?): "entra alle \(time)"
    case .notYetArrived(nil): "non ancora entrato"
    case .left(let time?): "uscito alle \(time)"
    case .left(nil): "uscito"
    }
  }

  static func of(_ mode: Mode) -> String {
    switch mode {
    case .inPerson: "in presenza"
    case .online: "da remoto"
    case .mixed: "in presenza e da remoto"
    }
  }

  static func of(_ call: Call) -> String {
    switch call {
    case .first: "prima"
    case .second: "seconda"
    }
  }

  static func of(_ method: VotingMethod) -> String {
    switch method {
    case .showOfHands: "per alzata di mano"
    case .rollCall: "per appello nominale"
    case .open: "palese"
    case .secret: "a scrutinio segreto"
    case .electronic: "con sistema elettronico"
    }
  }

  static func of(_ outcome: Outcome) -> String {
    switch outcome {
    case .approved: "approvato"
    case .rejected: "respinto"
    case .deferred: "rinviato"
    case .noted: "preso atto"
    }
  }
}

/// A day as people say it.
enum ItalianDay {
  /// `mercoledì 4 dicembre 2024`.
  static func words(_ date: CalendarDate) -> String {
    "\(date.weekday.rawValue) \(date.day == 1 ? "1º" : "\(date.day)") \(CalendarDate.monthNames[date.month - 1]) \(date.year)"
  }
}

extension DeskWords {
  /// Words as they begin a sentence and end it.
  static func sentence(_ words: String) -> String {
    guard let first = words.first else { return words }
    let text = first.uppercased() + words.dropFirst()
    return text.last.map { ".:;?!…".contains($0) } == true ? text : text + "."
  }
}
