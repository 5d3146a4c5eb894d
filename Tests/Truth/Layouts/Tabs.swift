extension Layout {
  /// Cells parted by tabs, 'sì' and 'no'.
  static let tabs = Layout(name: "tabulazioni con sì e no") { page in
    let minutes = page.minutes
    page.line(minutes.organ.authority)
    page.tell(.dateTwice)
    page.line("Verbale \(minutes.organ.ofTheWhole) del \(DateWords.long(minutes.date))")
    page.gap()
    page.paragraph(page.gathers() + ". Presenti all'appello:")
    page.gap()
    page.tell(.names, .roles)
    let hasWeights = minutes.totalWeight != nil
    if hasWeights { page.tell(.weights) }
    let bodies = minutes.organ.seatsBodies
    let first = bodies ? ["Ente", "Rappresentante"] : ["Cognome e nome"]
    page.line(
      (["N."] + first + ["Carica"] + (hasWeights ? ["Quote"] : []) + ["Presente"]).joined(
        separator: "\t"))
    for (index, seat) in minutes.seats.enumerated() {
      let names = seat.town.map { [$0, page.full(seat.person)] } ?? [page.full(seat.person)]
      let cells =
        ["\(index + 1)"] + names + [seat.office.of(seat.person)]
        + (seat.weight.map { ["\($0)"] } ?? [])
        + [page.presence(seat.presence, seat.person, style: .yesNo)]
      page.line(page.mark(.seat(index)) + cells.joined(separator: "\t"))
    }
    page.gap()
    page.closesRoll()
    page.gap()
    page.agenda(.dotted, opening: "Ordine del giorno:")
    page.points(.dotted, [.labelled, .yesAndNo, .twice])
    page.ends()
  }
}
