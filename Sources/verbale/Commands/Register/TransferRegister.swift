import ArgumentParser
import Foundation
import Register
import Secretariat

/// `verbale registro trasferisci`: a register from a file to a server, or back, with the chain whole.
struct TransferRegister: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "trasferisci",
    abstract: "Porta un registro da un file a un server PostgreSQL, o viceversa.",
    usage: "verbale registro trasferisci [--da REGISTRO] --a REGISTRO",
    discussion: """
      Copia ogni anello della catena con la sua impronta in un registro ancora vuoto, e verifica l'uno e \
      l'altro: o tutto, o nulla. Il registro di partenza resta com'è; da allora si scrive solo in \
      quello nuovo, perché i due numererebbero ciascuno per conto suo.

      Esempi:
        verbale registro trasferisci --a postgresql://anna@server/comune
        verbale registro trasferisci --da postgresql://anna@server/comune --a registro.sqlite
      """,
    aliases: ["transfer"])

  @Option(
    name: .customLong("da"),
    help: ArgumentHelp(
      "Il registro di partenza, file o postgresql://… (senza: quello della variabile "
        + "\(RegisterOptions.variable), altrimenti quello fra i dati dell'utente).",
      valueName: "registro"),
    completion: .file())
  var source: String?

  @Option(
    name: .customLong("a"),
    help: ArgumentHelp(
      "Il registro di arrivo, file o postgresql://…, nuovo o ancora vuoto.", valueName: "registro"),
    completion: .file())
  var destination: String

  func execute(in session: Session) async throws -> ExitStatus {
    guard let path = source ?? RegisterOptions.usualPath(session), !path.isEmpty else {
      throw ProgramFault.usage("indicare il registro di partenza con --da")
    }
    guard !destination.isEmpty else { throw ProgramFault.usage("il valore di --a è vuoto") }
    let from = try RegisterFile(path, isNamed: true).open(.reading)
    let file = RegisterFile(destination, isNamed: true)
    let isNew = !file.isOnServer && !file.exists
    let result: Verification
    let to = try file.open(.creating)
    do {
      result = try RegisterFault.translating { try transfer(from, to, session) }
    } catch {
      // A file made for this, and left empty.
      if isNew { for end in ["", "-wal", "-shm"] { unlink(destination + end) } }
      throw error
    }
    try session.write(
      """
      Registro trasferito: \(ResolutionWords.count(result.resolutions)), \(result.records) \
      \(result.records == 1 ? "anello" : "anelli"), verificati nell'uno e nell'altro.
      Da: \(from.path)
      A: \(to.path)
      Ultima impronta: \(result.head?.description ?? "")
      D'ora in poi scrivere solo nel nuovo, indicandolo con --registro o nella variabile \
      \(RegisterOptions.variable).

      """)
    return .clean
  }

  private func transfer(
    _ from: RegisterStore, _ to: RegisterStore, _ session: Session
  ) throws -> Verification {
    var bar: ProgressBar?
    defer { bar?.clear() }
    return try from.transfer(to: to) { done, all in
      var drawn = bar ?? ProgressBar(total: all, of: "anelli", session: session)
      drawn.advance(to: done)
      bar = drawn
    }
  }
}
