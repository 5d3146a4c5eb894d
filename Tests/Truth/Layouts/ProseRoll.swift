extension Layout {
  /// Everything in sentences: who is there, who is not, what is to be dealt with.
  static let proseRoll = Layout(name: "appello in prosa") { page in
    let minutes = page.minutes
    page.line("Verbale \(minutes.organ.ofTheWhole)")
    page.line(minutes.organ.authority)
    page.gap()
    let head = page.day() + page.calledHour() + page.inPlace() + page.inSession()
    page.paragraph("\(head), si è riunit\(minutes.organ.ending) \(minutes.organ.theWhole).")
    page.tell(.names, .excused, .remote, .delegates)
    func list(_ seats: [Int]) -> String {
      seats.map { index in
        let seat = minutes.seats[index]
        let mark = page.mark(.seat(index))
        guard let town = seat.town else { return mark + page.full(seat.person) }
        return
          "\(mark)\(town) (\(page.full(seat.person))\(seat.isDelegate ? ", su delega" : "")\(seat.weight.map { ", \($0) quote" } ?? ""))"
      }.joined(separator: ", ")
    }
    let noun =
      minutes.organ.seatsBodies
      ? "i Comuni di"
      : minutes.organ.members == "assessori" ? "i componenti" : "i \(minutes.organ.members)"
    let here = minutes.seats.indices.filter { minutes.seats[$0].presence == .present }
    let remote = minutes.seats.indices.filter { minutes.seats[$0].presence == .remote }
    let absent = minutes.seats.indices.filter { minutes.seats[$0].presence == .absent }
    let excused = minutes.seats.indices.filter { minutes.seats[$0].presence == .excused }
    if minutes.totalWeight != nil { page.tell(.weights) }
    page.paragraph("Sono presenti \(noun): \(list(here)).")
    if !remote.isEmpty { page.paragraph("Sono collegati da remoto \(noun): \(list(remote)).") }
    if !absent.isEmpty { page.paragraph("Risultano assenti \(noun): \(list(absent)).") }
    if !excused.isEmpty {
      page.paragraph("Risultano assenti giustificati \(noun): \(list(excused)).")
    }
    page.closesRoll(inOneParagraph: true)
    page.gap()
    page.tell(.agenda)
    let agenda = minutes.agenda.enumerated().map {
      "\(page.mark(.agenda($0.offset)))\($0.element.number)) \($0.element.title)"
    }
    page.paragraph("L'ordine del giorno è il seguente: \(agenda.joined(separator: "; ")).")
    for index in minutes.topics.indices {
      let topic = minutes.topics[index]
      page.gap()
      page.line("\(page.mark(.heading(index)))\(topic.number)) \(topic.title)")
      page.steps(of: index, [.prose, .words, .compact, .yesAndNo], spaced: false)
    }
    page.gap()
    page.closes()
    page.signs()
  }
}
