import Model
import Register
import XML

/// The metadata of annex 5 of AgID's guidelines on electronic documents, as XML.
public struct BoardMetadata: Sendable {
  private let office: BoardOffice
  private let version: String

  /// Metadata of an institution's acts.
  ///
  /// - Parameter version: the program's.
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

  /// The metadata of an act, kept in a file.
  public func document(_ entry: BoardEntry, file: BoardFile) -> [UInt8] {
    let publication = entry.publication
    let isOwn = entry.resolution != nil || publication.authority == office.name
    var writer = XMLWriter()
    writer.start("DocumentoAmministrativoInformatico")
    identity(Self.identifier(entry, office), of: file, &writer)
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
    writer.start("Allegati")
    writer.element("NumeroAllegati", text: "0")
    writer.end()
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
    writer.element("FirmatoDigitalmente", text: String(file.name.lowercased().hasSuffix(".p7m")))
    writer.element("SigillatoElettronicamente", text: "false")
    writer.element("MarcaturaTemporale", text: "false")
    writer.element("ConformitaCopieImmagineSuSupportoInformatico", text: "false")
    writer.end()
    writer.start("Agg")
    writer.start("TipoAgg")
    writer.element("TipoAggregazione", text: "Serie Documentale")
    writer.element("IdAggregazione", text: Self.series(entry))
    writer.end()
    writer.end()
    writer.element("NomeDelDocumento", text: file.name)
    writer.element("VersioneDelDocumento", text: "1")
    writer.end()
    return writer.bytes
  }

  /// `Deliberazioni 2025`, or the repertory of the albo.
  static func series(_ entry: BoardEntry) -> String {
    if let resolution = entry.resolution {
      return "Deliberazioni \(entry.bodyTitle.map { "\($0), " } ?? "")\(resolution.year)"
    }
    return "Albo pretorio, \(entry.entered.year)"
  }

  static func identifier(_ entry: BoardEntry, _ office: BoardOffice) -> String {
    "\(office.ipaCode ?? office.name)-albo-\(entry.slug)"
  }

  private func identity(_ id: String, of file: BoardFile, _ writer: inout XMLWriter) {
    writer.start("IdDoc")
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
      text: (resolution?.resolution.date ?? entry.entered.at.day).description)
    writer.element(
      "NumeroRegistrazioneDocumento",
      text: resolution.map { $0.number.map(String.init) ?? "senza numero" }
        ?? String(entry.entered.number))
    writer.element("CodiceRegistro", text: resolution == nil ? "ALBO" : "DELIBERAZIONI")
    writer.end()
    writer.end()
    writer.end()
  }

  private func parties(_ entry: BoardEntry, _ writer: inout XMLWriter) {
    writer.start("Soggetti")
    writer.start("Ruolo")
    writer.start("AmministrazioneCheEffettuaLaRegistrazione")
    writer.element("TipoRuolo", text: "Amministrazione Che Effettua La Registrazione")
    writer.start("PAI")
    name("IPAAmm", office.name, office.ipaCode, &writer)
    name("IPAAOO", office.areaName, office.areaCode, &writer)
    writer.element("IndirizziDigitaliDiRiferimento", text: office.mail ?? "")
    writer.end()
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
