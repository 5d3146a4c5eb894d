import Model

/// Why the register cannot do what is asked, told in Italian, with what to do.
public enum RegisterError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The request cannot be met: wrong number, closed year, minutes that do not fit.
  case refused(String)
  /// There is no such register yet.
  case missing(path: String)
  /// The file is something else.
  case notARegister(path: String)
  /// A later version of the program made it.
  case newer(path: String, version: Int, known: Int)
  /// Its pages are damaged.
  case damaged(path: String, detail: String)
  /// Somebody else is writing, for longer than one waits.
  case locked(path: String)
  /// It cannot be written: permissions, a read-only disk.
  case notWritable(path: String)
  /// It cannot be opened at all.
  case notReadable(path: String)
  /// The disk is full.
  case full(path: String)
  /// The disk fails, or sets a limit.
  case disk(path: String, code: Int)
  /// A register on a server cannot be reached, or cannot do this.
  case server(place: String, ServerFault)
  /// The library that speaks with servers is not installed.
  case noLibrary
  /// Anything else that SQLite says.
  case unexpected(path: String, code: Int, detail: String)

  /// Whether what was asked is wrong, rather than the file or the disk.
  public var isRequest: Bool {
    switch self {
    case .refused, .missing, .notARegister: true
    case .newer, .damaged, .locked, .notWritable, .notReadable, .full, .disk, .server, .noLibrary,
      .unexpected:
      false
    }
  }

  /// The message for the user.
  public var description: String {
    switch self {
    case .refused(let reason): reason
    case .missing(let path):
      "il registro \(path) non esiste: nasce con la prima iscrizione ('verbale registro iscrivi'); "
        + "se è altrove, indicarlo con --registro"
    case .notARegister(let path):
      "\(path) non è un registro di Verbale: indicare con --registro un altro file"
    case .newer(let path, let version, let known):
      "il registro \(path) è di una versione più recente del programma (schema \(version); questo "
        + "programma conosce fino al \(known)): aggiornare il programma; il file non è stato toccato"
    case .damaged(let path, let detail):
      "il registro \(path) è danneggiato (\(detail)): non vi è stato scritto nulla. Conservarne una "
        + "copia, riprendere l'ultima copia di sicurezza, oppure salvare ciò che è integro con "
        + "'verbale registro esporta --formato json'"
    case .locked(let path):
      "il registro \(path) è occupato da un altro programma: nulla è stato scritto; riprovare fra poco"
    case .notWritable(let path):
      "il registro \(path) non si può scrivere: controllare i permessi del file e della cartella, e "
        + "che il disco non sia di sola lettura; nulla è stato scritto"
    case .notReadable(let path):
      "il registro \(path) non si può aprire: controllare il percorso e i permessi"
    case .full(let path):
      "lo spazio per il registro \(path) è esaurito: nulla è stato scritto; liberare spazio e ripetere "
        + "il comando"
    case .disk(let path, let code):
      "il disco non accetta la scrittura o la lettura del registro \(path) (codice \(code)): nulla è "
        + "stato iscritto; controllare il disco, lo spazio e i limiti sulla grandezza dei file"
    case .server(let place, let fault): fault.words(place)
    case .noLibrary:
      "per un registro su un server occorre la libreria libpq, che non è installata: installare il "
        + "pacchetto libpq5"
    case .unexpected(let path, let code, let detail):
      "guasto del registro \(path) (SQLite, codice \(code): \(detail)): nulla è stato iscritto"
    }
  }
}
