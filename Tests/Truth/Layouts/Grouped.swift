extension Layout {
  /// A school council's roll, by component, and presence between brackets only for who is not there.
  static let grouped = Layout(
    name: "appello per componente", suits: { $0.organ.sort == .school }
  ) { page in
    let minutes = page.minutes
    page.line(minutes.organ.authority)
    page.line("Verbale \(minutes.number.map { "n. \($0) " } ?? "")\(minutes.organ.ofTheWhole)")
    page.gap()
    page.paragraph(page.gathers() + ". Sono presenti o assenti, come indicato accanto a ciascuno:")
    page.gap()
    page.tell(.names, .excused, .remote)
    let groups: [(String, ClosedRange<Int>)] = [
      ("Presidente e Dirigente", 0...1), ("Docenti", 2...7), ("Genitori", 8...12),
      ("Personale ATA", 13...max(13, minutes.seats.count - 1)),
    ]
    for (label, range) in groups {
      page.line("\(label):")
      for index in range where minutes.seats.indices.contains(index) {
        let seat = minutes.seats[index]
        page.line(
          "\(page.mark(.seat(index)))- \(page.full(seat.person)): \(page.presence(seat.presence, seat.person, style: .long).lowercased())"
        )
      }
    }
    page.gap()
    page.closesRoll()
    page.gap()
    page.agenda(.bracketed, opening: "Ordine del giorno")
    page.points(.bracketed, [.prose, .bullets, .yesAndNo, .verbs])
    page.ends()
  }
}
