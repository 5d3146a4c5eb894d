extension Layout {
  /// 'per il Comune di X il Sindaco Y', all in one sentence.
  static let forEachBody = Layout(
    name: "per il Comune di, in prosa", suits: { $0.organ.sort == .mayors }
  ) { page in
    let minutes = page.minutes
    page.line("Verbale \(minutes.organ.ofTheWhole)")
    page.line(minutes.organ.authority)
    page.gap()
    page.paragraph(page.gathers() + ".")
    page.tell(.names, .delegates)
    let here = minutes.attending.map { index in
      let seat = minutes.seats[index]
      let office = seat.office.of(seat.person)
      let article = "AEIOU".contains(office.prefix(1)) ? "l'" : seat.person.isFemale ? "la " : "il "
      return
        "\(page.mark(.seat(index)))per il Comune di \(seat.town ?? "") \(article)\(office) \(page.full(seat.person))\(seat.isDelegate ? ", delegat\(seat.person.isFemale ? "a" : "o") dal Sindaco" : "")"
    }
    page.paragraph("Sono presenti: \(here.joined(separator: "; ")).")
    if !minutes.away.isEmpty {
      let away = minutes.away.map { "\(page.mark(.seat($0)))\(minutes.seats[$0].town ?? "")" }
      page.paragraph(
        away.count == 1
          ? "È assente il Comune di \(away[0])." : "Sono assenti i Comuni di \(Page.and(away)).")
    }
    page.closesRoll()
    page.gap()
    page.agenda(.inRow, opening: "Ordine del giorno")
    page.points(.ordinalTold, [.prose, .words, .bullets], spaced: false)
    page.ends()
  }
}
