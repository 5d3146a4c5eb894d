extension Layout {
  /// Every point is an act with a number, after a roll with the presence in brackets.
  static let numberedActs = Layout(
    name: "atti numerati in fila",
    suits: { !$0.organ.seatsBodies && $0.topics.contains { $0.act != nil } }
  ) { page in
    let minutes = page.minutes
    page.line(minutes.organ.authority.uppercased())
    page.line("VERBALE DELL'ADUNANZA \(minutes.organ.ofTheWhole.uppercased())")
    page.gap()
    page.paragraph(page.gathers() + ". Eseguito l'appello, i componenti risultano:")
    page.gap()
    page.tell(.names, .roles, .excused, .remote)
    for (index, seat) in minutes.seats.enumerated() {
      page.line(
        "\(page.mark(.seat(index)))\(index + 1)) \(page.full(seat.person)), \(seat.office.of(seat.person)) (\(page.presence(seat.presence, seat.person, style: .long).lowercased()))"
      )
    }
    page.gap()
    page.closesRoll()
    page.gap()
    page.agenda(.dotted, opening: "Ordine del giorno")
    page.points(.dotted, [.dashed, .labelled, .words, .titledBlock])
    page.ends()
  }
}
