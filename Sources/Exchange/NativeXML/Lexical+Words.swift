import Model

// The words of the field for what the model tells apart.

extension Lexical where Value == Int {
  /// An index, counted from 1 for those who read.
  static var position: Lexical {
    Lexical(
      LexicalOutline(
        name: "posizione", description: "il posto nell'elenco dei componenti, da 1",
        pattern: "[1-9][0-9]{0,8}"),
      write: { String($0 + 1) },
      read: { text in Int(text).flatMap { $0 >= 1 && $0 < 1_000_000_000 ? $0 - 1 : nil } })
  }
}

extension Lexical where Value == RollStyle {
  static var rollStyle: Lexical {
    .choice(
      "modo-appello",
      [
        "completo": .complete, "soli-presenti": .presentOnly, "soli-assenti": .absentOnly,
        "soli-totali": .totalsOnly, "colonne-perse": .columnsLost, "mancante": .none,
      ])
  }
}

extension Lexical where Value == BodyKind {
  static var bodyKind: Lexical {
    .choice(
      "tipo-organo",
      [
        "consiglio": .council, "giunta": .executive, "assemblea-sindaci": .mayorsAssembly,
        "unione": .union, "assemblea-quote": .weightedAssembly, "organo-collegiale": .college,
        "altro": .other,
      ])
  }
}

extension Lexical where Value == Weekday {
  static var weekday: Lexical {
    let days = Weekday.allCases
    return Lexical(
      LexicalOutline(
        name: "giorno-settimana", description: "un giorno della settimana",
        values: days.map(\.rawValue)),
      write: { $0.rawValue }, read: { Weekday(rawValue: $0) })
  }
}

extension Lexical where Value == Call {
  static var call: Lexical {
    .choice("ordine-convocazione", ["prima": .first, "seconda": .second])
  }
}

extension Lexical where Value == Mode {
  static var mode: Lexical {
    .choice(
      "modalità", ["in-presenza": .inPerson, "a-distanza": .online, "mista": .mixed])
  }
}

extension Lexical where Value == Presence {
  static var presence: Lexical {
    .choice(
      "presenza",
      [
        "presente": .present, "presente-a-distanza": .remote, "assente": .absent,
        "assente-giustificato": .excused,
      ])
  }
}

extension Lexical where Value == Movement.Kind {
  static var movementKind: Lexical {
    .choice("verso", ["entra": .enters, "esce": .leaves])
  }
}

extension Lexical where Value == Movement.Origin {
  static var movementOrigin: Lexical {
    .choice(
      "origine", ["testo": .text, "appello": .roll, "ordine-del-giorno": .agenda])
  }
}

extension Lexical where Value == Passage.Kind {
  static var passageKind: Lexical {
    .choice(
      "tipo-brano",
      [
        "titolo": .heading, "intervento": .speech, "narrazione": .narrative,
        "voce-di-elenco": .listEntry, "riga-di-tabella": .tableRow, "votazione": .vote,
        "decisione": .decision, "movimento": .movement, "intestazione": .furniture,
        "parere": .opinion, "chiusura": .closing,
      ])
  }
}

extension Lexical where Value == AgendaChange.Kind {
  static var agendaChangeKind: Lexical {
    .choice(
      "tipo-variazione",
      [
        "anticipato": .broughtForward, "posposto": .postponed, "aggiunto": .added,
        "ritirato": .withdrawn,
      ])
  }
}

extension Lexical where Value == VotingMethod {
  static var votingMethod: Lexical {
    .choice(
      "metodo",
      [
        "alzata-di-mano": .showOfHands, "appello-nominale": .rollCall, "palese": .open,
        "scrutinio-segreto": .secret, "elettronico": .electronic,
      ])
  }
}

extension Lexical where Value == Outcome {
  static var outcome: Lexical {
    .choice(
      "esito",
      [
        "approvato": .approved, "respinto": .rejected, "rinviato": .deferred,
        "preso-atto": .noted,
      ])
  }
}

extension Lexical where Value == ReadingNote.Kind {
  static var noteKind: Lexical {
    .choice(
      "tipo-nota",
      [
        "colonne-perse": .columnsLost, "nomi-persi": .namesLost,
        "persona-senza-ente": .orphanPerson, "riga-appello-non-letta": .rollLineUnread,
        "votazione-non-letta": .voteUnread, "segno-non-chiuso": .unbalancedMark,
        "codifica-convertita": .encodingConverted,
      ])
  }
}
