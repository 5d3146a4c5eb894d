/// A JSON value whose objects keep their members in the order given, so that outputs are stable.
public enum JSONValue: Sendable, Hashable {
  /// Nothing known: unknown is not zero.
  case null
  /// True or false.
  case bool(Bool)
  /// A whole number.
  case int(Int)
  /// A number with decimals; one that is not finite is written as null.
  case double(Double)
  /// A text.
  case string(String)
  /// A list.
  case array([JSONValue])
  /// Named members, in this order.
  case object([Member])

  /// A named value of an object.
  public struct Member: Sendable, Hashable {
    /// The name.
    public let name: String
    /// The value.
    public let value: JSONValue

    /// Names a value.
    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// A whole number, or null.
  public static func int(_ value: Int?) -> JSONValue { value.map { .int($0) } ?? .null }
  /// A number, or null.
  public static func double(_ value: Double?) -> JSONValue { value.map { .double($0) } ?? .null }
  /// A text, or null.
  public static func string(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }
  /// True or false, or null.
  public static func bool(_ value: Bool?) -> JSONValue { value.map { .bool($0) } ?? .null }
  /// A list of texts.
  public static func strings(_ values: [String]) -> JSONValue { .array(values.map { .string($0) }) }
}

extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByStringInterpolation,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// `nil` is null.
  public init(nilLiteral: ()) { self = .null }
  /// `true`, `false`.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// A whole number.
  public init(integerLiteral value: Int) { self = .int(value) }
  /// A number with decimals.
  public init(floatLiteral value: Double) { self = .double(value) }
  /// A text.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A list.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  /// An object, its members in the order written.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
}
