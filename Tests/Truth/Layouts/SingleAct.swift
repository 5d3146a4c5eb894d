import Model

extension Layout {
  /// One deliberation by itself: subject, roll, reasons, vote, 'DELIBERA'.
  static let singleAct = Layout(
    name: "deliberazione singola",
    suits: { minutes in
      [.council, .executive, .union].contains(minutes.organ.sort) && minutes.topics.count == 1
        && minutes.topics[0].sort == .matter && minutes.closedAt != nil
        && minutes.topics[0].ballots.allSatisfy { $0.outcome == .approved }
        && !minutes.topics[0].steps.contains {
          if case .pause = $0 { true } else { false }
        }
    }
  ) { page in
    let minutes = page.minutes
    let topic = minutes.topics[0]
    page.line(minutes.organ.authority.uppercased())
    if let beneath = minutes.organ.beneath { page.line("(\(beneath))") }
    page.gap()
    page.line("DELIBERAZIONE \(minutes.organ.ofTheWhole.uppercased())")
    page.line("N. \(minutes.number ?? 12) del \(DateWords.digits(minutes.date))")
    page.tell(.dateTwice)
    page.gap()
    page.line("\(page.mark(.heading(0)))OGGETTO: \(topic.title.uppercased())")
    page.gap()
    page.paragraph(
      page.gathers(inWords: true) + ", nelle persone dei signori:")
    page.gap()
    page.tell(.names, .roles, .singleAct)
    page.line(Page.pad("Cognome e nome", 34) + Page.pad("Carica", 26) + "Presenza")
    for (index, seat) in minutes.seats.enumerated() {
      page.line(
        page.mark(.seat(index)) + Page.pad(page.full(seat.person), 34)
          + Page.pad(seat.office.of(seat.person), 26)
          + page.presence(seat.presence, seat.person, style: .long))
    }
    page.tell(.excused, .remote)
    page.gap()
    page.totals()
    page.gap()
    page.paragraph(page.officers())
    page.paragraph(page.opens())
    page.gap()
    page.line(minutes.organ.the.uppercased())
    page.gap()
    page.steps(of: 0, [.dashed, .prose, .labelled, .bullets])
    page.gap()
    page.line("DELIBERA")
    page.gap()
    page.paragraph("1. di approvare quanto indicato in oggetto;")
    page.paragraph("2. di demandare agli uffici gli adempimenti conseguenti.")
    page.signs()
  }
}
