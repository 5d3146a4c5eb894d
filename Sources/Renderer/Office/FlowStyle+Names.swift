extension FlowStyle {
  /// What a style is called in either kind of file.
  ///
  /// Where the word processor has a style of its own for the purpose that one is meant, so that its
  /// name is shown in the user's language; the others are named in Italian.
  struct Names {
    /// The identifier in an ODT.
    var odt: String
    /// The name shown from an ODT.
    var odtShown: String
    /// The identifier in a DOCX.
    var docx: String
    /// The name in a DOCX.
    var docxShown: String

    init(odt: String, docx: String, docxShown: String? = nil) {
      self.odt = odt.split(separator: " ").joined(separator: "_20_")
      odtShown = odt
      self.docx = docx
      self.docxShown = docxShown ?? docx
    }

    /// A style that no word processor has.
    init(own name: String) {
      odt = name.split(separator: " ").joined(separator: "_20_")
      odtShown = name
      docx = name.split(separator: " ").joined()
      docxShown = name
    }
  }

  /// Its names.
  var names: Names {
    switch self {
    case .standard: Names(odt: "Standard", docx: "Normale", docxShown: "Normal")
    case .body: Names(odt: "Text body", docx: "Corpotesto", docxShown: "Body Text")
    case .heading1: Names(odt: "Heading 1", docx: "Titolo1", docxShown: "heading 1")
    case .heading2: Names(odt: "Heading 2", docx: "Titolo2", docxShown: "heading 2")
    case .heading3: Names(odt: "Heading 3", docx: "Titolo3", docxShown: "heading 3")
    case .quotation: Names(odt: "Quotations", docx: "Citazione", docxShown: "Quote")
    case .dashedItem: Names(odt: "List 1", docx: "Puntoelenco", docxShown: "List Bullet")
    case .numberedItem: Names(odt: "Numbering 1", docx: "Numeroelenco", docxShown: "List Number")
    case .itemText: Names(odt: "List 1 Cont.", docx: "Elencocontinua", docxShown: "List Continue")
    case .caption: Names(odt: "Caption", docx: "Didascalia", docxShown: "caption")
    case .tableHeading:
      Names(
        odt: "Table Heading", docx: "Intestazionetabella", docxShown: "Intestazione tabella")
    case .tableText:
      Names(
        odt: "Table Contents", docx: "Contenutotabella", docxShown: "Contenuto tabella")
    case .footer: Names(odt: "Footer", docx: "Pidipagina", docxShown: "footer")
    case .letterhead: Names(own: "Carta intestata")
    case .letterheadNote: Names(own: "Carta intestata nota")
    case .contacts: Names(own: "Recapiti")
    case .registration: Names(own: "Protocollo")
    case .institution: Names(own: "Ente")
    case .organ: Names(own: "Organo")
    case .subject: Names(own: "Oggetto")
    case .actingOrgan: Names(own: "Organo deliberante")
    case .verb: Names(own: "Verbo della deliberazione")
    case .solemn: Names(own: "Riga solenne")
    case .actNumber: Names(own: "Numero di atto")
    case .plain: Names(own: "Corpo a sinistra")
    case .movement: Names(own: "Movimento")
    case .opinion: Names(own: "Parere")
    case .decision: Names(own: "Decisione")
    case .omissis: Names(own: "Omissis")
    case .agendaItem: Names(own: "Ordine del giorno")
    case .voteTitle: Names(own: "Votazione titolo")
    case .vote: Names(own: "Votazione")
    case .voteSubject: Names(own: "Votazione oggetto")
    case .voteWords: Names(own: "Votazione parole del verbale")
    case .check: Names(own: "Da verificare")
    case .checkItem: Names(own: "Da verificare elenco")
    case .tableFigure: Names(own: "Tabella numeri")
    case .tallyFigure: Names(own: "Votazione voti")
    case .tableTotal: Names(own: "Tabella totali")
    case .tableNames: Names(own: "Tabella nomi")
    case .certificateTitle: Names(own: "Certificato titolo")
    case .certificate: Names(own: "Certificato")
    case .signatureOffice: Names(own: "Firma carica")
    case .signatureName: Names(own: "Firma nome")
    }
  }
}
