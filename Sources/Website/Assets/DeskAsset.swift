import HTTPTypes
import Hummingbird
import Register

/// Style, script and icon, kept in the program; the address changes with the content, so that a browser
/// keeps each for ever and never an old one.
struct DeskAsset: DeskRoutes, Sendable {
  let address: String
  private let type: String
  private let bytes: [UInt8]
  private let tag: String

  static let style = DeskAsset(
    PackageResources.scrivania_css, "scrivania", "css", type: "text/css; charset=utf-8")
  static let script = DeskAsset(
    PackageResources.scrivania_js, "scrivania", "js", type: "text/javascript; charset=utf-8")
  static let icon = DeskAsset(
    PackageResources.scrivania_svg, "scrivania", "svg", type: "image/svg+xml")

  private init(_ bytes: [UInt8], _ name: String, _ suffix: String, type: String) {
    self.bytes = bytes
    self.type = type
    let print = String(Digest(of: bytes).description.prefix(12))
    tag = "\"\(print)\""
    address = "/risorse/\(name)-\(print).\(suffix)"
  }

  static func add(to router: Router<DeskContext>, _ desk: DeskServices) {
    for asset in [style, script, icon] {
      router.get(RouterPath(asset.address)) { request, _ -> Response in asset.response(to: request)
      }
    }
  }

  private func response(to request: Request) -> Response {
    var response =
      request.headers[.ifNoneMatch] == tag
      ? Response(status: .notModified) : Response.content(bytes, type: type)
    response.headers[.eTag] = tag
    response.headers[.cacheControl] = "private, max-age=31536000, immutable"
    return response
  }
}
