extension Layout {
  /// Everything on lines as long as they come: no blank lines, bullets only for the votes.
  static let oneLine = Layout(name: "senza righe vuote", suits: { !$0.organ.seatsBodies }) { page in
    let minutes = page.minutes
    page.manner.width = nil
    page.line(
      "\(minutes.organ.authority). Verbale \(minutes.organ.ofTheWhole)\(minutes.number.map { " n. \($0)" } ?? "")."
    )
    page.tell(.names, .excused, .remote)
    func list(_ fits: (Seat) -> Bool) -> String? {
      let names = minutes.seats.indices.filter { fits(minutes.seats[$0]) }.map {
        page.mark(.seat($0)) + page.full(minutes.seats[$0].person)
      }
      return names.isEmpty ? nil : names.joined(separator: ", ")
    }
    var parts: [String] = []
    if let names = list({ $0.presence == .present }) { parts.append("presenti \(names)") }
    if let names = list({ $0.presence == .remote }) { parts.append("presenti da remoto \(names)") }
    if let names = list({ $0.presence == .absent }) { parts.append("assenti \(names)") }
    if let names = list({ $0.presence == .excused }) {
      parts.append("assenti giustificati \(names)")
    }
    page.line("\(page.gathers()). Risultano \(parts.joined(separator: "; ")).")
    page.totals()
    page.line(page.officers() + " " + page.opens())
    page.guests()
    page.agenda(.inRow, opening: "Ordine del giorno")
    for index in minutes.topics.indices {
      page.line(page.mark(.heading(index)) + page.heading(minutes.topics[index], .bracketed))
      page.steps(of: index, [.prose, .words, .yesAndNo], spaced: false)
    }
    page.closes()
    page.signs()
  }
}
