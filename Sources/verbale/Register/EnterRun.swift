import Model
import Register
import Renderer
import Secretariat
import Validator

/// Enters the resolutions of many files, sitting by sitting in the order of their days.
///
/// Numbers are given once for ever, so nothing is entered past a sitting that cannot be: the next one
/// would take its numbers.
struct EnterRun {
  let batch: Batch
  let choice: RegulationChoice
  let store: RegisterStore
  let reason: String?
  let firstNumber: Int?
  let bodyChoice: String?
  let signed: DocumentMark?
  let isRehearsal: Bool

  /// A sitting that waits for its turn.
  private struct Waiting: Sendable {
    let sitting: Sitting
    let source: DocumentMark
    let position: Int
    let drafter: ResolutionDrafter

    /// The first number that the minutes give.
    var firstNumber: Int? {
      drafter.resolutions.lazy.compactMap(\.statedNumber).first.flatMap {
        Int($0.prefix { $0.isNumber })
      }
    }
  }

  func run() async throws -> ExitStatus {
    let session = batch.session
    var waiting: [Waiting] = []
    let status = try await batch.run { [choice] file in
      let bytes = try file.bytes(session)
      let mark = DocumentMark(name: file.lastName, digest: Digest(of: bytes))
      return try file.sittings(session, in: bytes).enumerated().map {
        Waiting(
          sitting: $1, source: mark, position: $0 + 1,
          drafter: ResolutionDrafter($1, under: choice($1)))
      }
    } take: { _, read in
      waiting += read
    }
    guard status == .clean else {
      session.complain("verbale: nulla è stato iscritto\n")
      return status
    }
    if signed != nil, waiting.count != 1 {
      throw ProgramFault.usage("--firmato vale per un solo verbale di una sola seduta")
    }
    return try enter(waiting.enumerated().sorted(by: Self.isEarlier).map(\.element))
  }

  private static func isEarlier(
    _ left: (offset: Int, element: Waiting), _ right: (offset: Int, element: Waiting)
  ) -> Bool {
    let (first, second) = (left.element.sitting, right.element.sitting)
    if let early = first.date?.value, let late = second.date?.value, early != late {
      return early < late
    }
    if let early = first.openedAt?.value, let late = second.openedAt?.value, early != late {
      return early < late
    }
    // Each deliberation of an evening may be a file of its own.
    if let early = left.element.firstNumber, let late = right.element.firstNumber, early != late {
      return early < late
    }
    return left.offset < right.offset
  }

  private func enter(_ waiting: [Waiting]) throws -> ExitStatus {
    let session = batch.session
    let sittings = waiting.map(\.sitting)
    let registered = try RegisterFault.translating {
      try RegisterSittings(store, under: choice).beside(sittings)
    }
    let together = SittingCollection(sittings, registered: registered)
    let checker = Checker(rules: RuleList.all) { choice($0) }
    var count = 0
    for (index, next) in waiting.enumerated() {
      let report = checker.check(at: registered.count + index, of: together)
      do {
        count += try enter(next, report)
      } catch let stop as Stop {
        session.complain(stop.words)
        let left = waiting.count - index - 1
        if left > 0 {
          session.complain(
            left == 1
              ? "verbale: la seduta successiva non è stata iscritta\n"
              : "verbale: le \(left) sedute successive non sono state iscritte\n")
        }
        if count > 0 { try tell(count) }
        return stop.status
      }
    }
    try tell(count)
    return .clean
  }

  private func tell(_ count: Int) throws {
    let session = batch.session
    if isRehearsal {
      try session.write("Prova: nulla è stato iscritto nel registro \(store.path).\n")
    } else if count > 0 {
      let verb = count == 1 ? "Iscritta" : "Iscritte"
      try session.write("\(verb) \(ResolutionWords.count(count)) nel registro \(store.path).\n")
    } else {
      try session.write("Nulla da iscrivere nel registro \(store.path).\n")
    }
  }

  /// Why one goes no further.
  private struct Stop: Error {
    let words: String
    let status: ExitStatus
  }

  private func enter(_ waiting: Waiting, _ report: SittingReport) throws -> Int {
    let session = batch.session
    let drafter = waiting.drafter
    guard let date = waiting.sitting.date?.value else {
      throw Stop(
        words:
          "verbale: \(waiting.source.name): manca la data della seduta, senza la quale non vi è "
          + "numero: scriverla nel verbale\n", status: .wrongInput)
    }
    guard !drafter.resolutions.isEmpty else {
      try session.write(
        "\(waiting.source.name), seduta del \(ItalianDate.figures(date)): nessuna deliberazione\n\n"
      )
      return 0
    }
    let minutes = minutes(waiting, drafter, date, report)
    let now = OfficeClock.moment(session.now())
    do {
      if let outcome = try store.recognise(minutes, at: now) {
        return try show(outcome, waiting)
      }
      if minutes.errors > 0, reason == nil { throw refusal(report, minutes.errors) }
      return try show(try store.enter(minutes, at: now, reason: reason), waiting)
    } catch let error as RegisterError where error.isRequest {
      throw Stop(
        words: "verbale: \(waiting.source.name): \(error.description)\n", status: .wrongInput)
    } catch let error as RegisterError {
      throw ProgramFault.output(error.description)
    } catch let error as ActError {
      throw ProgramFault.output(error.description)
    }
  }

  /// The diagnostics, and what to do.
  private func refusal(_ report: SittingReport, _ errors: Int) -> Stop {
    let found = CheckReport(files: [FileReport(file: report.document, sittings: [report])])
    let session = batch.session
    let words = TerminalPrinter(colour: false, width: session.width).text(found)
    return Stop(
      words: words + "verbale: \(report.document): non iscritto, perché il verbale ha "
        + (errors == 1 ? "un errore" : "\(errors) errori")
        + ": correggerlo, oppure indicare con --motivo \"…\" perché si iscrive lo stesso\n",
      status: .faultsFound)
  }

  private func minutes(
    _ waiting: Waiting, _ drafter: ResolutionDrafter, _ date: CalendarDate, _ report: SittingReport
  ) -> NewMinutes {
    let sitting = waiting.sitting
    let regulation = choice(sitting)
    let names = drafter.names
    var minutes = NewMinutes(
      authority: names.authority, bodyName: names.body, bodyKind: sitting.body.kind, date: date,
      regulation: regulation.id, source: waiting.source, sourcePosition: waiting.position,
      resolutions: drafter.resolutions
    ) { place, number in
      let drawn = try drafter.draw(place, number: number)
      return ActText(text: drawn.text, document: drawn.document)
    }
    minutes.bodyChoice = bodyChoice
    minutes.openedAt = sitting.opensByCall ? nil : sitting.openedAt?.value.description
    minutes.number = sitting.number.map { Spacing.tidy($0.value) }
    minutes.numbersRejected = regulation.publication.numbersRejected
    minutes.signed = signed
    minutes.errors = report.diagnostics.count { $0.severity == .error }
    minutes.roll = RegisterRoll.entries(of: sitting)
    minutes.firstNumber = firstNumber
    return minutes
  }

  // MARK: What the secretary sees

  private func show(_ outcome: EntryOutcome, _ waiting: Waiting) throws -> Int {
    let session = batch.session
    let day = waiting.sitting.date.map { ItalianDate.figures($0.value) } ?? ""
    switch outcome {
    case .entered(let body, let isNew, let lines, let forced):
      var text = "\(body.title), seduta del \(day) (\(waiting.source.name))\n"
      for line in lines { text += Self.entry(line, session.width) }
      if isNew {
        text += "  Organo nuovo nel registro: la numerazione comincia qui.\n"
      }
      for doubt in forced { text += "  Iscritta per il motivo indicato, benché \(doubt).\n" }
      try session.write(text + "\n")
      return lines.count
    case .alreadyThere(let body, let at, let lines, let hasChanged):
      let numbers = lines.map { ResolutionWords.reference($0.number, $0.year) }
      var text =
        "\(waiting.source.name): la seduta del \(day) di «\(body.title)» è già nel registro "
      text += "dal \(ItalianDate.figures(at.day)) (\(numbers.joined(separator: ", ")))."
      if hasChanged {
        text += " Il file non è più quello iscritto: gli atti restano come sono; per correggerli "
        text += "usare 'verbale registro annota'."
      }
      try session.write(WrappedLines.make(text, lead: "", width: session.width) + "\n")
      return 0
    }
  }

  private static func entry(_ line: EntryLine, _ width: Int) -> String {
    let lead = "  \(ResolutionWords.reference(line.number, line.year))  "
    let margin = String(repeating: " ", count: lead.count)
    return WrappedLines.make(
      line.resolution.subject ?? "(oggetto non indicato)", lead: lead, width: width)
      + WrappedLines.make(ResolutionWords.result(line.resolution), lead: margin, width: width)
  }
}
