import HTTPTypes
import Hummingbird
import Model
import Renderer
import Secretariat

/// Why a request is not answered; the words are for the person at the desk.
enum DeskFault: Error {
  /// Not allowed in.
  case refused(String)
  /// No such page or draft.
  case notFound(String)
  /// What was sent makes no sense, or cannot be read.
  case malformed(String)
  /// What was sent is too big.
  case tooLarge(String)
  /// Somebody else wrote in the meantime.
  case conflict(String)
  /// The disk, or the program.
  case broken(String)

  /// What an error of the program or of the server is to the person at the desk.
  init(_ error: any Error) {
    switch error {
    case let fault as DeskFault: self = fault
    case let fault as ProgramFault:
      self = fault.status == .failure ? .broken(fault.message) : .malformed(fault.message)
    case let fault as ActError: self = .malformed(fault.description)
    case let fault as HTTPError:
      switch fault.status {
      case .notFound, .methodNotAllowed: self = .notFound("La pagina chiesta non esiste.")
      case .contentTooLarge: self = .tooLarge("Quanto è stato inviato è troppo grande.")
      default: self = .malformed("La richiesta non è comprensibile.")
      }
    default: self = .broken("Il programma non è riuscito a rispondere.")
    }
  }

  /// The words.
  var message: String {
    switch self {
    case .refused(let words), .notFound(let words), .malformed(let words), .tooLarge(let words),
      .conflict(let words), .broken(let words):
      words
    }
  }

  private var status: HTTPResponse.Status {
    switch self {
    case .refused: .forbidden
    case .notFound: .notFound
    case .malformed: .unprocessableContent
    case .tooLarge: .contentTooLarge
    case .conflict: .conflict
    case .broken: .internalServerError
    }
  }

  private var title: String {
    switch self {
    case .refused: "Accesso non consentito"
    case .notFound: "Pagina non trovata"
    case .malformed: "Richiesta non eseguita"
    case .tooLarge: "Documento troppo grande"
    case .conflict: "Testo modificato altrove"
    case .broken: "Guasto"
    }
  }

  /// The answer: a page for who looks, JSON for the page's own requests.
  func response(to request: Request) -> Response {
    if request.uri.path.hasPrefix("/api/") {
      return .json(["errore": .string(message)], status: status)
    }
    return .page(FaultPage(title: title, message: message).html, status: status)
  }
}
