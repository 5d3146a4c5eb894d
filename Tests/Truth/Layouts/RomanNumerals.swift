extension Layout {
  /// Points in Roman numerals, a roll between dashes.
  static let romanNumerals = Layout(name: "numeri romani") { page in
    let minutes = page.minutes
    page.line(minutes.organ.name.uppercased())
    page.line(minutes.organ.authority)
    page.gap()
    page.paragraph(page.gathers() + ".")
    page.paragraph("Alla verifica delle presenze risulta:")
    page.gap()
    page.tell(.names, .roles, .excused, .remote, .delegates)
    for (index, seat) in minutes.seats.enumerated() {
      let presence = page.presence(seat.presence, seat.person, style: .capitals)
      let office = seat.office.of(seat.person) + (seat.isDelegate ? ", su delega" : "")
      let weight = seat.weight.map { ", quote \($0)" } ?? ""
      if seat.weight != nil { page.tell(.weights) }
      page.line(
        "\(page.mark(.seat(index)))- \(page.seatName(seat)) (\(office)\(weight)): \(presence)")
    }
    page.gap()
    page.closesRoll(inOneParagraph: true)
    page.gap()
    page.agenda(.roman, opening: "All'ordine del giorno:")
    page.points(.roman, [.prose, .words, .compact, .verbs])
    page.ends()
  }
}
