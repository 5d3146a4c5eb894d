import HTTPTypes
import Hummingbird
import Renderer

/// An act of the register as it prints, in a frame of the page.
enum ActPreview {
  /// The frame.
  static func frame(_ address: String, title: String) -> HTML {
    """
    <iframe class="pagina" src="\(address)" title="\(title)" sandbox></iframe>
    <p><a href="\(address)" target="_blank">Apri in una scheda, per stampare</a></p>
    """
  }

  /// What stands in it: a document tree, under a policy of its own.
  static func response(_ document: String) throws -> Response {
    let bytes = try ActRenderer().render(try StoredAct(document), as: .html)
    var response = Response.content(bytes, type: "text/html; charset=utf-8")
    response.headers[.contentSecurityPolicy] = SecurityHeaders.actPolicy
    if let name = HTTPField.Name("X-Frame-Options") { response.headers[name] = "SAMEORIGIN" }
    return response
  }
}
