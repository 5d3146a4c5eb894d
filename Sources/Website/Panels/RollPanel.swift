import Model

/// Presenze: the roll, with the arrivals and departures of each.
enum RollPanel {
  static func content(_ examination: Examination) -> HTML {
    guard !examination.isBlank else { return .nothing }
    return examination.bySitting { held in
      let sitting = held.sitting
      guard !sitting.members.isEmpty else {
        return "<p class=\"manca\">\(noRoll(sitting))</p>"
      }
      let rows = sitting.members.indices.map { row($0, sitting, examination) }
      return """
        <p class="totali">\(totals(sitting))</p>
        <table class="appello"><thead><tr><th scope="col">Componente</th>\
        <th scope="col">Presenza</th></tr></thead><tbody>\(rows)</tbody></table>
        """
    }
  }

  private static func row(
    _ index: Int, _ sitting: Sitting, _ examination: Examination
  ) -> HTML {
    let member = sitting.members[index]
    let person: HTML =
      member.representative.map {
        """
        <span class="ruolo">\(examination.datum($0.value, $0.range))\
        \(member.delegation.map { ", \(examination.datum("su delega", $0.range))" as HTML })</span>
        """
      } ?? .nothing
    let presence =
      member.presence.map {
        examination.datum(DeskWords.of($0.value), $0.range, isInferred: $0.isInferred)
      } ?? "<span class=\"manca\">non si legge</span>"
    let attends = member.presence.map { $0.value.isAttending ? "presente" : "assente" } ?? "ignoto"
    return """
      <tr class="\(attends)"><th scope="row">\(examination.datum(member.name.value, member.name.range))\
      \(person)</th><td>\(presence)\(movements(of: index, sitting, examination))</td></tr>
      """
  }

  private static func movements(
    of member: Int, _ sitting: Sitting, _ examination: Examination
  ) -> [HTML] {
    sitting.movements.filter { $0.memberIndex == member }.map { movement in
      let verb = movement.kind == .enters ? "entra" : "esce"
      let moment =
        movement.time.map { " alle \($0.value)" }
        ?? movement.duringAgendaNumber.map { " durante il punto \($0)" } ?? ""
      return "<span class=\"ruolo\">\(examination.datum(verb + moment, movement.range))</span>"
    }
  }

  private static func totals(_ sitting: Sitting) -> String {
    let present = sitting.presentCount.map { "\($0) \($0 == 1 ? "presente" : "presenti")" }
    let members = sitting.memberCount.map { "su \($0)" }
    let words = [present, members].compactMap { $0 }.joined(separator: " ")
    return words.isEmpty ? "Il numero dei presenti non si ricava." : "All’apertura \(words)."
  }

  private static func noRoll(_ sitting: Sitting) -> String {
    switch sitting.rollStyle {
    case .columnsLost:
      "L’appello c’è, ma le colonne si sono perse: non si capisce chi era presente."
    case .totalsOnly: "Il testo dà i totali, non i nomi."
    default: "Nel testo non si trova l’appello."
    }
  }
}
