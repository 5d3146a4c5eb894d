extension Layout {
  /// Markdown, as notes kept on a computer come out.
  static let markdown = Layout(name: "Markdown") { page in
    let minutes = page.minutes
    page.line("# Verbale \(minutes.organ.ofTheWhole)")
    page.gap()
    page.line("**\(minutes.organ.authority)**")
    page.gap()
    let head = page.day() + page.inPlace() + page.inSession()
    page.paragraph("\(head), si è riunit\(minutes.organ.ending) \(minutes.organ.theWhole).")
    page.gap()
    page.line("## Presenze")
    page.gap()
    page.tell(.names, .excused, .roles, .remote, .delegates)
    let hasWeights = minutes.totalWeight != nil
    if hasWeights { page.tell(.weights) }
    let bodies = minutes.organ.seatsBodies
    page.line(
      "| \(bodies ? "Ente | Rappresentante" : "Componente") | Carica | \(hasWeights ? "Quote | " : "")Presenza |"
    )
    page.line("|---|\(bodies ? "---|" : "")---|\(hasWeights ? "---|" : "")---|")
    for (index, seat) in minutes.seats.enumerated() {
      let name = seat.town.map { "\($0) | \(page.full(seat.person))" } ?? page.full(seat.person)
      page.line(
        "| \(page.mark(.seat(index)))\(name) | \(seat.office.of(seat.person))\(seat.isDelegate ? " (su delega)" : "") | \(seat.weight.map { "\($0) | " } ?? "")\(page.presence(seat.presence, seat.person, style: .long)) |"
      )
    }
    page.gap()
    page.totals()
    page.gap()
    page.paragraph(page.officers())
    page.gap()
    page.paragraph(page.opens())
    page.gap()
    page.guests()
    page.gap()
    page.line("## Ordine del giorno")
    page.gap()
    page.tell(.agenda)
    for (index, line) in minutes.agenda.enumerated() {
      page.line("\(page.mark(.agenda(index)))\(line.number). \(line.title)")
    }
    for index in minutes.topics.indices {
      page.gap()
      page.line(
        "### \(page.mark(.heading(index)))\(minutes.topics[index].number). \(minutes.topics[index].title)"
      )
      page.gap()
      page.steps(of: index, [.markdown, .bullets, .prose])
    }
    page.gap()
    page.closes()
    page.signs()
  }
}
