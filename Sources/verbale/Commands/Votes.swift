import ArgumentParser
import Model
import Renderer
import Secretariat
import Validator

/// `verbale voti`: the table of votes, and the dispute sheet of one.
struct Votes: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "voti",
    abstract: "Presenta il prospetto delle votazioni, o la scheda di una sola.",
    usage: "verbale voti FILE… [--scheda N] [--formato FORMATO] [-o USCITA]",
    discussion: """
      La scheda dice chi era presente a quella votazione, chi no e perché, quanti voti \
      servivano e quanti avrebbero mutato l'esito. Il formato svg è il quadro della seduta: \
      chi era in aula dall'apertura alla chiusura, le votazioni, il numero legale; più sedute \
      stanno in un disegno solo, l'una sotto l'altra.

      Esempi:
        verbale voti verbale.txt
        verbale voti verbale.txt --formato svg -o quadro.svg
        verbale voti verbale.txt --scheda 3 --formato html -o scheda-3.html
      """,
    aliases: ["votes"])

  /// How to say it.
  enum Format: String, OutputFormat {
    static let usual = Format.testo

    case testo
    case json
    case csv
    case html
    case pdf
    case odt
    case docx
    case md
    case svg
  }

  @OptionGroup var documents: DocumentOptions

  @Option(
    name: .customLong("scheda"),
    help: ArgumentHelp("La scheda della votazione numero N.", valueName: "n"))
  var sheet: Int?

  @Option(name: .customLong("formato"), help: Format.help)
  var format: Format?

  @OptionGroup var regulation: RegulationOptions
  @OptionGroup var templates: TemplateOptions
  @OptionGroup var output: OutputOptions

  func execute(in session: Session) async throws -> ExitStatus {
    let batch = try documents.batch(session)
    let choice = try regulation.choice()
    let format = Format.chosen(format, for: output)
    _ = try templates.source()
    if templates.folder != nil, sheet == nil, [.testo, .json, .csv, .svg].contains(format) {
      throw ProgramFault.usage("i modelli valgono per il formato html e per la scheda (--scheda N)")
    }
    switch (format, sheet) {
    case (.json, nil): return try await json(batch, choice)
    case (.csv, nil): return try await csv(batch, choice)
    case (.testo, nil): return try await text(batch, choice)
    case (.testo, .some): return try await act(.text, batch, choice)
    case (.html, _): return try await act(.html, batch, choice)
    case (.pdf, _): return try await act(.pdf, batch, choice)
    case (.odt, _): return try await act(.odt, batch, choice)
    case (.docx, _): return try await act(.docx, batch, choice)
    case (.md, _): return try await act(.markdown, batch, choice)
    case (.svg, nil): return try await picture(batch, choice)
    case (.json, .some), (.csv, .some), (.svg, .some):
      throw ProgramFault.usage(
        "la scheda di una votazione si scrive in testo, html, odt, docx o md")
    }
  }

  private func act(
    _ format: ActFormat, _ batch: Batch, _ choice: RegulationChoice
  ) async throws -> ExitStatus {
    let act: Act = sheet == nil ? .voteTable : .disputeSheet
    let run = ActRun(
      act, as: format, options: ActOptions(vote: sheet), templates: try templates.source(),
      under: choice)
    return try await run.writeOne(batch, to: output.file)
  }

  private func picture(_ batch: Batch, _ choice: RegulationChoice) async throws -> ExitStatus {
    var sittings: [Sitting] = []
    let status = try await batch.run { file in
      try file.sittings(batch.session)
    } take: { _, read in
      sittings += read
    }
    guard status == .clean || !sittings.isEmpty else { return status }
    let picture = SittingPicture(
      sittings.map { HeldSitting($0, regulation: choice($0)) },
      faults: VoteFaults.all(of: sittings) { choice($0) })
    let outlet = try Outlet(output.file, batch.session)
    try outlet.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + picture.svg())
    try outlet.close()
    return status
  }

  private func text(_ batch: Batch, _ choice: RegulationChoice) async throws -> ExitStatus {
    var isFirst = true
    return try await batch.write(to: output.file) { file in
      try file.sittings(batch.session).map { VoteTableText($0, under: choice($0)).text }
    } piece: { pages in
      let text = (isFirst ? "" : "\n") + pages.joined(separator: "\n")
      isFirst = false
      return text
    } end: {
      ""
    }
  }

  private func json(_ batch: Batch, _ choice: RegulationChoice) async throws -> ExitStatus {
    var document = ListDocument("votes")
    return try await batch.write(to: output.file) { file in
      try file.sittings(batch.session).flatMap { VoteRow.rows(of: $0, under: choice($0)) }
        .map { ListDocument.element(VoteRowJSON($0).value) }
    } piece: {
      document.piece($0)
    } end: {
      document.end
    }
  }

  private func csv(_ batch: Batch, _ choice: RegulationChoice) async throws -> ExitStatus {
    var heading = [VoteRowCSV.heading]
    return try await batch.write(to: output.file) { file in
      try file.sittings(batch.session).flatMap { VoteRow.rows(of: $0, under: choice($0)) }
        .map(VoteRowCSV.cells)
    } piece: { rows in
      var csv = CSV()
      for row in heading + rows { csv.add(row) }
      heading = []
      return csv.text
    } end: {
      ""
    }
  }
}
