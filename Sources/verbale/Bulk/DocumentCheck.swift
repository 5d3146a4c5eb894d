import Model
import Reader
import Secretariat
import Validator

/// Checks documents one by one: what is found on one depends on nothing but its bytes and the
/// regulation, so that an archive can be worked on in any order, in parts and on several machines.
struct DocumentCheck: Sendable {
  private let checker: Checker
  private let workers: CheckWorkers?

  /// - Parameter session: Where the processes to check in come from; nil to check in this one.
  init(under regulation: RegulationOptions, in session: Session? = nil) throws {
    let choice = try regulation.choice()
    checker = Checker { choice($0) }
    workers = session?.program.map { CheckWorkers($0, regulation: regulation.name) }
  }

  /// The line of a document of an archive.
  func line(of document: WalkedDocument, _ session: Session) throws -> ResultLine {
    if document.isStandardInput { return try line(name: document.name) { try session.input() } }
    if document.fault == nil, let workers,
      let answer = workers.answer(to: FilterRequest.line(for: document), name: { document.name })
    {
      return ResultLine(answer)
    }
    return try line(name: document.name) { try document.bytes() }
  }

  /// The line that answers a request.
  func line(answering request: [UInt8]) throws -> ResultLine {
    let request = request + [UInt8(ascii: "\n")]
    if let workers {
      let name = { (try? FilterRequest(request))?.name }
      if let answer = workers.answer(to: request, name: name) { return ResultLine(answer) }
    }
    do {
      let request = try FilterRequest(request)
      return try line(name: request.name) { try request.bytes() }
    } catch let fault as FilterRequest.Fault {
      return ResultLine(file: fault.name, error: fault.message)
    }
  }

  /// The line of a document, given its bytes or the reason why there are none.
  private func line(name: String, _ bytes: () throws -> [UInt8]) throws -> ResultLine {
    do {
      let sittings = try Self.sittings(in: bytes(), name: name)
      return ResultLine(FileReport(file: name, sittings: checker.check(sittings)))
    } catch let fault as ProgramFault where fault.status == .wrongInput {
      return ResultLine(file: name, error: fault.message)
    }
  }

  /// The sittings that the bytes of a document hold.
  static func sittings(in bytes: [UInt8], name: String) throws -> [Sitting] {
    do {
      return try DocumentReader().sittings(in: bytes, name: name)
    } catch {
      throw ProgramFault.input(error.description)
    }
  }
}
