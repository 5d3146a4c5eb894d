extension Layout {
  /// Names and presence joined by dots, headings 'Punto n. 1'.
  static let dottedLines = Layout(name: "righe puntate") { page in
    let minutes = page.minutes
    page.tell(.dateTwice)
    page.line("\(minutes.organ.authority)")
    if let beneath = minutes.organ.beneath { page.line(beneath) }
    page.gap()
    page.line(
      "Verbale della seduta \(minutes.organ.ofTheWhole) del \(DateWords.digits(minutes.date))")
    page.gap()
    let head = page.day() + page.inPlace() + page.inSession()
    page.paragraph(
      "\(head), si è riunit\(minutes.organ.ending) \(minutes.organ.theWhole), convocat\(minutes.organ.ending) con avviso scritto \(page.mark(.call))per le ore \(page.hour(minutes.calledAt)). Fatto l'appello, risulta quanto segue:"
    )
    page.tell(.convened, .callHour, .names, .roles, .excused, .delegates, .remote)
    page.gap()
    for (index, seat) in minutes.seats.enumerated() {
      let name =
        "\(page.seatName(seat)), \(seat.office.of(seat.person))"
        + (seat.isDelegate ? " delegat\(seat.person.isFemale ? "a" : "o")" : "")
        + (seat.weight.map { page.told(weight: $0) } ?? "")
      let dots = String(repeating: ".", count: max(4, 60 - name.count))
      page.line(
        "\(page.mark(.seat(index)))\(name) \(dots) \(page.presence(seat.presence, seat.person, style: .long).lowercased())"
      )
    }
    page.gap()
    page.closesRoll()
    page.gap()
    page.tell(.agenda)
    page.paragraph("\(page.theChair.capitalizedFirst) dà lettura dell'ordine del giorno:")
    for (index, line) in minutes.agenda.enumerated() {
      let end = index == minutes.agenda.count - 1 ? "." : ";"
      page.line("\(page.mark(.agenda(index)))\(line.number)) \(line.title)\(end)")
    }
    for index in minutes.topics.indices {
      page.gap()
      page.line(
        "\(page.mark(.heading(index)))Punto n. \(minutes.topics[index].number): \(minutes.topics[index].title)"
      )
      page.gap()
      page.steps(of: index, [.dashed, .twice, .words, .bare], spaced: false)
    }
    page.gap()
    page.closes()
    page.signs()
  }
}
