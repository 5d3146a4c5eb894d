extension Layout {
  /// A numbered roll with dashes, agenda and headings in figures.
  static let numberedRoll = Layout(name: "appello numerato") { page in
    let minutes = page.minutes
    page.line(minutes.organ.authority.uppercased())
    page.line("VERBALE \(minutes.organ.ofTheWhole.uppercased())")
    if let number = minutes.number { page.line("Verbale \(page.n(number))") }
    page.gap()
    let head = page.day() + page.calledHour() + page.inPlace() + page.inSession()
    page.paragraph(
      "\(head), si è riunit\(minutes.organ.ending) \(minutes.organ.theWhole). All'appello risultano:"
    )
    page.gap()
    page.tell(.roles, .names, .excused, .remote, .delegates)
    for (index, seat) in minutes.seats.enumerated() {
      let name = seat.town.map { "\($0) - \(page.full(seat.person))" } ?? page.full(seat.person)
      let weight = seat.weight.map { page.told(weight: $0) } ?? ""
      let delegate = seat.isDelegate ? ", su delega" : ""
      let presence = page.presence(seat.presence, seat.person, style: .long)
      page.line(
        "\(page.mark(.seat(index)))\(index + 1). \(name) - \(seat.office.of(seat.person))\(delegate)\(weight) - \(presence)"
      )
    }
    page.gap()
    page.closesRoll(inOneParagraph: true)
    page.gap()
    page.tell(.agenda)
    page.line("ORDINE DEL GIORNO")
    for (index, line) in minutes.agenda.enumerated() {
      page.line("\(page.mark(.agenda(index)))\(line.number). \(line.title)")
    }
    for index in minutes.topics.indices {
      page.gap()
      page.line(
        "\(page.mark(.heading(index)))\(minutes.topics[index].number). \(minutes.topics[index].title)"
      )
      page.gap()
      page.steps(of: index, [.labelled, .bullets, .prose, .votesAndAbstentions])
    }
    page.gap()
    page.closes()
    page.signs()
  }
}
