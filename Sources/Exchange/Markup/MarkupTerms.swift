import Model

/// The Italian words of the markup for the values of the model, both ways.
///
/// The first word of each is the one that is written; all of them are read.
struct MarkupTerms<Value: Hashable & Sendable>: Sendable {
  let words: [(Value, [String])]
  /// The value of every word as `MarkupTerm.folded` leaves it.
  private let values: [String: Value]

  init(words: [(Value, [String])]) {
    self.words = words
    let known = words.flatMap { value, words in words.map { (MarkupTerm.folded($0), value) } }
    values = Dictionary(known) { first, _ in first }
  }

  /// The word for a value.
  func word(_ value: Value) -> String { words.first { $0.0 == value }?.1.first ?? "" }

  /// The value of a word, whatever its case.
  func value(_ word: String) -> Value? { values[MarkupTerm.folded(word)] }

  /// The words to propose.
  var list: String { words.compactMap(\.1.first).joined(separator: ", ") }
}

/// How words of the markup are compared.
enum MarkupTerm {
  /// Lower case, accents and straight or curly apostrophes alike, blanks folded.
  static func folded(_ text: String) -> String {
    if let plain = foldedASCII(text) { return plain }
    var result = ""
    for character in text.lowercased() {
      switch character {
      case "à", "á": result.append("a")
      case "è", "é": result.append("e")
      case "ì", "í": result.append("i")
      case "ò", "ó": result.append("o")
      case "ù", "ú": result.append("u")
      case "’": result.append("'")
      case " ", "\t", "\n", "\r", "\r\n", "\u{A0}":
        if !result.isEmpty, result.last != " " { result.append(" ") }
      default: result.append(character)
      }
    }
    while result.last == " " { result.removeLast() }
    return result
  }

  /// The same of a text that is all ASCII, as nearly every one is: nil of another.
  private static func foldedASCII(_ text: String) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case 0x80...: return nil
      case 0x20, 0x09, 0x0A, 0x0D: if !bytes.isEmpty, bytes.last != 0x20 { bytes.append(0x20) }
      case 0x41...0x5A: bytes.append(byte | 0x20)
      default: bytes.append(byte)
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The known word that a mistyped one most resembles; nil when none is near.
  static func nearest(_ written: String, among known: [String]) -> String? {
    let wanted = Array(folded(written).unicodeScalars)
    guard wanted.count <= 60 else { return nil }
    let ranked = known.map {
      ($0, EditDistance.between(wanted, Array(folded($0).unicodeScalars)))
    }
    guard let best = ranked.min(by: { $0.1 < $1.1 }), best.1 <= max(1, wanted.count / 3) else {
      return nil
    }
    return best.0
  }

  static let bodyKind = MarkupTerms<BodyKind>(words: [
    (.council, ["consiglio"]), (.executive, ["giunta"]),
    (.mayorsAssembly, ["assemblea dei sindaci"]), (.union, ["unione"]),
    (.weightedAssembly, ["assemblea per quote"]), (.college, ["collegio"]), (.other, ["altro"]),
  ])
  static let call = MarkupTerms<Call>(words: [
    (.first, ["prima", "prima convocazione"]), (.second, ["seconda", "seconda convocazione"]),
  ])
  static let mode = MarkupTerms<Mode>(words: [
    (.inPerson, ["in presenza"]), (.online, ["a distanza", "online", "da remoto"]),
    (.mixed, ["mista", "in forma mista"]),
  ])
  static let publicity = MarkupTerms<Bool>(words: [
    (true, ["pubblica", "seduta pubblica"]),
    (false, ["segreta", "seduta segreta", "non pubblica"]),
  ])
  static let rollStyle = MarkupTerms<RollStyle>(words: [
    (.none, ["nessuno"]), (.complete, ["completo"]), (.presentOnly, ["soli presenti"]),
    (.absentOnly, ["soli assenti"]), (.totalsOnly, ["soli totali"]),
    (.columnsLost, ["colonne perdute"]),
  ])
  static let presence = MarkupTerms<Presence>(words: [
    (.present, ["presente", "sì", "p", "x"]),
    (.remote, ["da remoto", "collegato", "collegata", "remoto"]),
    (.absent, ["assente", "no", "a"]),
    (
      .excused,
      ["assente giustificato", "assente giustificata", "giustificato", "giustificata", "ag"]
    ),
  ])
  static let method = MarkupTerms<VotingMethod>(words: [
    (.showOfHands, ["per alzata di mano", "alzata di mano", "alzata"]),
    (.rollCall, ["per appello nominale", "appello nominale"]),
    (.open, ["voto palese", "palese", "in forma palese"]),
    (.secret, ["scrutinio segreto", "a scrutinio segreto", "voto segreto", "segreto", "segreta"]),
    (.electronic, ["voto elettronico", "con dispositivo elettronico"]),
  ])
  static let outcome = MarkupTerms<Outcome>(words: [
    (.approved, ["approvato", "approvata", "approvati", "approvate", "approva", "DELIBERA"]),
    (
      .rejected, ["respinto", "respinta", "respinti", "respinte", "non approvato", "non approvata"]
    ),
    (.deferred, ["rinviato", "rinviata", "ritirato", "ritirata"]),
    (.noted, ["preso atto", "prende atto"]),
  ])
  static let passage = MarkupTerms<Passage.Kind>(words: [
    (.heading, ["titolo"]), (.speech, ["discorso"]), (.narrative, ["racconto"]),
    (.listEntry, ["elenco"]), (.tableRow, ["tabella"]), (.vote, ["voto"]),
    (.decision, ["delibera"]), (.movement, ["movimento"]), (.furniture, ["cornice"]),
    (.opinion, ["parere"]), (.closing, ["chiusura"]),
  ])
  static let change = MarkupTerms<AgendaChange.Kind>(words: [
    (.broughtForward, ["anticipato"]), (.postponed, ["posticipato"]), (.added, ["aggiunto"]),
    (.withdrawn, ["ritirato", "rinviato"]),
  ])
  static let note = MarkupTerms<ReadingNote.Kind>(words: [
    (.columnsLost, ["colonne perdute"]), (.namesLost, ["nomi perduti"]),
    (.orphanPerson, ["persona senza ente"]), (.rollLineUnread, ["riga dell'appello non letta"]),
    (.voteUnread, ["voto non letto"]), (.unbalancedMark, ["segno non chiuso"]),
    (.encodingConverted, ["codifica convertita"]),
  ])
  static let weekday = MarkupTerms<Weekday>(
    words: Weekday.allCases.map { ($0, [$0.rawValue]) })
}
