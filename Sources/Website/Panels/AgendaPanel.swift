import Model

/// Ordine del giorno: each point with what became of it.
enum AgendaPanel {
  static func content(_ examination: Examination) -> HTML {
    guard !examination.isBlank else { return .nothing }
    return examination.bySitting { held in
      let sitting = held.sitting
      guard !sitting.agenda.isEmpty else {
        return "<p class=\"manca\">Nel testo non si trova l’ordine del giorno.</p>"
      }
      let points = sitting.agenda.map { point -> HTML in
        let item = sitting.items.first { $0.agendaNumber == point.number && point.number != nil }
        return """
          <li><span class="numero">\(point.number.map { "\($0)." } ?? "–")</span>\
          <span>\(examination.datum(point.title.value, point.title.range))\
          \(fate(item, sitting, examination))</span></li>
          """
      }
      return "<ol class=\"punti\">\(points)</ol>"
    }
  }

  private static func fate(_ item: Item?, _ sitting: Sitting, _ examination: Examination) -> HTML {
    guard let item else {
      return sitting.agendaIsFromHeadings
        ? .nothing : "<span class=\"ruolo manca\">non si trova la trattazione</span>"
    }
    let line = sitting.source.line(of: item.range.lower)
    let outcome =
      item.votes.last { !$0.isImmediateEnforceability && !$0.isAmendment }?.outcome?.value
      ?? item.decision?.value
    let votes = DeskWords.count(item.votes.count, "votazione", "votazioni")
    let words = [outcome.map(DeskWords.of), votes].compactMap { $0 }.joined(separator: ", ")
    let head = SourceRange(
      item.range.lower, min(item.range.upper, sitting.source.rangeOfLine(line).upper))
    return """
      <span class="ruolo">\(examination.datum("trattato alla riga \(line)", head))\
      \(words.isEmpty ? "" : " · \(words)")</span>
      """
  }
}
