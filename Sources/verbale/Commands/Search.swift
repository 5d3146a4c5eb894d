import ArgumentParser
import Model
import Secretariat

/// `verbale cerca`: points of many minutes by words, days, organ, outcome and member.
struct Search: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "cerca",
    abstract: "Cerca nei verbali di un archivio per parole, date, organo, esito e componente.",
    usage: "verbale cerca ARCHIVIO [PAROLA…] [--dal G] [--al G] [--componente NOME [--voto V]]",
    discussion: """
      ARCHIVIO è una cartella, un file o un modello fra apici, come 'verbali/2024-*.txt'. I verbali \
      si leggono uno per uno: non occorre averli iscritti nel registro. Si trovano i punti trattati, con \
      il file e la riga.

      Le parole si cercano nel titolo e nel testo del punto, senza badare ad accenti, maiuscole e \
      articoli con l'apostrofo: devono esserci tutte. Fra virgolette valgono in \
      quell'ordine; con l'asterisco in fondo vale l'inizio della parola. Se non sono in nessun punto \
      si cercano nelle premesse, nella chiusura e negli allegati.

      Esempi:
        verbale cerca archivio/ bilancio --dal 01/01/2025
        verbale cerca archivio/ --componente Rossi --voto contrario
        verbale cerca archivio/ '"piano di zona"' 'convenzion*' --formato csv -o trovati.csv
      """,
    aliases: ["search"])

  /// How to say what is found.
  enum Format: String, OutputFormat {
    static let usual = Format.testo

    case testo
    case json
    case jsonl
    case csv
  }

  @Argument(
    help: ArgumentHelp("Dove cercare.", valueName: "archivio"),
    completion: .file())
  var archive: String

  @Argument(help: ArgumentHelp("Le parole da cercare.", valueName: "parola"))
  var words: [String] = []

  @OptionGroup var period: PeriodOptions

  @Option(
    name: .customLong("organo"),
    help: ArgumentHelp("Solo le sedute di quest'organo.", valueName: "nome"))
  var body: String?

  @Option(
    name: .customLong("esito"),
    help: ArgumentHelp(
      "L'esito: approvata, respinta, rinviata o presa-d-atto.", valueName: "esito"))
  var outcome: OutcomeChoice?

  @Option(
    name: .customLong("componente"),
    help: ArgumentHelp(
      "I punti decisi a cui ha preso parte un componente.", valueName: "nome"))
  var member: String?

  @Option(
    name: .customLong("voto"),
    help: ArgumentHelp(
      "Quelli in cui quel componente è stato favorevole, contrario, astenuto o non-votante.",
      valueName: "voto"))
  var vote: VoteChoice?

  @Option(name: .customLong("formato"), help: Format.help)
  var format: Format?

  @Option(
    name: .customLong("processi"),
    help: ArgumentHelp(
      "Quanti file trattare insieme (predefinito: uno per processore).", valueName: "n"))
  var atOnce: Int?

  @OptionGroup var regulation: RegulationOptions
  @OptionGroup var output: OutputOptions

  func execute(in session: Session) async throws -> ExitStatus {
    if let atOnce, atOnce < 1 {
      throw ProgramFault.usage("--processi vuole un numero da 1 in su")
    }
    let run = SearchRun(
      [archive], for: try query(), under: try regulation.choice(),
      atOnce: atOnce ?? session.processors, session: session)
    let outlet = try Outlet(output.file, session)
    let status = try await show(run, in: outlet, session)
    try outlet.close()
    return status
  }

  private func query() throws -> ArchiveQuery {
    if let path = words.first(where: { $0.contains("/") && InputList.exists($0) }) {
      throw ProgramFault.usage(
        "dopo l'archivio vanno le parole da cercare, e '\(path)' è un file: per cercare in più file "
          + "indicare la cartella, o un modello fra apici come 'verbali/*.txt'")
    }
    guard vote == nil || member != nil else {
      throw ProgramFault.usage("--voto vuole anche --componente")
    }
    var query = ArchiveQuery()
    if !words.isEmpty {
      query.words = WordQuery(words.joined(separator: " "))
      guard query.words != nil else {
        throw ProgramFault.usage("non c'è nessuna parola da cercare")
      }
    }
    query.from = period.from?.date
    query.to = period.to?.date
    query.body = body
    query.outcome = outcome?.outcome
    query.member = member
    query.choice = vote?.choice
    guard !query.isEmpty else {
      throw ProgramFault.usage(
        "indicare che cosa cercare: parole, date, organo, esito o componente")
    }
    return query
  }

  private func show(
    _ run: SearchRun, in outlet: Outlet, _ session: Session
  ) async throws -> ExitStatus {
    switch Format.chosen(format, for: output) {
    case .testo:
      var page = PointText(width: output.file == nil ? session.width : 80)
      var isEmpty = true
      let status = try await run.run { points in
        isEmpty = false
        for point in points { try outlet.write(page.text(point)) }
        // Whoever looks on need not wait for the whole archive.
        try outlet.flush()
      }
      if isEmpty { try outlet.write("Nessun punto trovato.\n") }
      return status
    case .json:
      var document = ListDocument("points")
      let status = try await run.run { points in
        try outlet.write(
          document.piece(points.map { ListDocument.element(PointJSON.value($0)) }))
      }
      try outlet.write(document.end)
      return status
    case .jsonl:
      let writer = JSONWriter(indentation: 0)
      return try await run.run { points in
        for point in points { try outlet.write(writer.text(PointJSON.value(point)) + "\n") }
        try outlet.flush()
      }
    case .csv:
      var csv = CSV()
      csv.add(PointCSV.heading)
      try outlet.write(csv.text)
      return try await run.run { points in
        var csv = CSV()
        for point in points { csv.add(PointCSV.cells(point)) }
        try outlet.write(csv.text)
      }
    }
  }
}
