extension Layout {
  /// All are there but some: only the absent are named.
  static let absencesOnly = Layout(
    name: "solo gli assenti", suits: { !$0.organ.seatsBodies && !$0.away.isEmpty }
  ) { page in
    let minutes = page.minutes
    page.line("\(minutes.organ.authority)")
    page.line("Verbale \(minutes.number.map { "n. \($0) " } ?? "")\(minutes.organ.ofTheWhole)")
    page.gap()
    page.paragraph(page.gathers() + ".")
    page.tell(.absentNames)
    let names = minutes.away.map { page.mark(.seat($0)) + page.full(minutes.person($0)) }
    page.paragraph(
      "Dei \(minutes.seats.count) componenti risultano assenti: \(names.joined(separator: ", ")).")
    if page.dice.chance(60) {
      page.tell(.totals)
      page.paragraph(
        "Presenti \(page.n(minutes.declaredPresent)), assenti \(page.n(minutes.declaredAbsent)).")
    }
    page.gap()
    page.paragraph(page.officers())
    page.paragraph(page.opens())
    page.guests()
    page.gap()
    page.agenda(.dotted, opening: "Ordine del giorno:")
    page.points(.dotted, [.prose, .labelled, .dashed])
    page.ends()
  }
}
