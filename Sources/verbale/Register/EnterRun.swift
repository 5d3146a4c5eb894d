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

  func run() async throws -> ExitStatus {
    let session = batch.session
    var waiting: [SittingEntry] = []
    let desk = desk
    let status = try await batch.run { file in
      let bytes = try file.bytes(session)
      let mark = DocumentMark(name: file.lastName, digest: Digest(of: bytes))
      return desk.entries(of: try file.sittings(session, in: bytes), from: mark)
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
    return try enter(SittingEntry.inOrder(waiting))
  }

  private var desk: EntryDesk {
    var terms = EntryTerms()
    terms.reason = reason
    terms.firstNumber = firstNumber
    terms.bodyChoice = bodyChoice
    terms.signed = signed
    return EntryDesk(store, under: choice, terms)
  }

  private func enter(_ waiting: [SittingEntry]) throws -> ExitStatus {
    let session = batch.session
    let check = try RegisterFault.translating { try desk.checker(of: waiting) }
    var count = 0
    for (index, next) in waiting.enumerated() {
      do {
        count += try enter(next, check(index))
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

  private func enter(_ waiting: SittingEntry, _ report: SittingReport) throws -> Int {
    do {
      switch try desk.enter(waiting, report, at: OfficeClock.moment(batch.session.now())) {
      case .nothing:
        let day = waiting.sitting.date.map { ItalianDate.figures($0.value) } ?? ""
        try batch.session.write(
          "\(waiting.source.name), seduta del \(day): nessuna deliberazione\n\n")
        return 0
      case .done(let outcome): return try show(outcome, waiting)
      case .refused(let errors): throw refusal(report, errors)
      }
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

  // MARK: What the secretary sees

  private func show(_ outcome: EntryOutcome, _ waiting: SittingEntry) throws -> Int {
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
