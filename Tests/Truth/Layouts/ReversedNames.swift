extension Layout {
  /// 'Rossi Anna - P', the absent with A or AG, in two short blocks under the office.
  static let reversedNames = Layout(
    name: "sigle dopo il nome", suits: { !$0.organ.seatsBodies }
  ) { page in
    let minutes = page.minutes
    page.line("\(minutes.organ.authority) - \(minutes.organ.name)")
    page.line("Verbale della riunione")
    page.gap()
    page.paragraph(
      page.gathers() + ". Presenti (P), assenti (A) e assenti giustificati (AG):")
    page.gap()
    page.tell(.names, .excused)
    for (index, seat) in minutes.seats.enumerated() {
      page.line(
        "\(page.mark(.seat(index)))\(seat.person.lastFirst) - \(page.presence(seat.presence, seat.person, style: .letter))"
      )
    }
    page.gap()
    page.closesRoll()
    page.gap()
    page.agenda(.bulleted, opening: "All'ordine del giorno:")
    page.points(.puntoDash, [.yesAndNo, .prose, .bullets])
    page.ends()
  }
}
