extension Layout {
  /// A cross under 'Presenti' or 'Assenti', the columns kept by blanks.
  static let crossColumns = Layout(
    name: "crocette in colonna", suits: { !$0.organ.seatsBodies }
  ) { page in
    let minutes = page.minutes
    page.line(minutes.organ.authority.uppercased())
    page.line("Verbale \(minutes.organ.ofTheWhole)")
    page.gap()
    page.paragraph(page.gathers() + ". Sono presenti e assenti i signori:")
    page.gap()
    page.tell(.names, .roles)
    page.line(
      "     " + Page.pad("Cognome e nome", 30) + Page.pad("Carica", 26) + Page.pad("Presenti", 12)
        + "Assenti")
    for (index, seat) in minutes.seats.enumerated() {
      let number = Page.pad("\(index + 1).", 5)
      let cross = seat.isThereAtRoll ? "   X" : String(repeating: " ", count: 12) + "   X"
      page.line(
        page.mark(.seat(index)) + number + Page.pad(page.full(seat.person), 30)
          + Page.pad(seat.office.of(seat.person), 26) + cross)
    }
    page.line(
      String(repeating: " ", count: 61) + Page.pad("   \(minutes.declaredPresent)", 12)
        + "   \(minutes.declaredAbsent)")
    page.gap()
    page.paragraph(page.officers() + " " + page.opens())
    page.guests()
    page.gap()
    page.agenda(.dashed, opening: "Ordine del giorno:")
    page.points(.puntoDash, [.table, .labelled, .prose])
    page.ends()
  }
}
