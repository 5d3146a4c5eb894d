extension Layout {
  /// The body on one line, who sits for it on the next.
  static let alternateLines = Layout(
    name: "ente e persona su righe alterne", suits: { $0.organ.sort == .mayors }
  ) { page in
    let minutes = page.minutes
    page.line("VERBALE \(minutes.organ.ofTheWhole.uppercased())")
    page.line(minutes.organ.authority.uppercased())
    page.gap()
    page.paragraph(
      page.gathers() + ". Risultano convenuti i Sindaci, o i loro delegati, dei seguenti Comuni:")
    page.gap()
    page.tell(.names, .remote, .delegates)
    for (index, seat) in minutes.seats.enumerated() {
      page.line("\(page.mark(.seat(index)))\(seat.town ?? "")")
      var words = seat.isThereAtRoll ? page.full(seat.person) : "ASSENTE"
      if seat.isThereAtRoll, seat.isDelegate { words += " su delega" }
      if seat.presence == .remote { words += seat.isDelegate ? ", da remoto" : " da remoto" }
      page.line(words)
      page.gap()
    }
    page.paragraph(page.officers())
    page.guests()
    page.paragraph(page.opens())
    page.gap()
    page.agenda(.bracketed, opening: "Ordine del giorno")
    page.points(.bold, [.bullets, .prose, .yesAndNo])
    page.ends()
  }
}
