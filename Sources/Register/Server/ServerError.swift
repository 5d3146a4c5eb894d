/// What PostgreSQL, or libpq, says.
struct ServerError: Error {
  /// The five letters that the standard gives to every error; nil where the server said nothing.
  let state: String?
  /// Its words, in whatever language the server speaks.
  let message: String
  /// Whether nothing more can come over the connection.
  let isLost: Bool

  /// Whether the same work may succeed if begun again: nothing of it was kept.
  var isPassing: Bool {
    // Serialization failures and deadlocks.
    isLost || state == "40001" || state == "40P01"
  }

  /// Whether the server said that it, or its host, cannot be had now but may be soon.
  var isServerAway: Bool {
    switch state {
    // Shutting down, crashed, starting up, too many connections.
    case "57P01", "57P02", "57P03", "53300": true
    case nil: isLost
    default: false
    }
  }

  /// As the register tells it.
  func told(of address: ServerAddress) -> RegisterError {
    let place = address.description
    switch state {
    case "P0001" where message.hasPrefix(Seal.prefix):
      return .refused(String(message.dropFirst(Seal.prefix.count)))
    case "55P03": return .locked(path: place)
    case "53100": return .full(path: place)
    case "58030": return .disk(path: place, code: 5)
    case "XX001", "XX002":
      return .damaged(path: place, detail: "il server riferisce dati illeggibili")
    default: return .server(place: place, fault(of: address))
    }
  }

  private func fault(of address: ServerAddress) -> ServerFault {
    switch state {
    case "3D000": .noBase(address.base ?? address.user ?? "")
    case "28000", "28P01": .unknownUser
    case "42501": .notPermitted
    case "25006": .isReadOnly
    case "53300": .crowded
    case _ where isServerAway: .away
    default: .unexpected(code: state ?? "-", detail: firstLine)
    }
  }

  private var firstLine: String {
    String(message.split(separator: "\n").first ?? "")
  }
}

/// What keeps a register on a server from doing what is asked.
public enum ServerFault: Sendable, Hashable {
  /// Nobody answers, for longer than one waits.
  case away
  /// The connection was cut while something was read.
  case cut
  /// The connection was cut while something was being kept, and it cannot be known whether it was.
  case unknownEnd
  /// There is no such database.
  case noBase(String)
  /// The user is not let in, or the password is wrong or missing.
  case unknownUser
  /// The user may not do this.
  case notPermitted
  /// The server only lets read: a copy that follows another.
  case isReadOnly
  /// The server has as many connections as it takes.
  case crowded
  /// Its schema is of an earlier version, and the user may not bring it forward.
  case isOld(version: Int, known: Int)
  /// The database does not keep texts in UTF-8.
  case wrongEncoding(String)
  /// The server is too old.
  case tooOld(String)
  /// A text with a character that PostgreSQL does not keep.
  case unkeepable
  /// Anything else.
  case unexpected(code: String, detail: String)

  /// What happened and what to do, for a register at a place.
  func words(_ place: String) -> String {
    switch self {
    case .away:
      "il server del registro \(place) non risponde: controllare che PostgreSQL sia avviato e che "
        + "l'indirizzo e la rete siano giusti, poi ripetere il comando; nulla è stato scritto"
    case .cut:
      "il collegamento con il server del registro \(place) è caduto durante la lettura: ripetere il "
        + "comando"
    case .unknownEnd:
      "il collegamento con il server del registro \(place) è caduto mentre l'iscrizione si concludeva, e "
        + "il server non risponde più: non si può sapere se è avvenuta. Prima di ripetere il comando "
        + "guardare con 'verbale registro elenca', o 'verbale albo elenca', se c'è"
    case .noBase(let base):
      "sul server del registro \(place) non c'è la base di dati «\(base)»: correggere l'indirizzo, o "
        + "farla creare (createdb \(base))"
    case .unknownUser:
      "il server del registro \(place) non ammette l'utente: controllare il nome nell'indirizzo e la "
        + "password, che si scrive in ~/.pgpass (o nel file indicato da PGPASSFILE) e non "
        + "nell'indirizzo"
    case .notPermitted:
      "il server del registro \(place) non permette all'utente di fare questo: far dare i permessi da chi "
        + "amministra il server (per scrivere: USAGE sullo schema verbale, SELECT e INSERT sulle sue "
        + "tabelle; per far nascere il registro: CREATE sulla base); nulla è stato scritto"
    case .isReadOnly:
      "il server del registro \(place) è di sola lettura, forse la copia di un altro: indicare con "
        + "--registro il server principale; nulla è stato scritto"
    case .crowded:
      "il server del registro \(place) ha già tutti i collegamenti che può avere: riprovare fra poco; "
        + "nulla è stato scritto"
    case .isOld(let version, let known):
      "il registro \(place) è di una versione precedente (schema \(version); questo programma usa il "
        + "\(known)) e l'utente non ha i permessi per aggiornarlo: far eseguire una volta 'verbale "
        + "registro elenca' a chi lo ha creato"
    case .wrongEncoding(let encoding):
      "la base di dati del registro \(place) tiene i testi in \(encoding) e non in UTF-8: crearne una con "
        + "createdb --encoding=UTF8 --template=template0"
    case .tooOld(let version):
      "il server del registro \(place) è PostgreSQL \(version): occorre la versione 12 o successiva"
    case .unkeepable:
      "un testo contiene il carattere nullo (U+0000), che il server del registro \(place) non conserva: "
        + "toglierlo dal verbale; nulla è stato scritto"
    case .unexpected(let code, let detail):
      "guasto del registro \(place) (PostgreSQL, codice \(code): \(detail)): nulla è stato iscritto"
    }
  }
}
