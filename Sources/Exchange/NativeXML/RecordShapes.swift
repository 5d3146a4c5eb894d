import Model

/// How what accompanies the sitting stands in a document: acts cited, sums, signatures, annexes.
enum RecordShapes {
  static var citation: Shape<ActCitation> {
    Shape(
      name: "atto-citato",
      blank: { ActCitation(kind: "", number: "", date: nil, range: SourceRange(0, 0)) },
      range: .always(\.range),
      attributes: [
        Attribute("genere", \.kind, .text),
        Attribute("numero", \.number, .text),
        Attribute(perhaps: "data", \.date, .date),
      ])
  }

  static var breakdown: Shape<Breakdown> {
    Shape(
      name: "riparto", blank: { Breakdown(total: nil, parts: [], range: SourceRange(0, 0)) },
      range: .always(\.range),
      parts: [.perhaps("totale", \.total, .number), .many("parte", \.parts, share)])
  }

  private static var share: Shape<Breakdown.Part> {
    Shape(
      name: "parte", blank: { Breakdown.Part(amount: nil) },
      parts: [
        .perhaps("importo", \.amount, .number), .perhaps("percentuale", \.percentage, .number),
      ])
  }

  static var signature: Shape<Signature> {
    Shape(
      name: "firma", blank: { Signature(role: nil, name: nil) },
      parts: [.perhaps("carica", \.role, .text), .perhaps("nome", \.name, .text)])
  }

  static var annex: Shape<Annex> {
    Shape(
      name: "allegato", blank: { Annex(title: Located(""), range: SourceRange(0, 0)) },
      range: .always(\.range), parts: [.always("titolo", \.title, .text)])
  }

  static var note: Shape<ReadingNote> {
    Shape(
      name: "nota-di-lettura",
      blank: { ReadingNote(kind: .rollLineUnread, message: "", range: SourceRange(0, 0)) },
      range: .always(\.range), attributes: [Attribute("tipo", \.kind, .noteKind)],
      parts: [.words("messaggio", \.message)])
  }
}
