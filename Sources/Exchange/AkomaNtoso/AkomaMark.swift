import Model

/// A datum marked up where its words stand.
struct AkomaMark {
  var range: SourceRange
  var element: String
  /// Attributes; a reference is entered when the mark is written.
  var attributes: [(String, String?)]

  /// The data of a sitting, in reading order, none overlapping another.
  static func all(in sitting: Sitting, _ references: inout AkomaReferences) -> [AkomaMark] {
    var marks = people(in: sitting, &references)
    marks += times(in: sitting)
    for item in sitting.items {
      if let range = item.resolutionNumber?.range {
        marks.append(AkomaMark(range: range, element: "docNumber", attributes: []))
      }
      for vote in item.votes { marks += ballots(in: vote, &references) }
    }
    if let date = sitting.date, let range = date.range {
      marks.append(
        AkomaMark(
          range: range, element: "docDate", attributes: [("date", date.value.description)]))
    }
    marks.sort { ($0.range.lower, $1.range.upper) < ($1.range.lower, $0.range.upper) }
    var end = Int.min
    return marks.filter { mark in
      guard mark.range.lower >= end, mark.range.lower < mark.range.upper else { return false }
      end = mark.range.upper
      return true
    }
  }

  private static func people(
    in sitting: Sitting, _ references: inout AkomaReferences
  ) -> [AkomaMark] {
    var marks: [AkomaMark] = []
    func add(
      _ name: Located<String>?, _ kind: AkomaReferences.Kind, role: String? = nil,
      _ references: inout AkomaReferences
    ) {
      guard let name, !name.value.isEmpty else { return }
      let reference = references.reference(kind, name.value)
      guard let range = name.range else { return }
      marks.append(
        AkomaMark(
          range: range, element: kind == .person ? "person" : "organization",
          attributes: [
            ("refersTo", reference), ("as", role.map { references.reference(.role, $0) }),
          ]))
    }
    add(sitting.chair?.name, .person, role: "Presidente", &references)
    add(sitting.secretary?.name, .person, role: "Segretario", &references)
    for member in sitting.members {
      add(member.name, member.representative == nil ? .person : .organization, &references)
      add(member.representative, .person, &references)
    }
    for participant in sitting.participants { add(participant.name, .person, &references) }
    for signature in sitting.signatures {
      guard let name = signature.name, let range = name.range else { continue }
      let reference = references.reference(.person, name.value)
      marks.append(
        AkomaMark(range: range, element: "signature", attributes: [("refersTo", reference)]))
    }
    return marks
  }

  private static func times(in sitting: Sitting) -> [AkomaMark] {
    var times: [(Located<ClockTime>?, String?)] = [
      (sitting.openedAt, "startEvent"), (sitting.closedAt, "endEvent"),
    ]
    times += sitting.movements.map { ($0.time, nil) }
    for suspension in sitting.suspensions {
      times += [(suspension.from, "endEvent"), (suspension.until, "startEvent")]
    }
    return times.compactMap { time, type in
      guard let time, let range = time.range, !time.isInferred else { return nil }
      let day = sitting.date.map { "\($0.value)T" } ?? ""
      return AkomaMark(
        range: range, element: "recordedTime",
        attributes: [("time", "\(day)\(time.value):00"), ("type", type)])
    }
  }

  private static func ballots(in vote: Vote, _ references: inout AkomaReferences) -> [AkomaMark] {
    var marks: [AkomaMark] = []
    for (count, concept) in AkomaCount.all(of: vote) {
      guard let range = count.range else { continue }
      marks.append(
        AkomaMark(
          range: range, element: "quantity",
          attributes: [
            ("refersTo", references.reference(.concept, concept)),
            ("normalized", String(count.value)),
          ]))
    }
    let lists = [
      (vote.inFavourNames, AkomaCount.inFavour), (vote.againstNames, AkomaCount.against),
      (vote.abstainedNames, AkomaCount.abstained), (vote.notVotingNames, AkomaCount.notVoting),
    ]
    for (names, concept) in lists {
      for name in names {
        guard let range = name.range else { continue }
        marks.append(
          AkomaMark(
            range: range, element: "vote",
            attributes: [
              ("by", references.reference(.person, name.value)),
              ("choice", references.reference(.concept, concept)),
            ]))
      }
    }
    return marks
  }
}

/// The counts of a vote, by the concepts they refer to.
enum AkomaCount {
  static let inFavour = "Favorevoli"
  static let against = "Contrari"
  static let abstained = "Astenuti"
  static let notVoting = "Non votanti"

  static func all(of vote: Vote) -> [(Located<Int>, String)] {
    let counts: [(Located<Int>?, String)] = [
      (vote.statedPresent, "Presenti"), (vote.voters, "Votanti"), (vote.inFavour, inFavour),
      (vote.against, against), (vote.abstained, abstained), (vote.notVoting, notVoting),
      (vote.blank, "Schede bianche"), (vote.void, "Schede nulle"),
    ]
    return counts.compactMap { count, concept in count.map { ($0, concept) } }
  }

  static func concept(_ outcome: Outcome) -> String {
    switch outcome {
    case .approved: "Approvata"
    case .rejected: "Respinta"
    case .deferred: "Rinviata"
    case .noted: "Presa d'atto"
    }
  }
}
