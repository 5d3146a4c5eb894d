import ArgumentParser
import Model
import Secretariat

/// `verbale presenze`: sittings, votes and minutes of every member, for the fees.
struct Attendance: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "presenze",
    abstract: "Riassume per ciascun componente sedute, votazioni e minuti di presenza.",
    usage: "verbale presenze FILE… [--anno N] [--formato testo|csv|json|html] [-o USCITA]",
    discussion: """
      I minuti vanno dall'apertura alla chiusura, al netto delle assenze e delle \
      sospensioni con l'ora scritta; dove un'ora manca non sono calcolati.

      Esempio:
        verbale presenze verbali/ --anno 2025 --formato csv -o presenze-2025.csv
      """,
    aliases: ["attendance"])

  /// How to say it.
  enum Format: String, OutputFormat {
    static let usual = Format.testo

    case testo
    case csv
    case json
    case html
  }

  @OptionGroup var documents: DocumentOptions

  @Option(
    name: .customLong("anno"),
    help: ArgumentHelp("Solo le sedute di quest'anno.", valueName: "anno"))
  var year: Int?

  @Option(name: .customLong("formato"), help: Format.help)
  var format: Format?

  @OptionGroup var regulation: RegulationOptions
  @OptionGroup var output: OutputOptions

  func execute(in session: Session) async throws -> ExitStatus {
    let batch = try documents.batch(session)
    let choice = try regulation.choice()
    var sittings: [SittingAttendance] = []
    let status = try await batch.run { file in
      try file.sittings(batch.session).map { SittingAttendance($0, under: choice($0)) }
    } take: { _, found in
      sittings += found
    }
    guard !sittings.isEmpty else { return status }
    let table = AttendanceTable(chosen(sittings, session))
    let outlet = try Outlet(output.file, session)
    try outlet.write(text(table))
    try outlet.close()
    return status
  }

  private func chosen(_ sittings: [SittingAttendance], _ session: Session) -> [SittingAttendance] {
    guard let year else { return sittings }
    for sitting in sittings where sitting.date == nil {
      session.complain("verbale: \(sitting.file): seduta senza data, esclusa dall'anno \(year)\n")
    }
    let chosen = sittings.filter { $0.date?.year == year }
    if chosen.isEmpty { session.complain("verbale: nessuna seduta nell'anno \(year)\n") }
    return chosen
  }

  private func text(_ table: AttendanceTable) -> String {
    switch Format.chosen(format, for: output) {
    case .testo: return AttendanceText(table).text
    case .json: return JSONWriter().text(AttendanceJSON(table, year: year).value) + "\n"
    case .html: return AttendanceHTML(table, year: year).text
    case .csv:
      var csv = CSV()
      csv.add(AttendanceColumns.full)
      for body in table.bodies {
        for member in body.members { csv.add(AttendanceColumns.fullCells(member, of: body)) }
      }
      return csv.text
    }
  }
}
