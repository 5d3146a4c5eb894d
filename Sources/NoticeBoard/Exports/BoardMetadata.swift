import Model
import Register
import XML

/// The metadata of annex 5 of AgID's guidelines on electronic documents, as XML.
public struct BoardMetadata: Sendable {
  private let office: BoardOffice
  private let version: String

  /// Metadata of an institution's acts, written by this version of the program.
  public init(_ office: BoardOffice, version: String) {
    self.office = office
    self.version = version
  }

  /// What the institution's data lack, that the annex requires.
  public var missing: [String] {
    var missing: [String] = []
    if office.ipaCode == nil { missing.append("codice_ipa") }
    if office.areaCode == nil { missing.append("codice_aoo") }
    if office.areaName == nil { missing.append("nome_aoo") }
    if office.mail == nil { missing.append("posta") }
    if office.filingIndex == nil { missing.append("classificazione") }
    if office.filingName == nil { missing.append("voce_di_classificazione") }
    return missing
  }

  /// The metadata of an act, kept in a file; the others are the files that go with it, what the annex
  /// calls its attachments.
  public func document(
    _ entry: BoardEntry, file: BoardFile, others: [BoardFile] = []
  ) -> [UInt8] {
    let publication = entry.publication
    let isOwn = entry.resolution != nil || publication.authority == office.name
    var writer = XMLWriter()
    writer.start("DocumentoAmministrativoInformatico")
    Self.identity(Self.identifier(entry, office), of: file, in: "IdDoc", &writer)
    writer.element(
      "ModalitaDiFormazione",
      text: entry.resolution != nil
        ? "creazione tramite utilizzo di strumenti software che assicurino la produzione di "
          + "documenti nei formati previsti in allegato 2"
        : "acquisizione di un documento informatico per via telematica o su supporto informatico, "
          + "acquisizione della copia per immagine su supporto informatico di un documento "
          + "analogico, acquisizione della copia informatica di un documento analogico")
    writer.element(
      "TipologiaDocumentale", text: entry.resolution != nil ? "Deliberazione" : entry.type.name)
    registration(entry, isOwn: isOwn, &writer)
    parties(entry, &writer)
    writer.start("ChiaveDescrittiva")
    writer.element("Oggetto", text: publication.subject)
    writer.end()
    attachments(others, of: entry, &writer)
    filing(&writer)
    // Annex 5 asks whether the whole act may be seen by all: one with omissions may not.
    writer.element("Riservato", text: String(!publication.omissions.isEmpty))
    writer.start("IdentificativoDelFormato")
    writer.element("Formato", text: BoardFile.format(of: file.name))
    if entry.resolution != nil {
      writer.start("ProdottoSoftware")
      writer.element("NomeProdotto", text: "Verbale")
      writer.element("VersioneProdotto", text: version)
      writer.element("Produttore", text: "Verbale")
      writer.end()
    }
    writer.end()
    writer.start("Verifica")
    writer.element("FirmatoDigitalmente", text: String(Self.isSigned(file)))
    writer.element("SigillatoElettronicamente", text: "false")
    writer.element("MarcaturaTemporale", text: "false")
    writer.element("ConformitaCopieImmagineSuSupportoInformatico", text: "false")
    writer.end()
    writer.start("Agg")
    for series in BoardSeries.all(of: entry, office) {
      Self.series(series, in: "TipoAgg", &writer)
    }
    writer.end()
    writer.element("NomeDelDocumento", text: file.name)
    writer.element("VersioneDelDocumento", text: "1")
    if !others.isEmpty {
      writer.element(
        "Note",
        text: "L’indice degli allegati elenca i file che accompagnano il documento nel pacchetto: "
          + "le altre forme dello stesso atto e i dati della pubblicazione.")
    }
    writer.end()
    return writer.bytes
  }

  /// The metadata of a series, with the documents of it that are in a package.
  ///
  /// - Parameter closedOn: the day on which the series was closed.
  func series(
    _ series: BoardSeries, of documents: [(entry: BoardEntry, file: BoardFile)],
    closedOn: CalendarDate?
  ) -> [UInt8] {
    var writer = XMLWriter()
    writer.start("AggregazioneDocumentaliInformatiche")
    Self.series(series, in: "IdAgg", &writer)
    writer.start("Soggetti")
    writer.start("Ruolo")
    writer.start("AmministrazioneTitolare")
    writer.element("TipoRuolo", text: "Amministrazione Titolare")
    administration(&writer)
    writer.end()
    writer.end()
    writer.end()
    // A series is nobody's business in particular.
    writer.element("Assegnazione")
    // A yearly series opens with the year.
    writer.element("DataApertura", text: "\(series.year)-01-01")
    filing(&writer)
    writer.element("Progressivo", text: String(series.year))
    writer.start("ChiaveDescrittiva")
    writer.element("Oggetto", text: series.title)
    writer.end()
    if let closedOn { writer.element("DataChiusura", text: closedOn.description) }
    writer.start("IndiceDocumenti")
    for document in documents {
      writer.start("TipoDocumento")
      Self.identity(
        Self.identifier(document.entry, office), of: document.file,
        in: "DocumentoAmministrativoInformatico", &writer)
      writer.end()
    }
    writer.end()
    writer.end()
    return writer.bytes
  }

  static func identifier(_ entry: BoardEntry, _ office: BoardOffice) -> String {
    "\(BoardSeries.code(of: office))-albo-\(entry.slug)"
  }

  /// A signature in an envelope of its own, or inside a PDF.
  private static func isSigned(_ file: BoardFile) -> Bool {
    if file.name.lowercased().hasSuffix(".p7m") { return true }
    guard file.bytes.starts(with: Array("%PDF".utf8)) else { return false }
    return file.bytes.firstRange(of: Array("/ByteRange".utf8)) != nil
  }

  private static func series(
    _ series: BoardSeries, in element: String, _ writer: inout XMLWriter
  ) {
    writer.start(element)
    writer.element("TipoAggregazione", text: "Serie Documentale")
    writer.element("IdAggregazione", text: series.id)
    writer.end()
  }

  private func attachments(
    _ files: [BoardFile], of entry: BoardEntry, _ writer: inout XMLWriter
  ) {
    writer.start("Allegati")
    writer.element("NumeroAllegati", text: String(files.count))
    for (index, file) in files.enumerated() {
      writer.start("IndiceAllegati")
      Self.identity(
        "\(Self.identifier(entry, office))-\(index + 1)", of: file, in: "IdDoc", &writer)
      writer.element("Descrizione", text: "\(PackageFileWords.of(file.name)): \(file.name)")
      writer.end()
    }
    writer.end()
  }

  private static func identity(
    _ id: String, of file: BoardFile, in element: String, _ writer: inout XMLWriter
  ) {
    writer.start(element)
    writer.start("ImprontaCrittograficaDelDocumento")
    writer.element("Impronta", text: Base64.encoded(Digest(of: file.bytes).bytes))
    writer.element("Algoritmo", text: "SHA-256")
    writer.end()
    writer.element("Identificativo", text: id)
    writer.end()
  }

  private func registration(_ entry: BoardEntry, isOwn: Bool, _ writer: inout XMLWriter) {
    let resolution = entry.resolution
    writer.start("DatiDiRegistrazione")
    writer.element("TipologiaDiFlusso", text: isOwn ? "I" : "E")
    writer.start("TipoRegistro")
    writer.start("Repertorio_Registro")
    writer.element("TipoRegistro", text: "Repertorio\\Registro")
    writer.element(
      "DataRegistrazioneDocumento",
      text: Self.registeredOn(entry).description)
    writer.element(
      "NumeroRegistrazioneDocumento",
      text: resolution.map { $0.number.map(String.init) ?? "senza numero" }
        ?? String(entry.entered.number))
    writer.element("CodiceRegistro", text: resolution == nil ? "ALBO" : "DELIBERAZIONI")
    writer.end()
    writer.end()
    writer.end()
  }

  private static func registeredOn(_ entry: BoardEntry) -> CalendarDate {
    entry.resolution?.resolution.date ?? entry.entered.at.day
  }

  private func parties(_ entry: BoardEntry, _ writer: inout XMLWriter) {
    writer.start("Soggetti")
    writer.start("Ruolo")
    writer.start("AmministrazioneCheEffettuaLaRegistrazione")
    writer.element("TipoRuolo", text: "Amministrazione Che Effettua La Registrazione")
    administration(&writer)
    writer.end()
    writer.end()
    writer.start("Ruolo")
    writer.start("Autore")
    writer.element("TipoRuolo", text: "Autore")
    writer.start("PG")
    writer.element(
      "DenominazioneOrganizzazione", text: entry.bodyTitle ?? entry.publication.authority)
    writer.end()
    writer.end()
    writer.end()
    if entry.resolution != nil {
      writer.start("Ruolo")
      writer.start("Produttore")
      writer.element("TipoRuolo", text: "Produttore")
      writer.start("SW")
      writer.element("DenominazioneSistema", text: "Verbale \(version)")
      writer.end()
      writer.end()
      writer.end()
    }
    writer.end()
  }

  private func administration(_ writer: inout XMLWriter) {
    writer.start("PAI")
    name("IPAAmm", office.name, office.ipaCode, &writer)
    name("IPAAOO", office.areaName, office.areaCode, &writer)
    writer.element("IndirizziDigitaliDiRiferimento", text: office.mail ?? "")
    writer.end()
  }

  private func name(
    _ element: String, _ name: String?, _ code: String?, _ writer: inout XMLWriter
  ) {
    writer.start(element)
    writer.element("Denominazione", text: name ?? "")
    writer.element("CodiceIPA", text: code ?? "")
    writer.end()
  }

  private func filing(_ writer: inout XMLWriter) {
    writer.start("Classificazione")
    writer.element("IndiceDiClassificazione", text: office.filingIndex ?? "")
    writer.element("Descrizione", text: office.filingName ?? "")
    writer.end()
  }
}
