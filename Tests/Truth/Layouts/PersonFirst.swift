extension Layout {
  /// Bodies after who sits for them: 'Anna Rossi, Sindaca di Olmeta'.
  static let personFirst = Layout(
    name: "persona e poi ente", suits: { $0.organ.sort == .mayors }
  ) { page in
    let minutes = page.minutes
    page.line(minutes.organ.authority)
    page.line("Verbale \(minutes.organ.ofTheWhole)")
    page.gap()
    page.paragraph(page.gathers() + ".")
    page.gap()
    page.line("COMUNE | RAPPRESENTANTE | QUALIFICA | PRESENTE")
    page.tell(.names, .delegates)
    for (index, seat) in minutes.seats.enumerated() {
      let person = seat.isThereAtRoll ? page.full(seat.person) : "-"
      let office =
        seat.isThereAtRoll
        ? seat.office.of(seat.person)
          + (seat.isDelegate ? " delegat\(seat.person.isFemale ? "a" : "o")" : "") : "-"
      page.line(
        "\(page.mark(.seat(index)))\(seat.town ?? "") | \(person) | \(office) | \(seat.isThereAtRoll ? "SI" : "NO")"
      )
    }
    page.gap()
    page.closesRoll()
    page.gap()
    page.agenda(.dotted)
    page.points(.dotted, [.bullets, .dashed, .prose])
    page.ends()
  }
}
