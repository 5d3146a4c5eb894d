extension Layout {
  /// A bulleted roll with the presence after a colon, headings on the number of the argument.
  static let bulletedRoll = Layout(name: "appello puntato") { page in
    let minutes = page.minutes
    page.line("\(minutes.organ.name) - \(minutes.organ.authority)")
    page.tell(.dateTwice)
    page.line("Seduta del giorno \(DateWords.long(minutes.date))")
    page.gap()
    page.paragraph(page.gathers() + ".")
    page.gap()
    page.line("Appello:")
    page.tell(.names, .roles, .excused, .remote, .delegates)
    for (index, seat) in minutes.seats.enumerated() {
      if seat.weight != nil { page.tell(.weights) }
      let office =
        "\(seat.office.of(seat.person))\(seat.isDelegate ? ", su delega" : "")\(seat.weight.map { ", quote \($0)" } ?? "")"
      page.line(
        "• \(page.mark(.seat(index)))\(page.seatName(seat)) (\(office)): \(page.presence(seat.presence, seat.person, style: .long).lowercased())"
      )
    }
    page.gap()
    page.closesRoll()
    page.gap()
    page.agenda(.ordinals, opening: "Argomenti all'ordine del giorno:")
    page.points(.argomento, [.twice, .bullets, .dashed, .bare])
    page.ends()
  }
}
