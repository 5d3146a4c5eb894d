import Model
import Reader
import Secretariat
import Validator

/// Checks documents one by one: what is found on one depends on nothing but its bytes and the
/// regulation, so that an archive can be worked on in any order, in parts and on several machines.
struct DocumentCheck: Sendable {
  private let checker: Checker

  init(under regulation: RegulationChoice) {
    checker = Checker { regulation($0) }
  }

  /// The line of a document, given its bytes or the reason why there are none.
  func line(name: String, _ bytes: () throws -> [UInt8]) throws -> ResultLine {
    do {
      let sittings = try Self.sittings(in: bytes(), name: name)
      return ResultLine(FileReport(file: name, sittings: checker.check(sittings)))
    } catch let fault as ProgramFault where fault.status == .wrongInput {
      return ResultLine(file: name, error: fault.message)
    }
  }

  private static func sittings(in bytes: [UInt8], name: String) throws -> [Sitting] {
    do {
      return try DocumentReader().sittings(in: bytes, name: name)
    } catch {
      throw ProgramFault.input(error.description)
    }
  }
}
