import ArgumentParser
import Foundation
import Model
import NoticeBoard
import Register
import Secretariat

/// `verbale albo esporta`: feed, site, votes, metadata, packages.
struct ExportBoard: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "esporta",
    abstract:
      "Esporta l'albo: feed RSS, sito, votazioni, Akoma Ntoso, metadati, pacchetti di versamento.",
    usage: "verbale albo esporta --formato FORMATO [--atto N/ANNO | --anno N] -o USCITA",
    discussion: """
      rss: il feed nel profilo AlboPOP; sito: una cartella di pagine che ogni server può dare; \
      popolo: le votazioni di un atto in JSON-LD; akn: una deliberazione in Akoma Ntoso, come \
      pubblicata; metadati: quelli dell'allegato 5 delle linee \
      guida AgID; pacchetto: un atto, o un anno, con metadati e impronte, come cartella o .zip.

      I dati dell'ente stanno in un file di righe «voce: valore» indicato con --dati (senza: \
      ente.txt accanto al registro): ente, tipo, indirizzo, posta, responsabile, codice_ipa, \
      codice_aoo, nome_aoo, classificazione, voce_di_classificazione.

      Esempi:
        verbale albo esporta --formato rss -o feed.xml
        verbale albo esporta --formato sito -o albo/
        verbale albo esporta --formato pacchetto --anno 2025 -o albo-2025.zip
      """,
    aliases: ["export"])

  /// What to write.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case rss
    case sito
    case popolo
    case akn
    case metadati
    case pacchetto
  }

  @Option(name: .customLong("formato"), help: ArgumentHelp("Che cosa.", valueName: "formato"))
  var kind: Kind

  @Option(
    name: .customLong("atto"),
    help: ArgumentHelp("Solo la pubblicazione con questo repertorio.", valueName: "n/anno"))
  var reference: ReferenceArgument?

  @Option(
    name: .customLong("anno"),
    help: ArgumentHelp("Il pacchetto di quest'anno.", valueName: "anno"))
  var year: Int?

  @Flag(
    name: .customLong("non-ufficiale"),
    help: "Scrive nel feed che non è l'ente a curarlo, come vuole il profilo AlboPOP.")
  var isUnofficial = false

  @Flag(
    name: .customLong("indice"), help: "Aggiunge al pacchetto una bozza dell'indice UNI 11386.")
  var hasIndex = false

  @OptionGroup var register: RegisterOptions
  @OptionGroup var office: OfficeOptions
  @OptionGroup var output: OutputOptions

  func execute(in session: Session) async throws -> ExitStatus {
    let store = try register.open(session, .reading)
    guard let data = try office.read(beside: store.path) else {
      throw ProgramFault.usage(
        "mancano i dati dell'ente: scriverli in un file e indicarlo con --dati")
    }
    let board = try RegisterFault.translating { try Board(store) }
    let now = OfficeClock.moment(session.now())
    switch kind {
    case .rss:
      let feed = BoardFeed(data, isOfficial: !isUnofficial)
      try require(feed.missing)
      try write(try RegisterFault.translating { try feed.bytes(board, at: now) }, session)
    case .sito:
      let files = try RegisterFault.translating { try BoardSite(data, board, at: now).files() }
      try BoardFolder.replace(try folder(), with: files, marker: "stile.css")
      session.complain("verbale: \(output.path ?? ""): \(files.count) file\n")
    case .popolo:
      let entry = try chosen(board)
      let whole = try RegisterFault.translating { try board.resolution(of: entry) }
      guard let value = PopoloAct.value(entry, whole: whole, office: data) else {
        throw ProgramFault.usage(
          "la pubblicazione n. \(entry.reference) non è di una deliberazione: non ha votazioni")
      }
      try write(Array((JSONWriter().text(value) + "\n").utf8), session)
    case .akn:
      let entry = try chosen(board)
      let bytes = try RegisterFault.translating {
        try entry.shownAkomaNtoso(try board.content(of: entry))
      }
      guard let bytes else {
        throw ProgramFault.usage(
          "la pubblicazione n. \(entry.reference) non è di una deliberazione: in Akoma Ntoso si "
            + "danno solo le deliberazioni")
      }
      try write(bytes, session)
    case .metadati:
      let metadata = BoardMetadata(data, version: Verbale.configuration.version)
      try require(metadata.missing)
      let entry = try chosen(board)
      let package = BoardPackage(store, data, version: Verbale.configuration.version)
      let files = try RegisterFault.translating { try package.files(of: entry, at: now) }
      guard let file = files.first(where: { $0.name == "metadati.xml" }) else {
        throw ProgramFault.usage("l'atto non ha un documento di cui dare i metadati")
      }
      try write(file.bytes, session)
    case .pacchetto: try package(store, board, data, now, session)
    }
    return .clean
  }

  private func package(
    _ store: RegisterStore, _ board: Board, _ data: BoardOffice, _ now: EntryMoment,
    _ session: Session
  ) throws {
    let package = BoardPackage(
      store, data, version: Verbale.configuration.version, hasIndex: hasIndex)
    try require(package.missing)
    let files: [BoardFile]
    if let year, reference == nil {
      guard board.entries.contains(where: { $0.entered.year == year }) else {
        throw ProgramFault.usage("nel \(year) non c'è nessuna pubblicazione")
      }
      files = try RegisterFault.translating {
        try package.files(ofYear: year, board, at: now)
      }
    } else {
      let entry = try chosen(board)
      files = try RegisterFault.translating { try package.files(of: entry, at: now) }
    }
    if output.suffix == "zip" {
      try write(try BoardPackage.zip(files), session)
    } else {
      try BoardFolder.replace(try folder(), with: files, marker: BoardPackage.manifest)
    }
  }

  private func chosen(_ board: Board) throws -> BoardEntry {
    guard let reference else {
      throw ProgramFault.usage("indicare l'atto con --atto N/ANNO (il numero di repertorio)")
    }
    guard let entry = board.entry(number: reference.number, year: reference.year) else {
      throw ProgramFault.usage(
        "all'albo non c'è il n. \(reference.number)/\(reference.year); per l'elenco: "
          + "verbale albo elenca")
    }
    return entry
  }

  private func require(_ missing: [String]) throws {
    guard !missing.isEmpty else { return }
    throw ProgramFault.usage(
      "nei dati dell'ente (--dati) manca: \(missing.joined(separator: ", "))")
  }

  private func folder() throws -> String {
    guard let path = output.file else {
      throw ProgramFault.usage("indicare con -o la cartella in cui scrivere")
    }
    return path
  }

  private func write(_ bytes: [UInt8], _ session: Session) throws {
    let outlet = try Outlet(output.file, session)
    try outlet.write(bytes)
    try outlet.close()
  }
}
