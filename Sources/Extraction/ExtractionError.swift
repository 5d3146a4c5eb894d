import Archive

/// Why a document gives no text; the message is Italian, names no file and says what to do.
public enum ExtractionError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A password is needed.
  case encrypted
  /// The archive is broken, or no office document.
  case archive(ArchiveError)
  /// A part that every such document has is not there.
  case incomplete(String)
  /// A part cannot be understood: which, and why.
  case malformed(part: String, reason: String)
  /// There is no word in it.
  case noWords
  /// A PDF that holds only pictures of pages.
  case onlyImages(pages: Int)
  /// A PDF that cannot be opened.
  case damagedPDF
  /// A format that is not read: what it is, and how to save it instead.
  case unsupported(kind: String, advice: String)

  /// What to tell the user.
  public var description: String {
    switch self {
    case .encrypted:
      "il documento è protetto da password; togliere la protezione e salvarlo di nuovo"
    case .archive(.encrypted):
      "il documento è protetto da password; togliere la protezione e salvarlo di nuovo"
    case .archive(let error):
      "\(error); aprire il documento con il programma che l'ha scritto e salvarlo di nuovo"
    case .incomplete(let part):
      "nel documento manca la parte «\(part)»; aprirlo con il programma che l'ha scritto e salvarlo di "
        + "nuovo"
    case .malformed(let part, let reason):
      "la parte «\(part)» del documento non è leggibile (\(reason)); aprirlo con il programma che l'ha "
        + "scritto e salvarlo di nuovo"
    case .noWords:
      "il documento non contiene testo; indicare il file che contiene il testo del verbale"
    case .onlyImages(let pages):
      "il PDF contiene solo immagini (\(pages == 1 ? "1 pagina" : "\(pages) pagine")): occorre il "
        + "riconoscimento del testo (OCR), oppure il documento da cui il PDF è stato fatto"
    case .damagedPDF:
      "il PDF è danneggiato o incompleto; procurarsi di nuovo il file, o salvarlo ancora in PDF"
    case .unsupported(let kind, let advice):
      "\(kind): questo formato non si può leggere; \(advice)"
    }
  }
}
