import ArgumentParser
import Foundation
import Secretariat

/// `verbale filtra`: a document a line in, a result a line out.
struct Filter: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "filtra",
    abstract: "Controlla i documenti che riceve uno per riga e scrive un risultato per riga.",
    usage: "verbale filtra [--regolamento R] [--elenca ARCHIVIO] < RICHIESTE > RISULTATI",
    discussion: """
      Ogni riga dell'ingresso è un oggetto JSON: {"percorso": "verbali/12.txt"} oppure \
      {"nome": "12.txt", "contenuto": "…"}, con il contenuto del file in base64; con «percorso» il \
      «nome» è facoltativo. Per ogni riga ne esce una, nello stesso ordine e appena è pronta: \
      l'oggetto di 'controlla --formato jsonl'. Una riga sbagliata, o un documento che non si \
      legge, dà un oggetto con «error» e non ferma le altre. Una riga non può superare i 140 MB.

      Serve nelle pipe, anche di Apache Spark: il codice di uscita è 0 se ogni riga ha avuto \
      risposta, quali che siano i rilievi.

      Esempi:
        verbale filtra < richieste.jsonl > rilievi.jsonl
        verbale filtra --elenca archivio/ | split -n l/4 - richieste-
      """,
    aliases: ["filter"])

  /// Room for a document of ``WalkedDocument/greatestSize`` in base64.
  static let longestLine = 140_000_000

  @Option(
    name: .customLong("processi"),
    help: ArgumentHelp(
      "Quanti documenti trattare insieme (predefinito: uno per processore).", valueName: "n"))
  var atOnce: Int?

  @Option(
    name: .customLong("elenca"),
    help: ArgumentHelp(
      "Invece di controllare scrive le richieste per i documenti di una cartella, nell'ordine in cui "
        + "'controlla' li prende.", valueName: "archivio"),
    completion: .file())
  var listed: String?

  @Flag(name: .customLong("in-proprio"), help: .hidden)
  var isAlone = false

  @OptionGroup var regulation: RegulationOptions

  func execute(in session: Session) async throws -> ExitStatus {
    if let listed { return try list(listed, session) }
    if let atOnce, atOnce < 1 {
      throw ProgramFault.usage("--processi vuole un numero da 1 in su")
    }
    let check = try DocumentCheck(under: regulation, in: isAlone ? nil : session)
    if isAlone { return try answerOneByOne(check, session) }
    let feed = LineFeed(limit: Self.longestLine, piece: session.inputPiece)
    try await OrderedWork.run(atOnce: atOnce ?? session.processors) {
      try await feed.next()
    } work: { line in
      try Self.answer(line, check)
    } take: { _, line in
      try session.writeBytes(line.bytes)
    }
    return .clean
  }

  /// Answers on one thread, as whoever asks waits for each answer before asking again.
  private func answerOneByOne(_ check: DocumentCheck, _ session: Session) throws -> ExitStatus {
    var buffer = LineBuffer(limit: Self.longestLine)
    while true {
      let piece = try session.inputPiece()
      if !piece.isEmpty { buffer.add(piece) }
      while let line = piece.isEmpty ? buffer.remainder() : buffer.next() {
        try session.writeBytes(Self.answer(line, check).bytes)
      }
      if piece.isEmpty { return .clean }
    }
  }

  /// Writes the requests for an archive.
  private func list(_ archive: String, _ session: Session) throws -> ExitStatus {
    let outlet = try Outlet(nil, session)
    for document in try DocumentWalk([archive]) {
      try outlet.write(FilterRequest.line(for: document))
    }
    try outlet.close()
    return .clean
  }

  private static func answer(_ line: LineBuffer.Line, _ check: DocumentCheck) throws -> ResultLine {
    guard case .whole(let bytes) = line else {
      return ResultLine(
        file: nil, error: "la riga supera i \(longestLine / 1_000_000) MB; indicare il «percorso»")
    }
    return try check.line(answering: bytes)
  }
}
