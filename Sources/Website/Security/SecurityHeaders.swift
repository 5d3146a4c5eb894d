import HTTPTypes
import Hummingbird

/// What every answer carries, so that the browser does nothing that the page does not ask for.
struct SecurityHeaders: RouterMiddleware {
  typealias Context = DeskContext

  /// The policy of the desk's own pages: nothing from outside, nothing written into the page.
  static let policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    + "connect-src 'self'; form-action 'self'; frame-src 'self'; frame-ancestors 'none'; "
    + "base-uri 'none'"

  /// The policy of an act shown as it prints: its own style, no script, no address of its own.
  static let actPolicy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src 'none'; "
    + "form-action 'none'; frame-ancestors 'self'; base-uri 'none'; sandbox allow-modals"

  func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var response: Response
    do {
      response = try await next(request, context)
    } catch {
      response = DeskFault(error).response(to: request)
    }
    for (name, value) in Self.fields where response.headers[name] == nil {
      response.headers[name] = value
    }
    return response
  }

  private static let fields: [(HTTPField.Name, String)] = {
    let named: [(String, String)] = [
      ("Content-Security-Policy", policy),
      ("X-Content-Type-Options", "nosniff"),
      // Told to nobody else; without it a form of ours would come as from nowhere.
      ("Referrer-Policy", "same-origin"),
      ("Cross-Origin-Opener-Policy", "same-origin"),
      ("Cross-Origin-Resource-Policy", "same-origin"),
      ("Permissions-Policy", "camera=(), microphone=(), geolocation=()"),
      ("X-Frame-Options", "DENY"),
      ("Cache-Control", "no-store"),
    ]
    return named.compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }
  }()
}
