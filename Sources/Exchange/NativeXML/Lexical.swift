import Model

/// How a value is written in a document, read from it, and described to schemas.
struct Lexical<Value> {
  /// What schemas are told.
  let outline: LexicalOutline
  /// The value, as written.
  let write: (Value) -> String
  /// What was written, as a value; nil when it is none.
  let read: (String) -> Value?

  init(
    _ outline: LexicalOutline, write: @escaping (Value) -> String,
    read: @escaping (String) -> Value?
  ) {
    self.outline = outline
    self.write = write
    self.read = read
  }
}

/// What a schema says of a value.
struct LexicalOutline: Sendable, Hashable {
  /// The name of its type in the schemas.
  let name: String
  /// What to call it to the user: 'un numero intero'.
  let description: String
  /// The type of XML Schema that it narrows.
  var base = "token"
  /// The form, as a regular expression of XML Schema; nil for free text.
  var pattern: String?
  /// The only values admitted; empty when they are not a list.
  var values: [String] = []

  /// Whether any words will do.
  var isFree: Bool { pattern == nil && values.isEmpty }
}

extension Lexical where Value == String {
  static var text: Lexical {
    Lexical(
      LexicalOutline(name: "parole", description: "un testo", base: "string"), write: { $0 },
      read: { $0 })
  }
}

extension Lexical where Value == Int {
  /// No larger than what is read in minutes: sums of such numbers can be made without a thought.
  static var integer: Lexical {
    Lexical(
      LexicalOutline(name: "intero", description: "un numero intero", pattern: "-?[0-9]{1,10}"),
      write: { String($0) }, read: { $0.hasPrefix("+") ? nil : Int32($0).map(Int.init) })
  }
}

extension Lexical where Value == Double {
  /// Smaller than what can still be written to the cent.
  static var number: Lexical {
    Lexical(
      LexicalOutline(
        name: "numero", description: "un numero, con il punto per i decimali",
        pattern: "-?[0-9]+(\\.[0-9]+)?(e[+\\-]?[0-9]+)?"),
      write: { $0.isFinite ? String($0) : "0" },
      read: { text in
        guard text.utf8.allSatisfy({ "-+.e0123456789".utf8.contains($0) }) else { return nil }
        return Double(text).flatMap { $0.magnitude < 1e15 ? $0 : nil }
      })
  }
}

extension Lexical where Value == Bool {
  static var flag: Lexical {
    Lexical(
      LexicalOutline(name: "affermazione", description: "«sì» o «no»", values: ["sì", "no"]),
      write: { $0 ? "sì" : "no" }, read: { ["sì": true, "no": false][$0] })
  }
}

extension Lexical where Value == CalendarDate {
  static var date: Lexical {
    Lexical(
      LexicalOutline(
        name: "giorno", description: "una data nella forma 2024-12-04", base: "date",
        pattern: "[0-9]{4}-[0-9]{2}-[0-9]{2}"),
      write: { $0.description },
      read: { text in
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2], let year = Int(parts[0]),
          let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)
      })
  }
}

extension Lexical where Value == ClockTime {
  static var time: Lexical {
    Lexical(
      LexicalOutline(
        name: "orario", description: "un'ora nella forma 17:40",
        pattern: "([01][0-9]|2[0-3]):[0-5][0-9]"),
      write: { $0.description },
      read: { text in
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [2, 2], let hour = Int(parts[0]),
          let minute = Int(parts[1])
        else { return nil }
        return ClockTime(hour: hour, minute: minute)
      })
  }
}

extension Lexical where Value == [Int] {
  static var integers: Lexical {
    Lexical(
      LexicalOutline(
        name: "interi", description: "numeri interi separati da uno spazio",
        pattern: "(-?[0-9]{1,18}( -?[0-9]{1,18})*)?"),
      write: { $0.map(String.init).joined(separator: " ") },
      read: { text in
        let words = text.split(separator: " ")
        let numbers = words.compactMap { Int($0) }
        return numbers.count == words.count ? numbers : nil
      })
  }
}

extension Lexical where Value: Hashable {
  /// One of a few words.
  static func choice(_ name: String, _ words: KeyValuePairs<String, Value>) -> Lexical {
    let list = words.map(\.key)
    return Lexical(
      LexicalOutline(
        name: name, description: list.map { "«\($0)»" }.joined(separator: ", "), values: list),
      write: { value in words.first { $0.value == value }?.key ?? "" },
      read: { text in words.first { $0.key == text }?.value })
  }
}
