import CLibXML2

/// Says in Italian what a validator of libxml2 found.
enum SchemaMessage {
  /// The message for an error.
  static func italian(_ error: xmlError) -> String {
    let message = error.message.map { String(cString: $0) } ?? ""
    let element = between("Element '", "'", in: message) ?? between("element ", " ", in: message)
    let name = element.map { "elemento «\(plain($0))»" } ?? "elemento"
    if let attribute = between("attribute '", "'", in: message) {
      if message.contains("is required but missing") {
        return "all'\(name) manca l'attributo «\(plain(attribute))»"
      }
      if message.contains("is not allowed") {
        return "l'attributo «\(plain(attribute))» non è previsto per l'\(name)"
      }
      return "il valore dell'attributo «\(plain(attribute))» dell'\(name) non è ammesso"
    }
    let expected = between("( ", " )", in: message).map(list)
    if message.contains("is not expected") {
      return "l'\(name) qui non è previsto" + (expected.map { ": ci si attende \($0)" } ?? "")
    }
    if message.contains("Missing child element") {
      return "l'\(name) è incompleto" + (expected.map { ": manca \($0)" } ?? "")
    }
    if message.contains("is not a valid value") || message.contains("facet") {
      return "il contenuto dell'\(name) non è un valore ammesso"
    }
    return "l'\(name) non è conforme allo schema"
  }

  private static func list(_ names: String) -> String {
    names.replacing("##other", with: "altro").split(separator: ",")
      .map { "«\(plain(String($0.drop { $0 == " " })))»" }.joined(separator: " o ")
  }

  /// `{urn:x}nome` as `nome`.
  private static func plain(_ name: String) -> String {
    name.lastIndex(of: "}").map { String(name[name.index(after: $0)...]) } ?? name
  }

  private static func between(_ left: String, _ right: String, in text: String) -> String? {
    guard let opening = text.firstRange(of: left) else { return nil }
    let rest = text[opening.upperBound...]
    return rest.firstRange(of: right).map { String(rest[..<$0.lowerBound]) }
  }
}
