extension Layout {
  /// 'Sig. ROSSI Anna' with the titles people have, P and A after a colon.
  static let titledNames = Layout(
    name: "nomi con titoli", suits: { !$0.organ.seatsBodies }
  ) { page in
    let minutes = page.minutes
    page.line("\(minutes.organ.authority.uppercased())")
    page.line("VERBALE \(minutes.organ.ofTheWhole.uppercased())")
    page.gap()
    page.paragraph(page.gathers(inWords: true) + ". Risultano all'appello (P presente, A assente):")
    page.gap()
    page.tell(.names, .roles)
    for (index, seat) in minutes.seats.enumerated() {
      let title = page.dice.pick(
        seat.person.isFemale ? ["Sig.ra", "Dott.ssa", "Avv."] : ["Sig.", "Dott.", "Geom.", "Avv."])
      let name = "\(title) \(seat.person.last.uppercased()) \(seat.person.first)"
      page.line(
        "\(page.mark(.seat(index)))\(Page.pad(name, 34))\(Page.pad(seat.office.of(seat.person), 26))\(seat.isThereAtRoll ? "P" : "A")"
      )
    }
    page.gap()
    page.closesRoll()
    page.gap()
    page.agenda(.dashed)
    page.points(.argomento, [.dashed, .twice, .prose, .votesAndAbstentions])
    page.ends()
  }
}
