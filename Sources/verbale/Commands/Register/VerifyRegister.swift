import ArgumentParser
import Register
import Secretariat

/// `verbale registro verifica`: proves that nothing was changed, lost or cut off.
struct VerifyRegister: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "verifica",
    abstract: "Verifica che nel registro nulla sia stato modificato, perduto o tagliato.",
    usage: "verbale registro verifica [--impronta CIFRE] [--registro FILE]",
    discussion: """
      Ripercorre le pagine del file, lo schema, la catena delle impronte e la numerazione. \
      Annotare altrove l'ultima impronta, e darla poi con --impronta, prova che da allora \
      la catena non è stata tagliata né riscritta.

      Esempio:
        verbale registro verifica
      """,
    aliases: ["verify"])

  @Option(
    name: .customLong("impronta"),
    help: ArgumentHelp("Un'impronta annotata in passato, che deve esserci.", valueName: "cifre"))
  var digest: String?

  @OptionGroup var register: RegisterOptions

  func execute(in session: Session) async throws -> ExitStatus {
    let wanted = try digest.map { text in
      guard let digest = Digest(hexadecimal: text) else {
        throw ProgramFault.usage("--impronta vuole le 64 cifre esadecimali di un'impronta")
      }
      return digest
    }
    let store = try register.open(session, .reading)
    let result = try RegisterFault.translating { try store.verify(including: wanted) }
    guard result.faults.isEmpty else {
      let shown = result.faults.prefix(100)
      try session.write(shown.map { "guasto: \($0)\n" }.joined())
      let more = result.faults.count - shown.count
      if more > 0 { try session.write("… e altri \(more).\n") }
      try session.write(
        "Il registro \(store.path) non è integro: "
          + (result.faults.count == 1 ? "un guasto" : "\(result.faults.count) guasti")
          + ". Non scrivervi; riprendere l'ultima copia di sicurezza integra.\n")
      return .faultsFound
    }
    guard let head = result.head else {
      try session.write("Il registro \(store.path) è integro, e ancora vuoto.\n")
      return .clean
    }
    try session.write(
      "Registro integro: \(ResolutionWords.count(result.resolutions)), \(result.records) "
        + "\(result.records == 1 ? "anello" : "anelli").\nUltima impronta: \(head)\n")
    return .clean
  }
}
