import HTTPTypes
import Hummingbird
import Model
import Register
import Secretariat

/// The register and the albo, as the desk opens them: for every request anew, as a command does.
struct DeskRegister: Sendable {
  let file: RegisterFile
  let now: @Sendable () -> EntryMoment

  /// Looks at it.
  func read<Value>(_ work: (RegisterStore) throws -> Value) throws -> Value {
    let store = try file.open(.reading)
    return try RegisterFault.translating { try work(store) }
  }

  /// Today, on the office's clock.
  var today: CalendarDate { now().day }
}

extension DeskServices {
  /// The register of this run.
  var register: DeskRegister {
    DeskRegister(file: settings.register) { [settings] in OfficeClock.moment(settings.now()) }
  }

  /// Does some work on the register away from the threads that serve the network.
  func onRegister<Output: Sendable>(
    _ work: @escaping @Sendable (DeskRegister) throws -> Output
  ) async throws -> Output {
    let register = register
    return try await checks.perform {
      do {
        return try work(register)
      } catch let fault as ProgramFault {
        throw DeskFault(fault.inPageWords)
      }
    }
  }
}

extension ProgramFault {
  /// The same, with what the command line calls options called as the page calls its boxes.
  fileprivate var inPageWords: ProgramFault {
    switch self {
    case .usage(let words): .usage(DeskWords.inPage(words))
    case .input(let words): .input(DeskWords.inPage(words))
    case .output(let words): .output(DeskWords.inPage(words))
    case .readerGone: self
    }
  }
}

extension DeskWords {
  /// Words of the program, with what the command line calls options called as the page calls its boxes.
  static func inPage(_ words: String) -> String {
    let named = [
      ("con --motivo", "alla voce «Motivo»"), ("con --organo", "alla voce «Organo»"),
      ("--primo-numero", "«Primo numero»"), ("usare --ripubblica", "barrare «Ripubblica»"),
      ("; per l'elenco: verbale albo elenca", ""),
      ("con --registro", "con «verbale apri --registro»"),
      (" ('verbale registro iscrivi')", ""),
    ].reduce(words) { $0.replacing($1.0, with: $1.1) }
    return sentence(named)
  }
}

extension Response {
  /// Sends the browser on to a page, so that reloading it sends nothing again.
  static func seeOther(_ path: String) -> Response {
    Response(status: .seeOther, headers: [.location: path])
  }
}
