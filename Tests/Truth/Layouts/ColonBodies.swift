extension Layout {
  /// 'Comune di Olmeta: Anna Rossi, Sindaca', the absent last.
  static let colonBodies = Layout(
    name: "Comune e due punti", suits: { $0.organ.seatsBodies }
  ) { page in
    let minutes = page.minutes
    page.line(minutes.organ.authority.uppercased())
    page.line("VERBALE \(minutes.organ.ofTheWhole.uppercased())")
    page.gap()
    page.paragraph(page.gathers() + ". Sono presenti:")
    page.gap()
    page.tell(.names, .remote, .delegates)
    for (index, seat) in minutes.seats.enumerated() where seat.isThereAtRoll {
      if seat.weight != nil { page.tell(.weights) }
      page.line(
        "\(page.mark(.seat(index)))- Comune di \(seat.town ?? ""): \(page.full(seat.person)), \(seat.office.of(seat.person))\(seat.isDelegate ? " delegat\(seat.person.isFemale ? "a" : "o")" : "")\(seat.weight.map { ", quote \($0)" } ?? "")\(seat.presence == .remote ? " (da remoto)" : "")"
      )
    }
    let away = minutes.away
    if !away.isEmpty {
      page.gap()
      page.line("Sono assenti:")
      page.gap()
      for index in away {
        let seat = minutes.seats[index]
        page.line(
          "\(page.mark(.seat(index)))- Comune di \(seat.town ?? "")\(seat.weight.map { ", quote \($0)" } ?? "")"
        )
      }
    }
    page.gap()
    page.closesRoll(inOneParagraph: true)
    page.gap()
    page.agenda(.bracketed, opening: "Ordine del giorno:")
    page.points(.punto, [.bullets, .prose, .words])
    page.ends()
  }
}
