extension Layout {
  /// Fixed width columns with P, A and AG, headings in ordinals.
  static let columns = Layout(name: "colonne P e A") { page in
    let minutes = page.minutes
    page.tell(.dateTwice)
    page.line(minutes.organ.authority.uppercased())
    page.line(minutes.organ.name.uppercased())
    page.gap()
    page.line("Seduta del \(page.mark(.head))\(DateWords.long(minutes.date))")
    page.gap()
    let head =
      page.dayInWords(page.mark(.date)) + page.calledHour() + page.inPlace() + page.inSession()
    page.paragraph(
      "\(head), si è riunit\(minutes.organ.ending) \(minutes.organ.theWhole), con la composizione e le presenze seguenti (P = presente, A = assente, AG = assente giustificato):"
    )
    page.gap()
    page.tell(.names, .excused, .roles)
    let hasWeights = minutes.totalWeight != nil
    let width = minutes.seats.map { page.seatName($0).count }.max() ?? 20
    func pad(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(2, width - text.count))
    }
    let hasDelegates = minutes.seats.contains { $0.isDelegate }
    if hasDelegates { page.tell(.delegates) }
    page.line(
      "    " + pad("Componente", width + 3) + pad("Carica", 32)
        + (hasWeights ? pad("Quote", 9) : "") + "Presenza")
    for (index, seat) in minutes.seats.enumerated() {
      let number = index + 1 < 10 ? " \(index + 1)  " : "\(index + 1)  "
      let office = seat.office.of(seat.person) + (seat.isDelegate ? " su delega" : "")
      if seat.weight != nil { page.tell(.weights) }
      page.line(
        page.mark(.seat(index)) + number + pad(page.seatName(seat), width + 3) + pad(office, 32)
          + (seat.weight.map { pad("\($0)", 9) } ?? "")
          + page.presence(seat.presence, seat.person, style: .letter))
    }
    page.gap()
    page.totals()
    page.gap()
    page.paragraph(page.officers())
    page.guests()
    page.paragraph(page.opens())
    page.gap()
    page.tell(.agenda)
    page.line("Ordine del giorno:")
    for (index, line) in minutes.agenda.enumerated() {
      page.line("  \(page.mark(.agenda(index)))\(line.number)  \(line.title)")
    }
    for index in minutes.topics.indices {
      let topic = minutes.topics[index]
      page.gap()
      page.line(
        "\(page.mark(.heading(index)))\(Numerals.ordinal(topic.number).uppercased()) PUNTO ALL'ORDINE DEL GIORNO: \(topic.title)"
      )
      page.gap()
      page.steps(of: index, [.table, .capitals, .labelled])
    }
    page.gap()
    page.closes()
    page.signs()
  }
}
