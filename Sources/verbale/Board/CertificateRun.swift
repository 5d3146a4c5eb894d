import Model
import NoticeBoard
import Register
import Renderer
import Secretariat

/// Records something that happened to a publication, and writes the document that says so.
struct CertificateRun {
  private let session: Session
  private let store: RegisterStore
  private let number: Int
  private let year: Int
  private let officer: String?
  private let role: String?
  private let office: BoardOffice?
  private let format: ActFormat
  private let output: OutputOptions

  init(
    _ session: Session, _ register: RegisterOptions, _ office: OfficeOptions,
    _ certificate: CertificateOptions, _ output: OutputOptions, number: Int, year: Int
  ) throws {
    self.session = session
    store = try register.open(session, .writing)
    let data = try office.read(beside: store.path)
    self.office = data
    officer = certificate.officer ?? data?.officer
    role = try certificate.role.map { try Reason.required($0, "--qualifica") }
    format = try certificate.chosen(output)
    self.output = output
    self.number = number
    self.year = year
  }

  /// Records it, unless it is there, and writes its document.
  func certify(_ certification: Certification) throws -> ExitStatus {
    let now = OfficeClock.moment(session.now())
    let entry = try current()
    let event: EnteredPublicationEvent
    if let done = entry.event(certification.kind), certification.kind != .withdrawal {
      session.complain(
        "verbale: già certificato il \(ItalianDate.figures(done.event.day)) "
          + "(\(done.event.author)): nulla di nuovo nel registro\n")
      event = done
    } else {
      guard let officer else {
        throw ProgramFault.usage("manca chi certifica: --responsabile \"…\"")
      }
      let author = try Reason.required(officer, "--responsabile")
      event = try certification.record(on: entry, in: store, at: now, author: author)
    }
    let known = try current()
    let authority = office?.name ?? known.publication.authority
    guard var certificate = Certification.document(of: event.event, known, authority: authority)
    else {
      throw ProgramFault.usage("la deliberazione non è esecutiva: non c'è nulla da certificare")
    }
    if let role { certificate.role = role }
    try write(certificate)
    return .clean
  }

  private func current() throws -> BoardEntry {
    try RegisterFault.translating {
      try Board.entry(try store.publication(number: number, year: year), in: store)
    }
  }

  private func write(_ certificate: BoardCertificate) throws {
    let bytes: [UInt8]
    do {
      bytes = try ActRenderer().render(certificate, as: format)
    } catch let error as ActError {
      throw ProgramFault.output(error.description)
    }
    let outlet = try Outlet(output.file, session)
    try outlet.write(bytes)
    try outlet.close()
    if let path = output.file { session.complain("verbale: \(certificate.title): \(path)\n") }
  }
}
