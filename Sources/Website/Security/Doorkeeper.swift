import HTTPTypes
import Hummingbird
import Synchronization

/// Lets in only who comes from this machine's own page: the right host, the right origin, the key.
///
/// A page of another site can make a browser send requests here. It cannot make it name another host
/// (a name made to point to this machine is refused), hide where it comes from, or send the cookie.
struct Doorkeeper: RouterMiddleware {
  typealias Context = DeskContext

  let key: AccessKey
  let place: DeskPlace

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    guard let host = request.head.authority, place.hosts.contains(host.lowercased()) else {
      throw DeskFault.refused(
        "L’indirizzo con cui questa pagina è stata chiesta non è il suo. Aprirla con l’indirizzo "
          + "scritto dal comando «verbale apri».")
    }
    if request.method != .get, request.method != .head {
      guard comesFromHere(request, host) else {
        throw DeskFault.refused("La richiesta viene da un’altra pagina ed è stata rifiutata.")
      }
    }
    if let given = request.uri.queryParameters["chiave"], request.method == .get {
      guard key.matches(given) else { throw DeskFault.refused(Self.oldAddress) }
      return welcome(to: request.uri.path)
    }
    guard hasCookie(request) else { throw DeskFault.refused(Self.oldAddress) }
    return try await next(request, context)
  }

  /// The address with its key is shown once: the page that follows has it no more.
  private func welcome(to path: String) -> Response {
    var headers = HTTPFields()
    // A path of two slashes would name another host.
    headers[.location] = "/" + path.drop { $0 == "/" || $0 == "\\" }
    headers[.setCookie] = "\(cookie)=\(key.text); Path=/; HttpOnly; SameSite=Strict"
    return Response(status: .seeOther, headers: headers)
  }

  /// Cookies know no ports: two desks on one machine need two names.
  private var cookie: String { "verbale_\(place.port)" }

  private func hasCookie(_ request: Request) -> Bool {
    request.headers[values: .cookie].contains { header in
      header.split(separator: ";").contains { pair in
        let parts = pair.split(separator: "=", maxSplits: 1)
        return parts.count == 2 && parts[0].drop { $0 == " " } == cookie && key.matches(parts[1])
      }
    }
  }

  /// Every browser of today says where a request comes from; one that does not is let in only by the
  /// cookie, which it must have had from here.
  private func comesFromHere(_ request: Request, _ host: String) -> Bool {
    if let site = request.headers[.init("Sec-Fetch-Site") ?? .origin], site != "same-origin" {
      return false
    }
    if let origin = request.headers[.origin] {
      return origin.lowercased() == "http://\(host.lowercased())"
    }
    return true
  }

  private static let oldAddress =
    "Questa pagina si apre con l’indirizzo completo scritto dal comando «verbale apri»: la chiave che "
    + "contiene vale per una sola volta che il programma è in funzione. Ripetere il comando e usare "
    + "l’indirizzo nuovo. Le bozze sono conservate."
}

/// Where the desk is, known once it listens.
final class DeskPlace: Sendable {
  private let address: String
  private let bound = Mutex(0)

  init(address: String) {
    self.address = address
  }

  /// The port it listens on.
  var port: Int {
    get { bound.withLock { $0 } }
    set { bound.withLock { $0 = newValue } }
  }

  /// The hosts under which it answers.
  var hosts: Set<String> {
    let port = port
    return Set(names.flatMap { port == 80 ? ["\($0):80", $0] : ["\($0):\(port)"] })
  }

  /// The address of its first page.
  func url(_ path: String, key: AccessKey) -> String {
    "http://\(names[0]):\(port)\(path)?chiave=\(key.text)"
  }

  private var names: [String] {
    let shown = address.contains(":") ? "[\(address)]" : address.lowercased()
    return shown == "127.0.0.1" ? [shown, "localhost"] : [shown]
  }
}
