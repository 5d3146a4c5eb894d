extension Layout {
  /// A table with bars, as it comes out of a word processor.
  static let table = Layout(name: "tabella con barre") { page in
    let minutes = page.minutes
    page.tell(.dateTwice)
    page.line(minutes.organ.authority.uppercased())
    page.line("\(minutes.organ.name.uppercased())")
    page.line("SEDUTA DEL \(DateWords.digits(minutes.date, "."))")
    page.gap()
    let head = page.day() + page.calledHour() + page.inPlace() + page.inSession()
    page.paragraph(
      "\(head), si è riunit\(minutes.organ.ending) \(minutes.organ.theWhole), con le presenze che seguono."
    )
    page.gap()
    page.tell(.names, .excused, .roles, .remote, .delegates)
    let hasWeights = minutes.totalWeight != nil
    if hasWeights { page.tell(.weights) }
    let bodies = minutes.organ.seatsBodies
    page.line(
      "\(bodies ? "Ente | Rappresentante" : "Cognome e nome") | Carica | \(hasWeights ? "Quote | " : "")Presenza"
    )
    for (index, seat) in minutes.seats.enumerated() {
      let name = seat.town.map { "\($0) | \(page.full(seat.person))" } ?? page.full(seat.person)
      page.line(
        "\(page.mark(.seat(index)))\(name) | \(seat.office.of(seat.person))\(seat.isDelegate ? " (delega)" : "") | \(seat.weight.map { "\($0) | " } ?? "")\(page.presence(seat.presence, seat.person, style: .long))"
      )
    }
    page.gap()
    page.closesRoll()
    page.gap()
    page.tell(.agenda)
    page.line("ORDINE DEL GIORNO:")
    for (index, line) in minutes.agenda.enumerated() {
      page.line("\(page.mark(.agenda(index)))\(line.number) - \(line.title)")
    }
    for index in minutes.topics.indices {
      page.gap()
      page.line(
        "\(page.mark(.heading(index)))PUNTO \(minutes.topics[index].number) - \(minutes.topics[index].title.uppercased())"
      )
      page.gap()
      page.steps(of: index, [.labelled, .dashed, .compact, .titledBlock])
    }
    page.gap()
    page.closes()
    page.signs()
  }
}
