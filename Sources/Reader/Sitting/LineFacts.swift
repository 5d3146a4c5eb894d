/// What the words of a line hint at, gathered in one pass so that grammars look only where they must.
struct LineFacts: OptionSet, Sendable {
  let rawValue: UInt32

  static let vote = LineFacts(rawValue: 1)
  static let movement = LineFacts(rawValue: 2)
  static let closing = LineFacts(rawValue: 4)
  static let opening = LineFacts(rawValue: 8)
  static let suspension = LineFacts(rawValue: 16)
  static let agenda = LineFacts(rawValue: 32)
  static let date = LineFacts(rawValue: 64)
  static let legal = LineFacts(rawValue: 128)
  static let officer = LineFacts(rawValue: 256)
  static let call = LineFacts(rawValue: 512)
  static let change = LineFacts(rawValue: 1024)
  static let mandate = LineFacts(rawValue: 2048)
  static let minutes = LineFacts(rawValue: 4096)
  static let body = LineFacts(rawValue: 8192)
  static let decision = LineFacts(rawValue: 16384)
  static let presence = LineFacts(rawValue: 32768)
  static let mode = LineFacts(rawValue: 65536)
  static let enforceability = LineFacts(rawValue: 131_072)
  static let convening = LineFacts(rawValue: 262_144)

  /// The facts of every line.
  static func of(_ text: TokenizedText) -> [LineFacts] {
    var result = [LineFacts](repeating: [], count: text.lines.count)
    for (index, line) in text.lines.enumerated() {
      var facts: LineFacts = []
      for token in line.first..<line.end {
        facts.insert(of(text.tokens[token].lexeme))
      }
      result[index] = facts
    }
    return result
  }

  /// Whether a word can tell an entry or an exit.
  static func isMovement(_ lexeme: Lexeme) -> Bool { of(lexeme).contains(.movement) }

  private static func of(_ lexeme: Lexeme) -> LineFacts {
    switch lexeme {
    case .none: []
    case .favorevole, .favore, .contrario, .astenuto, .astiene, .unanime, .unanimita, .votante,
      .scheda, .maggioranza, .proclama:
      .vote
    case .entra, .esce, .arriva, .rientra, .allontana, .lascia, .abbandona, .assenta, .raggiunge,
      .sopraggiunge, .collega, .scollega, .giunge, .ingresso, .collegato, .via, .torna, .va,
      .saluta, .aula, .sala, .intervenuto, .richiamato:
      .movement
    case .chiude, .chiuso, .chiusura, .termina, .tolta, .sciolta, .conclude, .letto, .sottoscritto,
      .fine:
      .closing
    case .apre, .aperto, .apertura, .inizio, .avvio, .dichiara: .opening
    case .sospende, .sospensione: .suspension
    case .riprende: [.suspension, .movement]
    case .odg, .oggetto, .punto, .argomento, .ordine: .agenda
    case .anno, .addi, .data, .oggi, .month, .giorno: .date
    case .legale, .raggiunto, .deserta: .legal
    case .presiede, .presidenza, .presidente, .segretario, .verbalizzante, .verbalizza, .funge,
      .assiste, .sindaco, .vicesindaco, .dirigente, .responsabile, .direttore, .coordinatore,
      .scrutatore:
      .officer
    case .convocazione, .convocato, .convocati: .call
    case .anticipa, .posticipa, .inverte, .aggiunge, .rinvia: .change
    case .ritira: [.change, .movement]
    case .mandato: .mandate
    case .verbale, .deliberazione, .delibera: .minutes
    case .consiglio, .giunta, .assemblea, .conferenza, .collegio, .commissione, .comitato, .unione:
      .body
    case .prende: [.decision, .movement]
    case .approva, .concorda, .accetta, .decide, .decisione, .respinge: .decision
    case .presente: [.presence, .movement]
    case .assente: .presence
    case .remoto, .online, .videoconferenza, .telematico, .mista: .mode
    case .eseguibile, .eseguibilita, .esecutivo: .enforceability
    case .riunito, .tenuto, .svolto, .seduta, .adunanza, .riunione: .convening
    default: []
    }
  }
}
