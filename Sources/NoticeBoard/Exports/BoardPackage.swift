import Archive
import Model
import Register

/// Pacchetto di versamento: an act, or a year of them, with metadata and digests, for conservation.
public struct BoardPackage: Sendable {
  /// The name of the list of digests, as `sha256sum -c` reads it.
  public static let manifest = "impronte.sha256"

  private let metadata: BoardMetadata
  private let office: BoardOffice
  private let store: RegisterStore
  private let version: String
  private let hasIndex: Bool

  /// Packages of a register's acts, with or without a draft of the UNI 11386 index.
  public init(
    _ store: RegisterStore, _ office: BoardOffice, version: String, hasIndex: Bool = false
  ) {
    self.store = store
    self.office = office
    self.version = version
    self.hasIndex = hasIndex
    metadata = BoardMetadata(office, version: version)
  }

  /// What the institution's data lack.
  public var missing: [String] { metadata.missing }

  /// The files of one act.
  public func files(of entry: BoardEntry, at moment: EntryMoment) throws -> [BoardFile] {
    try sealed(parts(of: entry).files, at: moment)
  }

  /// The files of a year of acts, each in a folder of its own, with the metadata of the series they
  /// make and the closings of the year.
  public func files(ofYear year: Int, _ board: Board, at moment: EntryMoment) throws
    -> [BoardFile]
  {
    var files: [BoardFile] = []
    var documents: [(entry: BoardEntry, file: BoardFile)] = []
    for entry in board.entries where entry.entered.year == year {
      let parts = try parts(of: entry)
      files += parts.files.map { BoardFile("\(entry.slug)/\($0.name)", $0.bytes) }
      if let main = parts.main { documents.append((entry, main)) }
    }
    let bodies = try store.bodies()
    let closings = try store.closings().filter { $0.year == year }
    if !closings.isEmpty {
      let values = try closings.map { closing in
        try self.closing(closing, bodies.first { $0.id == closing.body })
      }
      files.append(BoardFile("chiusura.json", text: JSONWriter().text(.array(values)) + "\n"))
    }
    return try sealed(files + series(documents, closings), at: moment)
  }

  /// The metadata of each series, in the order in which its first document comes.
  private func series(
    _ documents: [(entry: BoardEntry, file: BoardFile)], _ closings: [YearClosing]
  ) -> [BoardFile] {
    var all: [BoardSeries] = []
    for document in documents {
      for series in BoardSeries.all(of: document.entry, office) where !all.contains(series) {
        all.append(series)
      }
    }
    return all.enumerated().map { index, series in
      let own = documents.filter { BoardSeries.all(of: $0.entry, office).contains(series) }
      // Only a register of resolutions is closed; the repertory of the albo just ends.
      let closing = own.first.flatMap { document in
        closings.first {
          $0.body == document.entry.resolution?.body && $0.year == series.year
            && series.id != BoardSeries.albo(series.year, office).id
        }
      }
      return BoardFile(
        "serie/serie-\(index < 9 ? "0" : "")\(index + 1).xml",
        metadata.series(series, of: own, closedOn: closing?.at.day))
    }
  }

  private func closing(_ closing: YearClosing, _ body: RegisteredBody?) throws -> JSONValue {
    [
      "body": .string(body?.title), "year": .int(closing.year),
      "closedAt": .string(closing.at.description), "count": .int(closing.count),
      "firstNumber": .int(closing.firstNumber), "lastNumber": .int(closing.lastNumber),
      "totals": .string(closing.totals), "signature": .string(closing.signature),
      "record": .int(closing.seq),
      "recordDigest": .string(try store.record(closing.seq)?.digest.description),
    ]
  }

  private func sealed(_ files: [BoardFile], at moment: EntryMoment) throws -> [BoardFile] {
    var files = files
    if hasIndex {
      files.append(
        BoardFile(
          "PIndex-bozza.xml", SincroIndex(office, version: version).bytes(files, at: moment)))
    }
    return files + [BoardFile(Self.manifest, text: Self.list(files))]
  }

  /// The act whole, the act as shown where that differs, metadata, and what the register says.
  private func parts(
    of entry: BoardEntry
  ) throws -> (files: [BoardFile], main: BoardFile?) {
    let publication = entry.publication
    let content = try store.content(ofPublication: entry.entered.seq)
    var files: [BoardFile] = []
    let whole = try publication.resolution.flatMap { try store.resolution($0) }
    if let whole {
      files = try BoardEntry.written(whole.act.document, text: whole.act.text, "atto")
      if let akoma = try entry.akomaNtoso(whole.act.document, isShown: false) {
        files.append(BoardFile("atto.akn.xml", akoma))
      }
    } else if let file = content.wholeFile ?? content.file {
      files = [BoardFile("atto-\(BoardEntry.safe(file.name))", file.bytes)]
    }
    let main = files.first { $0.name.hasSuffix(".pdf") } ?? files.first
    if !publication.omissions.isEmpty { files += try entry.shown(content, as: "pubblicato") }
    if let popolo = PopoloAct.value(entry, whole: whole, office: office) {
      files.append(BoardFile("votazioni.json", text: JSONWriter().text(popolo) + "\n"))
    }
    files.append(
      BoardFile("pubblicazione.json", text: JSONWriter().text(try history(entry)) + "\n"))
    if let main {
      let others = files.filter { $0.name != main.name }
      files.append(
        BoardFile("metadati.xml", metadata.document(entry, file: main, others: others)))
    }
    return (files, main)
  }

  /// What the register says of the publication, with the digests of its records.
  private func history(_ entry: BoardEntry) throws -> JSONValue {
    let publication = entry.publication
    return [
      "repertory": .string(entry.reference), "enteredAt": .string(entry.entered.at.description),
      "record": .int(entry.entered.seq),
      "recordDigest": .string(try store.record(entry.entered.seq)?.digest.description),
      "type": .string(publication.type), "subject": .string(publication.subject),
      "authority": .string(publication.authority), "officer": .string(publication.officer),
      "start": .string(publication.start.description),
      "lastDay": .string(publication.lastDay.description),
      "enforceableFrom": .string(entry.enforceability?.day?.description),
      "enforceability": .string(entry.enforceability?.words),
      "omissions": .array(
        publication.omissions.map {
          [
            "rule": .string($0.rule), "place": .string($0.place), "words": .string($0.words),
            "reason": .string($0.reason),
          ]
        }),
      "events": .array(
        entry.events.map {
          [
            "kind": .string($0.event.kind.rawValue), "day": .string($0.event.day.description),
            "author": .string($0.event.author), "reason": .string($0.event.reason),
            "enteredAt": .string($0.at.description),
          ]
        }),
    ]
  }

  private static func list(_ files: [BoardFile]) -> String {
    files.map { "\(Digest(of: $0.bytes))  \($0.name)\n" }.joined()
  }

  /// The files as one zip, the same bytes for the same files.
  public static func zip(_ files: [BoardFile]) throws -> [UInt8] {
    try ArchiveWriter.bytes(of: files.map { ArchiveEntry(name: $0.name, bytes: $0.bytes) })
  }

  /// The files of a zip.
  public static func unzip(_ bytes: [UInt8]) throws -> [BoardFile] {
    let reader = try ArchiveReader(bytes)
    return try reader.names.filter { !$0.hasSuffix("/") }.map {
      BoardFile($0, try reader.bytes(of: $0) ?? [])
    }
  }

  /// What does not hold in a package: a byte changed, a file missing or too many.
  public static func faults(in files: [BoardFile]) -> [String] {
    guard let manifest = files.first(where: { $0.name == Self.manifest }) else {
      return ["manca l'elenco delle impronte («\(Self.manifest)»): non è un pacchetto di Verbale"]
    }
    var faults: [String] = []
    var expected: [String: Digest] = [:]
    let lines = String(decoding: manifest.bytes, as: UTF8.self).split(separator: "\n")
    for (index, line) in lines.enumerated() {
      let name = String(line.dropFirst(66))
      guard let digest = Digest(hexadecimal: String(line.prefix(64))), !name.isEmpty,
        line.dropFirst(64).hasPrefix("  "), expected[name] == nil
      else {
        faults.append(
          "\(Self.manifest), riga \(index + 1): non è una riga dell'elenco delle impronte")
        continue
      }
      expected[name] = digest
    }
    for file in files where file.name != Self.manifest {
      if let digest = expected.removeValue(forKey: file.name) {
        if digest != Digest(of: file.bytes) {
          faults.append("«\(file.name)» è stato modificato dopo la formazione del pacchetto")
        }
      } else {
        faults.append("«\(file.name)» è in più: non è nell'elenco delle impronte")
      }
    }
    return faults + expected.keys.sorted().map { "«\($0)» manca" }
  }
}
