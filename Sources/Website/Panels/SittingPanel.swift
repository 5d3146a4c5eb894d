import Model

/// Seduta: what the head of the minutes says.
enum SittingPanel {
  static func content(_ examination: Examination) -> HTML {
    guard !examination.isBlank else { return .nothing }
    return examination.bySitting { held in
      let sitting = held.sitting
      let missing = "non indicato"
      var rows: [(String, HTML)] = []
      rows.append(("Organo", examination.datum(sitting.body.name, missing: missing) { $0 }))
      if sitting.body.authority != nil {
        rows.append(("Ente", examination.datum(sitting.body.authority, missing: missing) { $0 }))
      }
      if sitting.number != nil {
        rows.append(("Numero", examination.datum(sitting.number, missing: missing) { $0 }))
      }
      rows.append(
        ("Data", examination.datum(sitting.date, missing: "non indicata", ItalianDay.words)))
      if sitting.call != nil {
        rows.append(
          ("Convocazione", examination.datum(sitting.call, missing: missing, DeskWords.of)))
      }
      if sitting.sessionKind != nil {
        rows.append(("Sessione", examination.datum(sitting.sessionKind, missing: missing) { $0 }))
      }
      if sitting.isPublic != nil {
        rows.append(
          (
            "Pubblicità",
            examination.datum(sitting.isPublic, missing: missing) { $0 ? "pubblica" : "segreta" }
          ))
      }
      if sitting.mode != nil {
        rows.append(("Modalità", examination.datum(sitting.mode, missing: missing, DeskWords.of)))
      }
      rows.append(("Luogo", examination.datum(sitting.place, missing: missing) { $0 }))
      rows.append(
        (
          sitting.opensByCall ? "Ora di convocazione" : "Apertura",
          examination.datum(sitting.openedAt, missing: "non indicata") { "ore \($0)" }
        ))
      rows.append(
        (
          "Chiusura",
          examination.datum(sitting.closedAt, missing: "non indicata") { "ore \($0)" }
        ))
      rows.append(("Presidente", officer(sitting.chair, examination)))
      rows.append(("Segretario", officer(sitting.secretary, examination)))
      if !sitting.tellers.isEmpty {
        rows.append(
          (
            "Scrutatori",
            sitting.tellers.map { examination.datum($0.value, $0.range) }.joined(", ")
          ))
      }
      rows.append(("Regolamento", "\(held.regulation.title)"))
      return
        "<dl class=\"dati\">\(rows.map { "<div><dt>\($0)</dt><dd>\($1)</dd></div>" as HTML })</dl>"
    }
  }

  private static func officer(_ officer: Officer?, _ examination: Examination) -> HTML {
    guard let officer else { return "<span class=\"manca\">non indicato</span>" }
    let role: HTML =
      officer.role.map { "<span class=\"ruolo\">\(examination.datum($0.value, $0.range))</span>" }
      ?? .nothing
    return "\(examination.datum(officer.name.value, officer.name.range))\(role)"
  }
}
