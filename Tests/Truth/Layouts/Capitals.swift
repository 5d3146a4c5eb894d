extension Layout {
  /// Heads and names in capitals, everything numbered.
  static let capitals = Layout(name: "tutto maiuscolo in testa") { page in
    let minutes = page.minutes
    page.manner.names = .upperLast
    page.line(minutes.organ.authority.uppercased())
    page.line(
      "VERBALE DELLA SEDUTA \(minutes.organ.ofTheWhole.uppercased()) DEL \(DateWords.long(minutes.date).uppercased())"
    )
    page.tell(.dateTwice)
    page.gap()
    page.paragraph(page.gathers(inWords: true) + " nelle persone dei signori:")
    page.gap()
    page.tell(.names, .roles, .excused, .remote, .delegates)
    for (index, seat) in minutes.seats.enumerated() {
      if seat.weight != nil { page.tell(.weights) }
      let name =
        seat.town.map { "\($0.uppercased()) - \(page.full(seat.person))" } ?? page.full(seat.person)
      page.line(
        "\(page.mark(.seat(index)))\(index + 1). \(name.uppercased()) - \(seat.office.of(seat.person).uppercased())\(seat.isDelegate ? " SU DELEGA" : "")\(seat.weight.map { " - QUOTE \($0)" } ?? "") - \(page.presence(seat.presence, seat.person, style: .capitals))"
      )
    }
    page.gap()
    page.closesRoll()
    page.gap()
    page.agenda(.dotted)
    page.points(.ordinalCapitals, [.capitals, .dashed])
    page.ends()
  }
}
