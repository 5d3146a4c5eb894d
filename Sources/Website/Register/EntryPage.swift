import HTTPTypes
import Hummingbird
import Model
import Reader
import Register
import Secretariat
import Validator

/// Iscrivi nel registro: first what would be entered, then, at a click, the entering.
struct EntryPage: DeskRoutes {
  static func add(to router: Router<DeskContext>, _ desk: DeskServices) {
    router.get("/registro/iscrivi/:bozza") { _, context -> Response in
      let draft = try await desk.draft(context)
      return .page(try await shown(draft, EntryTerms(), desk))
    }
    router.post("/registro/iscrivi/:bozza") { request, context -> Response in
      let draft = try await desk.draft(context)
      let form = try await request.form()
      let terms = try Self.terms(form)
      guard form.words("revisione") == String(draft.revision) else {
        let words =
          "Il testo è cambiato da quando questa pagina fu aperta: ecco che cosa entrerebbe ora."
        return .page(try await shown(draft, terms, desk, words), status: .conflict)
      }
      let refusal = try await desk.onRegister { register -> String? in
        try Entering(draft, terms, desk, try register.file.open(.creating)).forReal(register.now())
      }
      guard let refusal else { return .seeOther("/registro/iscrivi/\(draft.id)") }
      return .page(
        try await shown(draft, terms, desk, refusal), status: .unprocessableContent)
    }
  }

  private static func terms(_ form: FormFields) throws -> EntryTerms {
    var terms = EntryTerms()
    terms.reason = form.words("motivo")
    terms.bodyChoice = form.words("organo")
    terms.firstNumber = try form.number("primo", label: "Primo numero")
    return terms
  }

  /// The page, with what would come of entering now.
  private static func shown(
    _ draft: Draft, _ terms: EntryTerms, _ desk: DeskServices, _ notice: String? = nil
  ) async throws -> HTML {
    try await desk.onRegister { register in
      let store = try RegisterFault.translating {
        try RegisterStore.rehearsal(path: register.file.path)
      }
      let entering = Entering(draft, terms, desk, store)
      let steps = try entering.rehearsal(register.now())
      let bodies = try RegisterFault.translating {
        register.file.exists
          ? try RegisterStore(path: register.file.path, access: .reading).bodies() : []
      }
      return EntryView(draft: draft, terms: terms, steps: steps, bodies: bodies, notice: notice)
        .html
    }
  }
}

/// What would come of one sitting, or why nothing can.
enum EntryStep: Sendable {
  /// No resolution in it.
  case empty(SittingEntry)
  /// Entered, or already there; where `reason` is wanted, only if one is given.
  case done(SittingEntry, EntryOutcome, wants: ReasonWanted?)
  /// Not to be entered like this.
  case refused(SittingEntry, String)

  /// Why a reason is wanted.
  enum ReasonWanted: Sendable {
    case errors([Diagnostic])
    case doubt(String)
  }
}

/// Enters the sittings of a draft, in earnest or in a copy.
private struct Entering {
  private let draft: Draft
  private let terms: EntryTerms
  private let choice: RegulationChoice
  private let store: RegisterStore

  init(_ draft: Draft, _ terms: EntryTerms, _ desk: DeskServices, _ store: RegisterStore) {
    self.draft = draft
    self.terms = terms
    self.store = store
    choice = desk.regulations.choice(draft.regulation)
  }

  /// The document that the register will know: the file where the draft says what it says, or the text.
  private var source: DocumentMark {
    let file = draft.isInFile ? draft.originPrint.flatMap { Digest(hexadecimal: $0) } : nil
    return DocumentMark(name: draft.name, digest: file ?? Digest(of: Array(draft.text.utf8)))
  }

  private func entries(_ desk: EntryDesk) throws -> [SittingEntry] {
    do {
      let sittings = try DocumentReader().sittings(
        inText: Array(draft.text.utf8), name: draft.name)
      return SittingEntry.inOrder(desk.entries(of: sittings, from: source))
    } catch {
      throw DeskFault.malformed(error.description)
    }
  }

  /// What would come of each sitting, as far as one can go.
  func rehearsal(_ now: EntryMoment) throws -> [EntryStep] {
    let given = EntryDesk(store, under: choice, terms)
    var forced = terms
    forced.reason = terms.reason ?? "(da indicare)"
    let insisting = EntryDesk(store, under: choice, forced)
    return try RegisterFault.translating {
      let entries = try entries(given)
      let check = try given.checker(of: entries)
      var steps: [EntryStep] = []
      for (index, entry) in entries.enumerated() {
        let report = check(index)
        var wanted: EntryStep.ReasonWanted?
        do {
          switch try given.enter(entry, report, at: now) {
          case .nothing:
            steps.append(.empty(entry))
            continue
          case .done(let outcome):
            steps.append(.done(entry, outcome, wants: nil))
            continue
          case .refused:
            wanted = .errors(report.diagnostics.filter { $0.severity == .error })
          }
        } catch let error as RegisterError where error.isRequest {
          wanted = .doubt(error.description)
        }
        // Whether a reason is all that lacks.
        do {
          if case .done(let outcome) = try insisting.enter(entry, report, at: now) {
            steps.append(.done(entry, outcome, wants: wanted))
            continue
          }
        } catch let error as RegisterError where error.isRequest {
          steps.append(.refused(entry, error.description))
          return steps
        }
      }
      return steps
    }
  }

  /// Enters every sitting; the words of the refusal where one is not entered.
  func forReal(_ now: EntryMoment) throws -> String? {
    let desk = EntryDesk(store, under: choice, terms)
    let entries = try entries(desk)
    let check = try RegisterFault.translating { try desk.checker(of: entries) }
    for (index, entry) in entries.enumerated() {
      do {
        if case .refused(let errors) = try desk.enter(entry, check(index), at: now) {
          return "Non iscritto: il verbale ha \(errors == 1 ? "un errore" : "\(errors) errori"). "
            + "Correggerlo, oppure indicare il motivo per cui si iscrive lo stesso."
        }
      } catch let error as RegisterError where error.isRequest {
        return DeskWords.inPage(error.description)
      } catch let error as RegisterError {
        throw ProgramFault.output(error.description)
      }
    }
    return nil
  }
}
