extension Layout {
  /// No list of the agenda: the headings are all there is of it.
  static let noList = Layout(name: "ordine del giorno solo nei titoli") { page in
    let minutes = page.minutes
    page.line(minutes.organ.authority)
    page.line("VERBALE \(minutes.organ.ofTheWhole.uppercased())")
    page.gap()
    page.paragraph(page.gathers() + ".")
    page.gap()
    page.tell(.names, .roles, .excused, .remote, .delegates)
    page.line(
      minutes.organ.seatsBodies
        ? "ENTE E RAPPRESENTANTE | CARICA | PRESENZA" : "NOMINATIVO | CARICA | PRESENZA")
    for (index, seat) in minutes.seats.enumerated() {
      if seat.weight != nil { page.tell(.weights) }
      page.line(
        "\(page.mark(.seat(index)))\(page.seatName(seat)) | \(seat.office.of(seat.person))\(seat.isDelegate ? " su delega" : "")\(seat.weight.map { ", quote \($0)" } ?? "") | \(page.presence(seat.presence, seat.person, style: .capitals))"
      )
    }
    page.gap()
    page.closesRoll(inOneParagraph: true)
    page.points(.punto, [.labelled, .prose, .compact])
    page.ends()
  }
}
