import Model

extension CheckReport {
  /// The report in the Static Analysis Results Interchange Format, version 2.1.0.
  public func sarif(version: String) -> JSONValue {
    let found = diagnostics
    let used = Set(found.map(\.rule))
    let rules = RuleList.all.map { $0.about }.filter { used.contains($0.id) }
    let indices = Dictionary(
      rules.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first }
    )
    return [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        [
          "tool": [
            "driver": [
              "name": "verbale", "version": .string(version), "language": "it",
              "rules": .array(rules.map(\.sarif)),
            ]
          ],
          "columnKind": "unicodeCodePoints",
          "artifacts": .array(
            files.map { ["location": ["uri": .string(Self.uri($0.file))]] }),
          "results": .array(
            files.enumerated().flatMap { index, file in
              file.sittings.flatMap { sitting in
                var counter = sitting.diagnostics.first.map { PositionCounter($0.document) }
                return sitting.diagnostics.map {
                  $0.sarif(rule: indices[$0.rule], artifact: index, &counter)
                }
              }
            }),
        ]
      ],
    ]
  }

  /// A path as a URI reference: everything but letters, digits and a few marks is escaped.
  static func uri(_ path: String) -> String {
    var result = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      let scalar = Unicode.Scalar(byte)
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~", "/":
        result.unicodeScalars.append(scalar)
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }
}

extension RuleDescription {
  fileprivate var sarif: JSONValue {
    [
      "id": .string(id),
      "shortDescription": ["text": .string(title)],
      "fullDescription": ["text": .string(rationale)],
      "help": [
        "text": .string(sources.map { $0.words(under: nil) }.joined(separator: "; "))
      ],
      "defaultConfiguration": ["level": .string(severity.machineName)],
      "properties": ["tags": [.string(family.rawValue)]],
    ]
  }
}

extension Diagnostic {
  fileprivate func sarif(
    rule index: Int?, artifact: Int, _ shared: inout PositionCounter?
  ) -> JSONValue {
    var counter = shared ?? PositionCounter(document)
    var members: [JSONValue.Member] = [.init("ruleId", .string(rule))]
    if let index { members.append(.init("ruleIndex", .int(index))) }
    let advice = hint.map { "\n\($0)" } ?? ""
    members += [
      .init("level", .string(severity.machineName)),
      .init("message", ["text": .string(message + advice)]),
      .init("locations", [["physicalLocation": physical(range, artifact, &counter)]]),
    ]
    if !related.isEmpty {
      members.append(
        .init(
          "relatedLocations",
          .array(
            related.enumerated().map { number, place in
              [
                "id": .int(number + 1),
                "physicalLocation": physical(place.range, artifact, &counter),
                "message": ["text": .string(place.label)],
              ]
            })))
    }
    if let mend {
      members.append(
        .init(
          "fixes",
          [
            [
              "description": ["text": .string("scrivere «\(mend.replacement)»")],
              "artifactChanges": [
                [
                  "artifactLocation": artifactLocation(artifact),
                  "replacements": [
                    [
                      "deletedRegion": region(mend.range, &counter),
                      "insertedContent": ["text": .string(mend.replacement)],
                    ]
                  ],
                ]
              ],
            ]
          ]))
    }
    shared = counter
    members.append(.init("properties", ["source": .string(source), "data": data.json]))
    return .object(members)
  }

  private func physical(
    _ range: SourceRange, _ artifact: Int, _ counter: inout PositionCounter
  ) -> JSONValue {
    ["artifactLocation": artifactLocation(artifact), "region": region(range, &counter)]
  }

  private func artifactLocation(_ artifact: Int) -> JSONValue {
    ["uri": .string(CheckReport.uri(document.name)), "index": .int(artifact)]
  }

  private func region(_ range: SourceRange, _ counter: inout PositionCounter) -> JSONValue {
    let start = counter.position(of: range.lower)
    let end = counter.position(of: range.upper)
    return [
      "startLine": .int(start.line), "startColumn": .int(start.column),
      "endLine": .int(end.line), "endColumn": .int(end.column),
    ]
  }
}
