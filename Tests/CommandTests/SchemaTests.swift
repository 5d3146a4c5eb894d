import Foundation
import Testing

@testable import verbale

/// Every output for machines keeps the contract written in its schema.
struct SchemaTests {
  private static let commands: [(schema: String, arguments: [String])] = [
    ("converti", ["converti", "--a", "json"]),
    ("voti", ["voti", "--formato", "json"]),
    ("controlla", ["controlla", "--formato", "json"]),
    ("presenze", ["presenze", "--formato", "json"]),
  ]

  @Test(arguments: Package.samples)
  func outputsOfEverySampleAreValid(_ sample: String) async throws {
    for (schema, arguments) in Self.commands {
      let run = await Run(arguments + ["Samples/\(sample).txt"])
      #expect(run.status <= .faultsFound)
      #expect(try JSONSchema(schema).faults(in: run.output) == [], "\(schema)")
    }
  }

  @Test func outputsOfAllSamplesTogetherAreValid() async throws {
    for (schema, arguments) in Self.commands {
      let run = await Run(arguments + ["Samples"])
      #expect(try JSONSchema(schema).faults(in: run.output) == [], "\(schema)")
    }
  }

  @Test func sarifHasItsStructure() async throws {
    let run = await Run(["controlla", "Samples", "--formato", "sarif"])
    let log = try #require(ParsedJSON.value(of: run.output))
    #expect(log["version"]?.text == "2.1.0")
    let part = try #require(log["runs"]?[0])
    let driver = try #require(part["tool"]?["driver"])
    #expect(driver["name"]?.text == "verbale")
    let ids = (driver["rules"]?.list ?? []).map { $0["id"]?.text }
    #expect(part["artifacts"]?.list?.count == Package.samples.count)
    let results = try #require(part["results"]?.list)
    for result in results {
      let index = try #require(result["ruleIndex"]?.number)
      #expect(ids[index] == result["ruleId"]?.text)
      #expect(["error", "warning", "note"].contains(result["level"]?.text))
      #expect(result["message"]?["text"]?.text?.isEmpty == false)
      let place = try #require(result["locations"]?[0]?["physicalLocation"])
      #expect(place["artifactLocation"]?["uri"]?.text?.hasPrefix("Samples/") == true)
      #expect(place["region"]?["startLine"]?.number ?? 0 > 0)
    }
  }

  /// The validator itself must be able to say no.
  @Test func theValidatorFindsFaults() throws {
    let schema = JSONSchema(
      text: """
        {
          "type": "object", "required": ["a"], "additionalProperties": false,
          "properties": {
            "a": {"type": ["integer", "null"], "minimum": 0},
            "b": {"type": "array", "items": {"$ref": "#/$defs/word"}},
            "c": {"enum": ["x", null]}
          },
          "$defs": {"word": {"type": "string", "pattern": "^[a-z]+$"}}
        }
        """)
    #expect(schema.faults(in: #"{"a": null, "b": ["x"], "c": null}"#) == [])
    for wrong in [
      #"{}"#, #"{"a": -1}"#, #"{"a": 1.5}"#, #"{"a": true}"#, #"{"a": "1"}"#,
      #"{"a": 1, "b": ["X"]}"#, #"{"a": 1, "b": [1]}"#, #"{"a": 1, "c": "y"}"#,
      #"{"a": 1, "d": 1}"#, #"[]"#, #"{"#,
    ] {
      #expect(schema.faults(in: wrong).count == 1, "\(wrong)")
    }
  }
}
