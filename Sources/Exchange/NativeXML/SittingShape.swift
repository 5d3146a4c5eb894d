import Model

/// How a sitting stands in a document, field by field.
enum SittingShape {
  /// The sitting itself, read over a source.
  static func sitting(_ source: SourceText) -> Shape<Sitting> {
    let officer = PeopleShapes.officer
    let passage = ItemShapes.passage
    return Shape(
      name: "seduta",
      blank: { Sitting(source: source, range: SourceRange(0, source.bytes.count)) },
      range: .always(\.range),
      attributes: [
        Attribute("appello", \.rollStyle, .rollStyle),
        Attribute(perhaps: "unità-quote", \.weightUnit, .text),
        Attribute("inizio-dalla-convocazione", \.opensByCall, .flag, usually: false),
        Attribute("ordine-dai-titoli", \.agendaIsFromHeadings, .flag, usually: false),
      ],
      parts: [
        .always("organo", \.body, body),
        .perhaps("numero", \.number, .text),
        .perhaps("data", \.date, .date),
        .many("data-indicata", \.dateStatements, dateStatement),
        .perhaps("in-convocazione", \.call, .call),
        .many("convocazione", \.convocations, convocation),
        .perhaps("modalità", \.mode, .mode),
        .perhaps("luogo", \.place, .text),
        .perhaps("sessione", \.sessionKind, .text),
        .perhaps("pubblica", \.isPublic, .flag),
        .perhaps("inizio", \.openedAt, .time),
        .perhaps("fine", \.closedAt, .time),
        .place("chiusura", \.closing),
        .perhaps("presidente", \.chair, officer),
        .perhaps("segretario", \.secretary, officer),
        .many("scrutatore", \.tellers, .text),
        .many("componente", \.members, PeopleShapes.member),
        .perhaps("presenti-dichiarati", \.declaredPresent, .integer),
        .perhaps("assenti-dichiarati", \.declaredAbsent, .integer),
        .perhaps("componenti-dichiarati", \.declaredMembers, .integer),
        .perhaps("quota-presente", \.declaredPresentWeight, .number),
        .perhaps("quota-assente", \.declaredAbsentWeight, .number),
        .perhaps("quota-totale", \.declaredTotalWeight, .number),
        .perhaps("numero-legale", \.quorumStatement, .text),
        .perhaps("deserta", \.deserted, .text),
        .many("partecipante", \.participants, PeopleShapes.participant),
        .many("punto-all-ordine", \.agenda, ItemShapes.agendaItem),
        .many("variazione-ordine", \.agendaChanges, ItemShapes.agendaChange),
        .many("premessa", \.preamble, passage),
        .many("trattazione", \.items, ItemShapes.item),
        .many("movimento", \.movements, PeopleShapes.movement),
        .many("sospensione", \.suspensions, suspension),
        .many("atto-citato", \.citations, RecordShapes.citation),
        .many("allegato-citato", \.annexCitations, .text),
        .many("riparto", \.breakdowns, RecordShapes.breakdown),
        .many("conclusione", \.conclusion, passage),
        .many("firma", \.signatures, RecordShapes.signature),
        .many("allegato", \.annexes, RecordShapes.annex),
        .many("nota-di-lettura", \.notes, RecordShapes.note),
      ])
  }

  private static var body: Shape<Body> {
    Shape(
      name: "organo", blank: { Body() },
      attributes: [Attribute("tipo", \.kind, .bodyKind, usually: .other)],
      parts: [
        .perhaps("denominazione", \.name, .text),
        .perhaps("ente", \.authority, .text),
      ])
  }

  private static var dateStatement: Shape<DateStatement> {
    Shape(
      name: "data-indicata",
      blank: {
        DateStatement(
          year: nil, month: nil, day: nil, isInWords: false, range: SourceRange(0, 0))
      },
      range: .always(\.range),
      attributes: [
        Attribute(perhaps: "giorno-settimana", \.weekday, .weekday),
        Attribute(perhaps: "giorno", \.day, .integer),
        Attribute(perhaps: "mese", \.month, .integer),
        Attribute(perhaps: "anno", \.year, .integer),
        Attribute("in-lettere", \.isInWords, .flag, usually: false),
      ])
  }

  private static var convocation: Shape<Convocation> {
    Shape(
      name: "convocazione", blank: { Convocation(call: .first) },
      attributes: [Attribute("ordine", \.call, .call)],
      parts: [
        .perhaps("data", \.date, .date),
        .perhaps("ora", \.time, .time),
        .perhaps("deserta", \.deserted, .text),
      ])
  }

  private static var suspension: Shape<Suspension> {
    Shape(
      name: "sospensione", blank: { Suspension() },
      parts: [
        .perhaps("dalle", \.from, .time),
        .perhaps("fino-alle", \.until, .time),
        .perhaps("minuti", \.minutes, .integer),
        .place("sospesa", \.suspendedAt),
        .place("ripresa", \.resumedAt),
      ])
  }
}
