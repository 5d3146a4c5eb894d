import Foundation
import Model

/// Checks a value against a JSON Schema 2020-12: as much of it as the schemas of this repository use.
///
/// A keyword that it does not know is a fault, so that no schema says something nobody checks.
struct JSONSchema {
  private let root: JSONValue

  /// A schema of `Sources/verbale/Schemas`, by name.
  init(_ name: String) throws {
    let path = Package.folder + "/Sources/verbale/Schemas/\(name).schema.json"
    self.init(text: try String(contentsOfFile: path, encoding: .utf8))
  }

  init(text: String) {
    root = ParsedJSON.value(of: text) ?? .null
  }

  /// What is wrong with a text, by place; empty when it is valid.
  ///
  /// - Parameter definition: The definition it is held to; nil for the whole schema.
  func faults(in text: String, as definition: String? = nil) -> [String] {
    guard let value = ParsedJSON.value(of: text) else { return ["not JSON"] }
    guard let definition else { return faults(value, root, at: "$") }
    return faults(value, root["$defs"]?[definition] ?? .null, at: "$")
  }

  private func faults(_ value: JSONValue, _ schema: JSONValue, at place: String) -> [String] {
    guard case .object(let rules) = schema else { return ["\(place): no schema"] }
    return rules.flatMap { faults(value, $0.name, $0.value, of: schema, at: place) }
  }

  private func faults(
    _ value: JSONValue, _ keyword: String, _ rule: JSONValue, of schema: JSONValue, at place: String
  ) -> [String] {
    switch keyword {
    case "$schema", "$id", "$defs", "title", "description":
      return []
    case "$ref":
      let name = rule.text.map { String($0.dropFirst("#/$defs/".count)) } ?? ""
      guard let target = root["$defs"]?[name] else { return ["\(place): no definition \(name)"] }
      return faults(value, target, at: place)
    case "type":
      let names = rule.text.map { [$0] } ?? rule.texts
      if names.contains(where: { Self.has(value, $0) }) { return [] }
      return ["\(place): \(value) is no \(names.joined(separator: " or "))"]
    case "enum":
      return rule.list?.contains(value) == true ? [] : ["\(place): \(value) is not in \(rule)"]
    case "pattern":
      guard let text = value.text, let pattern = rule.text else { return [] }
      let matches = text.range(of: pattern, options: .regularExpression) != nil
      return matches ? [] : ["\(place): '\(text)' does not match \(pattern)"]
    case "minimum":
      guard let number = value.number, let least = rule.number, number < least else { return [] }
      return ["\(place): \(number) is below \(least)"]
    case "items":
      return (value.list ?? []).enumerated().flatMap { index, element in
        faults(element, rule, at: "\(place)[\(index)]")
      }
    case "required":
      guard case .object = value else { return [] }
      return rule.texts.filter { value[$0] == nil }.map { "\(place): no \($0)" }
    case "properties":
      guard case .object(let members) = value else { return [] }
      return members.flatMap { member in
        rule[member.name].map { faults(member.value, $0, at: "\(place).\(member.name)") } ?? []
      }
    case "additionalProperties":
      guard case .object(let members) = value else { return [] }
      let others = members.filter { schema["properties"]?[$0.name] == nil }
      if rule.flag == false { return others.map { "\(place): \($0.name) is not foreseen" } }
      return others.flatMap { faults($0.value, rule, at: "\(place).\($0.name)") }
    default:
      return ["\(place): the schema uses \(keyword), which is not checked"]
    }
  }

  private static func has(_ value: JSONValue, _ type: String) -> Bool {
    switch (type, value) {
    case ("null", .null), ("string", .string), ("array", .array), ("object", .object),
      ("boolean", .bool), ("integer", .int), ("number", .int), ("number", .double):
      true
    default: false
    }
  }
}
