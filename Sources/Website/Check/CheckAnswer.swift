import Model
import Reader
import Validator

/// What the page is told of its text: marks to put under the words, and the panels beside it.
struct CheckAnswer {
  /// The answer on a text that could be read.
  static func of(_ examination: Examination, turn: Int) -> JSONValue {
    let diagnostics = examination.diagnostics
    let counts = examination.counts
    return [
      "turno": .int(turn),
      "errori": .int(counts.errors), "avvisi": .int(counts.warnings), "note": .int(counts.notes),
      "stato": .string(Self.state(examination)),
      "rilievi": .array(diagnostics.map { json($0, examination) }),
      "pannelli": .object(
        DeskPanel.all.map { panel in
          JSONValue.Member(panel.id, .string(panel.content(examination).markup))
        }),
    ]
  }

  /// The answer on a text whose markup is written wrongly: its faults are all there is to say, and what
  /// was understood before stays as it was.
  static func of(_ error: ReadingError, text: String, turn: Int) -> JSONValue {
    let faults = UnreadableText(error, text: text).faults
    return [
      "turno": .int(turn), "errori": .int(faults.count), "avvisi": 0, "note": 0,
      "stato": .string(
        DeskWords.count(faults.count, "errore di scrittura", "errori di scrittura") ?? ""),
      "rilievi": .array(
        faults.map { fault in
          [
            "regola": nil, "gravita": "errore", "da": .int(fault.from), "a": .int(fault.to),
            "messaggio": .string(fault.message),
          ]
        }),
      "pannelli": .object([
        .init(DeskPanel.diagnostics.id, .string(DiagnosticsPanel.content(faults).markup))
      ]),
    ]
  }

  /// `3 errori, 2 avvisi`; what was verified where there is none.
  static func state(_ examination: Examination) -> String {
    if examination.isBlank { return "nessun testo" }
    let counts = examination.counts
    let found = [
      DeskWords.count(counts.errors, "errore", "errori"),
      DeskWords.count(counts.warnings, "avviso", "avvisi"),
      DeskWords.count(counts.notes, "nota", "note"),
    ].compactMap { $0 }
    return found.isEmpty ? "nessun rilievo" : found.joined(separator: ", ")
  }

  private static func json(_ diagnostic: Diagnostic, _ examination: Examination) -> JSONValue {
    let place = examination.place(diagnostic.range)
    var members: [JSONValue.Member] = [
      .init("regola", .string(diagnostic.rule)),
      .init("gravita", .string(diagnostic.severity.word)),
      .init("da", .int(place.from)), .init("a", .int(place.to)),
      .init("messaggio", .string(diagnostic.message)),
    ]
    if let mend = diagnostic.mend {
      let place = examination.place(mend.range)
      members.append(
        .init(
          "rimedio",
          [
            "da": .int(place.from), "a": .int(place.to), "testo": .string(mend.replacement),
          ]))
    }
    return .object(members)
  }
}
