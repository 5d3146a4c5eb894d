/// The attendance of members as a page to print or to send.
struct AttendanceHTML {
  private let table: AttendanceTable
  private let year: Int?

  init(_ table: AttendanceTable, year: Int?) {
    self.table = table
    self.year = year
  }

  var text: String {
    let title = "Prospetto delle presenze" + (year.map { " – anno \($0)" } ?? "")
    let sections = table.bodies.map(section).joined(separator: "\n")
    return HTMLPage(title: title, content: "<h1>\(title)</h1>\n\(sections)").text
  }

  private func section(_ body: AttendanceTable.Body) -> String {
    let heading = AttendanceColumns.short.map { "<th scope=\"col\">\($0)</th>" }.joined()
    let rows = body.members.map(row).joined(separator: "\n")
    let gaps = body.gaps.map { "<li>\(HTMLPage.escape($0))</li>" }.joined(separator: "\n")
    let notes =
      gaps.isEmpty ? "" : "\n<p>– : minuti non verificabili.</p>\n<ul>\n\(gaps)\n</ul>"
    return """
      <section>
      <h2>\(HTMLPage.escape(body.heading))</h2>
      <table>
      <caption>\(HTMLPage.escape(body.period))</caption>
      <thead><tr>\(heading)</tr></thead>
      <tbody>
      \(rows)
      </tbody>
      </table>\(notes)
      </section>
      """
  }

  private func row(_ member: AttendanceTable.Row) -> String {
    let cells = AttendanceColumns.cells(member).map(HTMLPage.escape)
    let persons = member.representatives.map(HTMLPage.escape).joined(separator: "; ")
    let note = persons.isEmpty ? "" : "<br><small>\(persons)</small>"
    let name = "<th scope=\"row\">\(cells[0])\(note)</th>"
    return "<tr>" + name + cells.dropFirst().map { "<td>\($0)</td>" }.joined() + "</tr>"
  }
}
