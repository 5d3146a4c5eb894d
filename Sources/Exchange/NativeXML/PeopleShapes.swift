import Model

/// How persons, their presence and their comings and goings stand in a document.
enum PeopleShapes {
  static var officer: Shape<Officer> {
    Shape(
      name: "titolare", blank: { Officer(name: Located("")) },
      parts: [.always("nome", \.name, .text), .perhaps("carica", \.role, .text)])
  }

  static var member: Shape<Member> {
    Shape(
      name: "componente", blank: { Member(name: Located("")) }, range: .perhaps(\.range),
      parts: [
        .always("nome", \.name, .text),
        .perhaps("rappresentante", \.representative, .text),
        .perhaps("carica", \.role, .text),
        .perhaps("presenza", \.presence, .presence),
        .perhaps("delega", \.delegation, .text),
        .perhaps("dalle", \.from, .time),
        .perhaps("fino-alle", \.until, .time),
        .perhaps("quota", \.weight, .number),
      ])
  }

  static var participant: Shape<Participant> {
    Shape(
      name: "partecipante", blank: { Participant(name: Located("")) },
      parts: [
        .always("nome", \.name, .text),
        .perhaps("carica", \.role, .text),
        .perhaps("presenza", \.presence, .presence),
        .perhaps("dalle", \.from, .time),
        .perhaps("fino-alle", \.until, .time),
      ])
  }

  static var movement: Shape<Movement> {
    Shape(
      name: "movimento", blank: { Movement(kind: .enters, range: SourceRange(0, 0)) },
      range: .always(\.range),
      attributes: [
        Attribute("verso", \.kind, .movementKind),
        Attribute(perhaps: "componente", \.memberIndex, .position),
        Attribute("partecipante", \.isParticipant, .flag, usually: false),
        Attribute("origine", \.origin, .movementOrigin, usually: .text),
        Attribute("momento-incerto", \.isMomentVague, .flag, usually: false),
        Attribute(perhaps: "durante-il-punto", \.duringAgendaNumber, .integer),
      ],
      parts: [
        .perhaps("ora", \.time, .time),
        .perhaps("ente", \.body, .text),
        .perhaps("persona", \.person, .text),
      ])
  }
}
