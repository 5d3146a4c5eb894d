extension Layout {
  /// 'Presenti:' and 'Assenti:' each with its names on one line.
  static let labelledRows = Layout(name: "etichette con nomi in riga") { page in
    let minutes = page.minutes
    page.line("\(minutes.organ.authority) - \(minutes.organ.name)")
    page.line("Verbale della seduta del \(DateWords.digits(minutes.date, "-"))")
    page.tell(.dateTwice)
    page.gap()
    page.paragraph(page.gathers(inWords: true) + ".")
    page.gap()
    page.tell(.names, .excused, .remote, .delegates)
    if minutes.totalWeight != nil { page.tell(.weights) }
    func row(_ label: String, _ fits: (Seat) -> Bool) {
      let list = minutes.seats.indices.filter { fits(minutes.seats[$0]) }
      guard !list.isEmpty else { return }
      let names = list.map { index in
        let seat = minutes.seats[index]
        let mark = page.mark(.seat(index))
        guard let town = seat.town else { return mark + page.full(seat.person) }
        return
          "\(mark)\(town) (\(page.full(seat.person))\(seat.isDelegate ? ", delegat\(seat.person.isFemale ? "a" : "o")" : "")\(seat.weight.map { ", quote \($0)" } ?? ""))"
      }
      page.paragraph("\(label): \(names.joined(separator: "; ")).")
    }
    row("Presenti") { $0.presence == .present }
    row("Collegati da remoto") { $0.presence == .remote }
    row("Assenti") { $0.presence == .absent }
    row("Assenti giustificati") { $0.presence == .excused }
    page.closesRoll()
    page.gap()
    page.agenda(.inRow, opening: "Ordine del giorno")
    page.points(.punto, [.prose, .words, .dashed], spaced: false)
    page.ends()
  }
}
