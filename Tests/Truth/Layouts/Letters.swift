extension Layout {
  /// Points lettered, told in sentences.
  static let letters = Layout(name: "punti con lettere") { page in
    let minutes = page.minutes
    page.line("VERBALE DI RIUNIONE")
    page.line("\(minutes.organ.name) - \(minutes.organ.authority)")
    page.gap()
    page.paragraph(page.gathers() + ", per trattare il seguente")
    page.gap()
    page.agenda(.letters, opening: "ordine del giorno:")
    page.gap()
    page.line("Componenti:")
    page.tell(.names, .excused, .remote, .delegates, .roles)
    for (index, seat) in minutes.seats.enumerated() {
      let delegate = seat.isDelegate ? " su delega" : ""
      if seat.weight != nil { page.tell(.weights) }
      page.line(
        "\(page.mark(.seat(index)))\(page.seatName(seat)), \(seat.office.of(seat.person))\(delegate)\(seat.weight.map { ", quote \($0)" } ?? ""): \(page.presence(seat.presence, seat.person, style: .long).lowercased())"
      )
    }
    page.gap()
    page.closesRoll()
    page.points(.letters, [.prose, .dashed, .bullets, .votesAndAbstentions], spaced: false)
    page.ends()
  }
}
