extension Layout {
  /// 'Si passa al primo punto all'ordine del giorno', a roll numbered with brackets.
  static let toldPoints = Layout(name: "punti annunciati in frase") { page in
    let minutes = page.minutes
    page.line("\(minutes.organ.authority)")
    page.line("\(minutes.organ.name)")
    if let number = minutes.number { page.line("VERBALE N. \(number)") }
    page.gap()
    page.paragraph(page.gathers(hour: true) + ".")
    page.agenda(.inRow, opening: "L'ordine del giorno reca")
    page.gap()
    page.paragraph("Si procede all'appello:")
    page.tell(.names, .roles, .excused, .remote, .delegates)
    for (index, seat) in minutes.seats.enumerated() {
      if seat.weight != nil { page.tell(.weights) }
      page.line(
        "\(page.mark(.seat(index)))\(index + 1)) \(page.seatName(seat)), \(seat.office.of(seat.person))\(seat.isDelegate ? ", su delega" : "")\(seat.weight.map { ", quote \($0)" } ?? "") - \(page.presence(seat.presence, seat.person, style: .capitals))"
      )
    }
    page.closesRoll()
    page.points(.ordinalTold, [.yesAndNo, .words, .prose], spaced: false)
    page.ends()
  }
}
