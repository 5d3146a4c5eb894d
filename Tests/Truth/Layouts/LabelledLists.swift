extension Layout {
  /// 'PRESENTI' and 'ASSENTI' over lists, a name a line.
  static let labelledLists = Layout(name: "elenchi sotto etichette") { page in
    let minutes = page.minutes
    page.line("\(minutes.organ.authority)")
    page.line("VERBALE DI SEDUTA - \(minutes.organ.name.uppercased())")
    page.gap()
    page.paragraph(page.gathers() + ".")
    page.gap()
    page.tell(.names, .excused, .remote, .delegates, .roles)
    let groups: [(String, (Seat) -> Bool)] = [
      ("PRESENTI:", { $0.presence == .present }),
      ("PRESENTI DA REMOTO:", { $0.presence == .remote }),
      ("ASSENTI:", { $0.presence == .absent }),
      ("ASSENTI GIUSTIFICATI:", { $0.presence == .excused }),
    ]
    for (label, fits) in groups {
      let list = minutes.seats.indices.filter { fits(minutes.seats[$0]) }
      guard !list.isEmpty else { continue }
      page.line(label)
      for index in list {
        let seat = minutes.seats[index]
        let delegate = seat.isDelegate ? ", su delega" : ""
        page.line(
          "\(page.mark(.seat(index)))- \(page.seatWithOffice(seat))\(delegate)\(seat.weight.map { page.told(weight: $0) } ?? "")"
        )
      }
      page.gap()
    }
    page.closesRoll(inOneParagraph: true)
    page.gap()
    page.agenda(.bracketed, opening: "Ordine del giorno:")
    page.points(.bracketed, [.bullets, .prose, .twice])
    page.ends()
  }
}
