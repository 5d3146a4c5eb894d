import Model

extension CheckReport {
  /// The report for machines: `controlla --formato json`.
  public var json: JSONValue {
    let counts = counts
    return [
      "files": .array(files.map(\.json)),
      "summary": [
        "errors": .int(counts.errors), "warnings": .int(counts.warnings),
        "notes": .int(counts.notes),
      ],
    ]
  }
}

extension FileReport {
  /// What is found on one document, as it stands in the report and on a line of its own.
  public var json: JSONValue {
    ["file": .string(file), "sittings": .array(sittings.map(\.json))]
  }
}

extension SittingReport {
  fileprivate var json: JSONValue {
    var counter = diagnostics.first.map { PositionCounter($0.document) }
    return [
      "date": .string(date?.description),
      "regulation": .string(regulation),
      "diagnostics": .array(
        diagnostics.map { diagnostic in
          counter.map { diagnostic.json($0, next: &counter) } ?? .null
        }),
    ]
  }
}

extension Severity {
  /// The word that machines read.
  public var machineName: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }
}

extension Diagnostic {
  fileprivate func json(_ counter: PositionCounter, next: inout PositionCounter?) -> JSONValue {
    var counter = counter
    let region = counter.region(range)
    next = counter
    let related = related.map { place in
      JSONValue.object(counter.region(place.range) + [.init("label", .string(place.label))])
    }
    // Only where there is one: most diagnostics ask for a person's judgement.
    let mend = mend.map { mend in
      JSONValue.Member(
        "mend",
        .object(
          counter.region(mend.range) + [.init("replacement", .string(mend.replacement))]))
    }
    return .object(
      [.init("rule", .string(rule)), .init("severity", .string(severity.machineName))]
        + region + [
          .init("message", .string(message)), .init("label", .string(label)),
          .init("hint", .string(hint)), .init("source", .string(source)),
          .init("related", .array(related)), .init("data", data.json),
        ] + (mend.map { [$0] } ?? []))
  }
}

extension PositionCounter {
  /// Where a range begins and ends, under the names of the JSON contract.
  fileprivate mutating func region(_ range: SourceRange) -> [JSONValue.Member] {
    let start = position(of: range.lower)
    let end = position(of: range.upper)
    return [
      .init("line", .int(start.line)), .init("column", .int(start.column)),
      .init("endLine", .int(end.line)), .init("endColumn", .int(end.column)),
    ]
  }
}

extension [String: DiagnosticValue] {
  /// An object with its names in alphabetical order.
  var json: JSONValue {
    .object(sorted { $0.key < $1.key }.map { JSONValue.Member($0.key, $0.value.json) })
  }
}

extension DiagnosticValue {
  var json: JSONValue {
    switch self {
    case .int(let number): .int(number)
    case .double(let number): .double(number)
    case .string(let text): .string(text)
    case .strings(let texts): .strings(texts)
    }
  }
}
