extension Layout {
  /// The roll in two columns side by side.
  static let twoColumns = Layout(
    name: "appello su due colonne", suits: { !$0.organ.seatsBodies }
  ) { page in
    let minutes = page.minutes
    page.line(minutes.organ.authority.uppercased())
    if let beneath = minutes.organ.beneath { page.line("(\(beneath))") }
    page.line("VERBALE DI ADUNANZA \(minutes.organ.ofTheWhole.uppercased())")
    page.gap()
    page.paragraph(page.gathers(inWords: true) + ". Fatto l'appello nominale, risultano:")
    page.gap()
    page.tell(.names, .excused, .remote)
    let half = (minutes.seats.count + 1) / 2
    func cell(_ index: Int) -> String {
      let seat = minutes.seats[index]
      let presence = page.presence(seat.presence, seat.person, style: .long)
      return
        "\(page.mark(.seat(index)))\(index + 1)) \(Page.pad(page.full(seat.person), 26))\(presence)"
    }
    for index in 0..<half {
      var row = cell(index)
      if index + half < minutes.seats.count { row = Page.pad(row, 58) + cell(index + half) }
      page.line(row)
    }
    page.gap()
    page.closesRoll()
    page.gap()
    page.agenda(.dotted)
    page.points(.dotted, [.dashed, .capitals, .prose, .titledBlock])
    page.ends()
  }
}
