import Model

/// How the order of the day, what was said of each point and its votes stand in a document.
enum ItemShapes {
  static var agendaItem: Shape<AgendaItem> {
    Shape(
      name: "punto-all-ordine", blank: { AgendaItem(number: nil, title: Located("")) },
      attributes: [Attribute(perhaps: "numero", \.number, .integer)],
      parts: [.always("titolo", \.title, .text)])
  }

  static var agendaChange: Shape<AgendaChange> {
    Shape(
      name: "variazione-ordine",
      blank: { AgendaChange(kind: .added, numbers: [], range: SourceRange(0, 0)) },
      range: .always(\.range),
      attributes: [
        Attribute("tipo", \.kind, .agendaChangeKind),
        Attribute("punti", \.numbers, .integers, usually: []),
      ])
  }

  static var item: Shape<Item> {
    Shape(
      name: "trattazione", blank: { Item(range: SourceRange(0, 0)) }, range: .always(\.range),
      attributes: [Attribute(perhaps: "punto", \.agendaNumber, .integer)],
      parts: [
        .perhaps("titolo", \.title, .text),
        .perhaps("numero-deliberazione", \.resolutionNumber, .text),
        .many("brano", \.passages, passage),
        .many("votazione", \.votes, vote),
        .perhaps("decisione", \.decision, .outcome),
        .perhaps("dispositivo", \.resolution, .text),
        .many("verbale-approvato", \.approvedMinutes, .date),
        .perhaps("richiesta-di-decisione", \.requestsDecision, .text),
      ])
  }

  static var passage: Shape<Passage> {
    Shape(
      name: "brano",
      blank: { Passage(kind: .narrative, text: "", range: SourceRange(0, 0)) },
      range: .always(\.range),
      attributes: [
        Attribute("tipo", \.kind, .passageKind),
        Attribute(telling: "con-salti") { !isWhole($0, in: $1) },
      ],
      parts: [.perhaps("oratore", \.speaker, .text), .words("parole", \.text)],
      agrees: { passage, source, element in
        element["con-salti"] == nil
          ? isWhole(passage, in: source)
          : XMLText.stands(passage.text, in: source.text(in: passage.range))
      })
  }

  /// Whether a passage has all the words of its place: those of a page's head or foot that fall in
  /// the middle of it are left out.
  private static func isWhole(_ passage: Passage, in source: SourceText) -> Bool {
    XMLText.essence(passage.text) == XMLText.essence(source.text(in: passage.range))
  }

  static var vote: Shape<Vote> {
    Shape(
      name: "votazione", blank: { Vote(range: SourceRange(0, 0)) }, range: .always(\.range),
      attributes: [
        Attribute(perhaps: "tornata", \.round, .integer),
        Attribute(
          "immediata-eseguibilità", \.isImmediateEnforceability, .flag, usually: false),
        Attribute("emendamento", \.isAmendment, .flag, usually: false),
      ],
      parts: [
        .perhaps("oggetto", \.subject, .text),
        .perhaps("ora", \.time, .time),
        .perhaps("metodo", \.method, .votingMethod),
        .perhaps("presenti", \.statedPresent, .integer),
        .perhaps("votanti", \.voters, .integer),
        .perhaps("favorevoli", \.inFavour, .integer),
        .perhaps("contrari", \.against, .integer),
        .perhaps("astenuti", \.abstained, .integer),
        .perhaps("non-votanti", \.notVoting, .integer),
        .perhaps("bianche", \.blank, .integer),
        .perhaps("nulle", \.void, .integer),
        .perhaps("quota-favorevole", \.weightInFavour, .number),
        .perhaps("quota-contraria", \.weightAgainst, .number),
        .perhaps("quota-astenuta", \.weightAbstained, .number),
        .perhaps("unanimità", \.unanimity, .text),
        .perhaps("maggioranza", \.majority, .text),
        .many("favorevole", \.inFavourNames, .text),
        .many("contrario", \.againstNames, .text),
        .many("astenuto", \.abstainedNames, .text),
        .many("non-votante", \.notVotingNames, .text),
        .perhaps("motivo-astensione", \.abstentionReason, .text),
        .many("candidato", \.candidates, candidate),
        .many("eletto", \.elected, .text),
        .perhaps("esito", \.outcome, .outcome),
      ])
  }

  private static var candidate: Shape<Candidate> {
    Shape(
      name: "candidato", blank: { Candidate(name: Located("")) },
      parts: [.always("nome", \.name, .text), .perhaps("voti", \.votes, .integer)])
  }
}
