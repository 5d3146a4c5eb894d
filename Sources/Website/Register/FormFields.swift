import Hummingbird
import Model

/// What a form of the desk sends, in its address or in its body.
struct FormFields: Sendable {
  private let values: [String: String]

  init(_ encoded: String) throws {
    do {
      values = try URLEncodedFormDecoder().decode([String: String].self, from: encoded)
    } catch {
      throw DeskFault.malformed("La richiesta non è comprensibile.")
    }
  }

  /// Words, each blank one; nil where there are none.
  func words(_ name: String) -> String? {
    let words = (values[name] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? nil : words
  }

  /// A whole number, from 1 up; nil where nothing is written.
  func number(_ name: String, label: String) throws -> Int? {
    guard let words = words(name) else { return nil }
    guard let number = Int(words), (1...1_000_000).contains(number) else {
      throw DeskFault.malformed("«\(label)» vuole un numero da 1 in su.")
    }
    return number
  }

  /// A day, as browsers send it or as one types it; nil where nothing is written.
  func day(_ name: String, label: String) throws -> CalendarDate? {
    guard let words = words(name) else { return nil }
    var parts = words.split { $0 == "-" || $0 == "/" || $0 == "." }.compactMap { Int($0) }
    if words.contains("/") || words.contains(".") { parts.reverse() }
    guard parts.count == 3, let day = CalendarDate(year: parts[0], month: parts[1], day: parts[2])
    else {
      throw DeskFault.malformed("«\(label)» vuole un giorno, come 01/03/2025.")
    }
    return day
  }

  /// One of some words.
  func choice<Choice: RawRepresentable<String>>(_ name: String) -> Choice? {
    values[name].flatMap { Choice(rawValue: $0) }
  }

  /// Whether a box is ticked.
  func isTicked(_ name: String) -> Bool { values[name] != nil }
}

extension Request {
  /// What the address asks for.
  func asked() throws -> FormFields { try FormFields(uri.query ?? "") }

  /// What a form of the page sends.
  func form() async throws -> FormFields { try FormFields(try await text(upTo: 200_000)) }
}

extension HTML {
  /// ` value="…"`, where there is one.
  static func value(_ text: String?) -> HTML {
    text.map { " value=\"\($0)\"" } ?? .nothing
  }

  /// An entry of a list to choose from.
  static func option(_ value: String, _ words: String, isChosen: Bool) -> HTML {
    "<option value=\"\(value)\"\(isChosen ? " selected" : .nothing as HTML)>\(words)</option>"
  }
}
