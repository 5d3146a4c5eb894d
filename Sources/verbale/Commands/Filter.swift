import ArgumentParser
import Foundation
import Secretariat

/// `verbale filtra`: a document a line in, a result a line out.
struct Filter: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "filtra",
    abstract: "Controlla i documenti che riceve uno per riga e scrive un risultato per riga.",
    usage: "verbale filtra [--regolamento R] [--processi N] < RICHIESTE > RISULTATI",
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
        jq -c '{percorso: .file}' elenco.jsonl | verbale filtra
      """,
    aliases: ["filter"])

  /// Room for a document of ``WalkedDocument/greatestSize`` in base64.
  static let longestLine = 140_000_000

  @Option(
    name: .customLong("processi"),
    help: ArgumentHelp(
      "Quanti documenti trattare insieme (predefinito: uno per processore).", valueName: "n"))
  var atOnce: Int?

  @OptionGroup var regulation: RegulationOptions

  func execute(in session: Session) async throws -> ExitStatus {
    if let atOnce, atOnce < 1 {
      throw ProgramFault.usage("--processi vuole un numero da 1 in su")
    }
    let check = DocumentCheck(under: try regulation.choice())
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

  private static func answer(_ line: LineBuffer.Line, _ check: DocumentCheck) throws -> ResultLine {
    guard case .whole(let bytes) = line else {
      return ResultLine(
        file: nil, error: "la riga supera i \(longestLine / 1_000_000) MB; indicare il «percorso»")
    }
    do {
      let request = try FilterRequest(bytes)
      return try check.line(name: request.name) { try request.bytes() }
    } catch let fault as FilterRequest.Fault {
      return ResultLine(file: fault.name, error: fault.message)
    }
  }
}
