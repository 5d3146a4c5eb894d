import HTTPTypes
import Hummingbird
import Model

extension Response {
  /// A page of the desk.
  static func page(_ html: HTML, status: HTTPResponse.Status = .ok) -> Response {
    content(Array(html.markup.utf8), type: "text/html; charset=utf-8", status: status)
  }

  /// An answer to the page's script.
  static func json(_ value: JSONValue, status: HTTPResponse.Status = .ok) -> Response {
    content(
      JSONWriter(indentation: 0).bytes(value), type: "application/json; charset=utf-8",
      status: status)
  }

  /// Bytes of a type.
  static func content(
    _ bytes: [UInt8], type: String, status: HTTPResponse.Status = .ok
  ) -> Response {
    Response(
      status: status, headers: [.contentType: type],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// A file to keep. The name is the user's: it is given in the form that admits any character.
  static func download(_ bytes: [UInt8], type: String, name: String) -> Response {
    var response = content(bytes, type: type)
    let safe = name.utf8.map { byte -> String in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F:
        return String(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }.joined()
    response.headers[.contentDisposition] = "attachment; filename*=UTF-8''\(safe)"
    return response
  }
}
