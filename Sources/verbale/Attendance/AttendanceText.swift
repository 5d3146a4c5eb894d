import Secretariat

/// The attendance of members as a page of plain text.
struct AttendanceText {
  private let table: AttendanceTable

  init(_ table: AttendanceTable) {
    self.table = table
  }

  var text: String {
    table.bodies.map(page).joined(separator: "\n")
  }

  private func page(_ body: AttendanceTable.Body) -> String {
    var output = body.heading + "\n" + body.period + "\n\n"
    var rows = TextTable(AttendanceColumns.short)
    for member in body.members {
      var cells = AttendanceColumns.cells(member)
      if !member.representatives.isEmpty {
        cells[0] += " (\(member.representatives.joined(separator: ", ")))"
      }
      rows.add(cells)
    }
    output += rows.text
    let gaps = body.gaps
    if !gaps.isEmpty {
      output += "\n– : minuti non verificabili.\n"
      output += gaps.map { "    \($0)\n" }.joined()
    }
    return output
  }
}

extension AttendanceTable.Body {
  /// 'Consiglio comunale — Comune di Rivalta'.
  var heading: String {
    let names = [name, authority].compactMap { $0 }
    return names.isEmpty ? "Organo non indicato" : names.joined(separator: " — ")
  }

  /// 'Sedute: 3 (12/01/2025, 14/02/2025, 20/03/2025). Votazioni: 12.'
  var period: String {
    let days = sittings.map { $0.date.map(ItalianDate.figures) ?? "senza data" }
    let votes = sittings.reduce(0) { $0 + $1.voteCount }
    return "Sedute: \(sittings.count) (\(days.joined(separator: ", "))). Votazioni: \(votes)."
  }

  /// Why minutes cannot be told, each reason once, with whom it concerns.
  var gaps: [String] {
    var order: [String] = []
    var names: [String: [String]] = [:]
    for member in members {
      for gap in member.gaps {
        if names[gap] == nil { order.append(gap) }
        names[gap, default: []].append(member.name)
      }
    }
    return order.map { gap in
      let concerned = names[gap] ?? []
      return concerned.count > 3 ? gap : "\(gap) — \(concerned.joined(separator: ", "))"
    }
  }
}
