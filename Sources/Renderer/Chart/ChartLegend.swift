import Model

/// Below a chart: what its signs mean, what to know of it, and why some votes do not add up.
struct ChartLegend {
  let parts: [Drawing.Part]
  /// Where it ends.
  let bottom: Double

  init(_ chart: PresenceChart, _ frame: ChartFrame, reasons: [Int: [String]]) {
    var legend = Layout(frame)
    let signs = Self.signs(chart, frame, hasFaults: !reasons.isEmpty)
    for sign in signs { legend.add(sign) }
    legend.endLine()
    var notes = Layout(frame, below: legend.bottom)
    notes.add(Self.notes(chart).joined(separator: " "), isItalic: true)
    var faults = Layout(frame, below: notes.bottom)
    for mark in chart.votes {
      guard let found = reasons[mark.number] else { continue }
      let words = found.map { $0.trimmed { $0 == "." || $0.isWhitespace } }.joined(separator: "; ")
      faults.add(fault: "Votazione n. \(mark.number): \(words).", vote: mark.number)
    }
    parts =
      [
        .init(name: "legenda", vote: nil, shapes: legend.shapes),
        .init(name: "note", vote: nil, shapes: notes.shapes),
      ] + faults.parts
    bottom = faults.bottom
  }

  /// A sign with what it means.
  private struct Sign {
    var width: Double
    var draw: (Drawing.Point) -> [Drawing.Shape]
    var meaning: String
  }

  // MARK: Signs

  private static func signs(
    _ chart: PresenceChart, _ frame: ChartFrame, hasFaults: Bool
  ) -> [Sign] {
    var signs: [Sign] = []
    func bar(_ isSure: Bool, _ isRemote: Bool, _ meaning: String) {
      signs.append(
        Sign(
          width: 22,
          draw: { place in
            [
              .box(
                x: place.x, y: place.y - 8, width: 22, height: 8.5,
                ChartMembers.look(isSure: isSure, isRemote: isRemote))
            ]
          }, meaning: meaning))
    }
    let spans = chart.rows.flatMap { row in row.spans.map { (row, $0) } }
    if spans.contains(where: { $0.1.isSure && !$0.0.isRemote }) { bar(true, false, "in aula") }
    if spans.contains(where: { $0.1.isSure && $0.0.isRemote }) { bar(true, true, "da remoto") }
    if spans.contains(where: { !$0.1.isSure }) { bar(false, false, "presenza incerta") }
    if chart.rows.contains(where: \.isDelegate) {
      signs.append(
        Sign(
          width: 10, draw: { ChartMembers.delegate(at: $0, size: 9) }, meaning: "su delega"))
    }
    if chart.hasUntimedMovements {
      signs.append(
        Sign(
          width: 18,
          draw: { place in
            [
              .box(
                x: place.x, y: place.y - 8, width: 13, height: 8.5,
                ChartMembers.look(isSure: true, isRemote: false)),
              ChartMembers.untimed(place.x + 13, place.y - 8, 8.5),
            ]
          }, meaning: "ora non scritta: posto secondo l’ordine del testo"))
    }
    for (choice, meaning) in [
      (PresenceChart.Choice.abstained, "astenuto"), (.against, "contrario"),
      (.notVoting, "non votante"),
    ] where chart.votes.contains(where: { $0.choices.values.contains(choice) }) {
      signs.append(
        Sign(
          width: 10,
          draw: { ChartVotes.sign(choice, at: .init($0.x + 5, $0.y - 3.5), size: 3.4) },
          meaning: meaning))
    }
    if chart.pauses.contains(where: { $0.from != nil && $0.until != nil }) {
      signs.append(
        Sign(
          width: 16,
          draw: {
            [
              .box(
                x: $0.x, y: $0.y - 8, width: 16, height: 8.5,
                .init(fill: .veil, line: .faint, weight: 0.6))
            ]
          }, meaning: "sospensione"))
    }
    if hasFaults {
      signs.append(
        Sign(
          width: 13, draw: { ChartVotes.warning(.init($0.x + 6.5, $0.y - 2.5)) },
          meaning: "votazione che non torna"))
    }
    return signs
  }

  // MARK: Notes

  private static func notes(_ chart: PresenceChart) -> [String] {
    var notes: [String] = []
    let held = chart.held
    if !chart.axis.isTimed {
      notes.append(
        "Il testo non dà ore bastanti: il quadro segue l’ordine in cui i fatti sono narrati, senza proporzione di tempo."
      )
    } else if let hours = chart.axis.hours, hours.from > 0 || hours.until < 1 {
      notes.append("Dove l’asse è tratteggiato il testo non dà ore: vale l’ordine in cui narra.")
    }
    if chart.axis.isTimed, chart.votes.contains(where: { !$0.isTimed }) {
      notes.append(
        "Le votazioni senza ora scritta sono poste fra le ore note secondo l’ordine del testo.")
    }
    let hasBrackets = chart.votes.contains { mark in
      VoteFigure.allCases.contains { $0.text(of: mark, in: held).hasPrefix("(") }
    }
    if hasBrackets {
      notes.append("Fra parentesi ciò che il testo non scrive e che dai voti si ricava.")
    }
    notes += letters(chart)
    let sitting = held.sitting
    switch sitting.rollStyle {
    case .complete, .presentOnly: break
    case .absentOnly: notes.append("Il testo nomina solo gli assenti.")
    case .columnsLost:
      notes.append("Dell’appello non si leggono le colonne: chi fosse presente non si può dire.")
    case .none, .totalsOnly:
      notes.append("Il testo non ha l’appello per nome: i presenti sono quelli dichiarati.")
    }
    if chart.quorum == nil {
      let why = held.timeline.opening.notVerifiable.joined(separator: "; ")
      notes.append(
        why.isEmpty
          ? "Il numero legale non è verificabile." : "Numero legale non verificabile: \(why).")
    }
    let astray = chart.votes.filter { !$0.agreesWithRows }.map { String($0.number) }
    if !astray.isEmpty {
      notes.append(
        "Ore e ordine del testo si contraddicono: per \(astray.count == 1 ? "la votazione" : "le votazioni") n. \(Agreement.list(astray)) vale il numero dei presenti scritto sopra, non le barre."
      )
    }
    return notes
  }

  private static func letters(_ chart: PresenceChart) -> [String] {
    func isUsed(_ figure: VoteFigure, _ letter: String) -> Bool {
      chart.votes.contains { figure.text(of: $0, in: chart.held).contains(letter) }
    }
    let hasElections = chart.votes.contains { !$0.vote.candidates.isEmpty }
    func list(_ figure: VoteFigure, _ letters: [(String, String)]) -> String? {
      let used = letters.filter { isUsed(figure, $0.0) }.map { "\($0.0) \($0.1)" }
      return used.isEmpty ? nil : used.joined(separator: ", ")
    }
    let outcome = list(
      .outcome,
      [
        ("A", hasElections ? "approvata o elezione avvenuta" : "approvata"), ("R", "respinta"),
        ("V", "rinviata"), ("P", "presa d’atto"),
      ])
    let note = list(
      .note,
      [
        ("e", "immediata eseguibilità"), ("m", "emendamento"), ("s", "scrutinio segreto"),
        ("p", "voto su persone"),
      ])
    return [outcome.map { "Esito: \($0)." }, note.map { "Natura del voto: \($0)." }]
      .compactMap { $0 }
  }

  // MARK: Layout

  /// Puts signs and lines one after another.
  private struct Layout {
    private let frame: ChartFrame
    private(set) var shapes: [Drawing.Shape] = []
    private(set) var parts: [Drawing.Part] = []
    private(set) var bottom: Double
    private var x = ChartFrame.margin
    private var isLineOpen = false
    private static let size = 9.5
    private static let line = 14.0

    init(_ frame: ChartFrame, below top: Double? = nil) {
      self.frame = frame
      bottom = top ?? frame.hours + 10
    }

    private var room: Double { frame.width - 2 * ChartFrame.margin }

    mutating func add(_ sign: Sign) {
      let meaning = sign.width + 5 + LabelWidth.of(sign.meaning, size: Self.size)
      if isLineOpen, x + meaning > frame.width - ChartFrame.margin { endLine() }
      let base = bottom + 11
      shapes += sign.draw(.init(x, base))
      shapes.append(
        .words(
          .init(
            text: sign.meaning, at: .init(x + sign.width + 5, base), size: Self.size, ink: .grey)))
      x += meaning + 16
      isLineOpen = true
    }

    mutating func endLine() {
      if isLineOpen { bottom += Self.line + 2 }
      isLineOpen = false
      x = ChartFrame.margin
    }

    mutating func add(_ note: String, isItalic: Bool) {
      for line in LabelWidth.lines(note, size: Self.size, into: room) {
        shapes.append(
          .words(
            .init(
              text: line, at: .init(ChartFrame.margin, bottom + 10), size: Self.size, ink: .grey,
              isItalic: isItalic)))
        bottom += Self.line
      }
    }

    mutating func add(fault: String, vote: Int) {
      bottom += 3
      var shapes = ChartVotes.warning(.init(ChartFrame.margin + 6, bottom + 9))
      let lines = LabelWidth.lines(fault, size: 10, isBold: true, into: room - 18)
      for line in lines {
        shapes.append(
          .words(
            .init(
              text: line, at: .init(ChartFrame.margin + 18, bottom + 10.5), size: 10, ink: .alarm,
              isBold: true)))
        bottom += Self.line
      }
      parts.append(.init(name: "motivo", vote: vote, shapes: shapes))
    }
  }
}
