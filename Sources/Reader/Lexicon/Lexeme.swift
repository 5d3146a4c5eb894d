/// What a word means to the grammars, whatever its ending: 'favorevole' and 'favorevoli' are one.
enum Lexeme: UInt16, Sendable {
  case none

  // Votes
  case favorevole, favore, contrario, astenuto, astiene, unanime, unanimita, voto, votazione,
    votante
  case votare, scheda, bianca, nulla, nessuno, maggioranza, minoranza, parere, esito, scrutinio
  case segreto, palese, alzata, mano, nominale, scrutatore, proclama, eletto, preferenza,
    emendamento
  case parita, si, no, zero, quota, millesimi, partecipa, partecipante, separata, votato
  case ballottaggio, espresso, riporta, tutti, fine, risponde, via, saluta

  // Decisions
  case approva, approvare, approvazione, respinge, delibera, deliberazione, deliberare, decisione
  case rinvia, ritira, prende, atto, concorda, accetta, decide, determina, dispone, ratifica,
    esprime
  case adotta, dichiara, rende, eseguibile, eseguibilita, esecutivo, immediata, propone, proposta
  case mandato, nomina, elegge, conferma, autorizza

  // Presence
  case presente, assente, giustificato, ingiustificato, remoto, online, videoconferenza, telematico
  case delega, delegato, sostituisce, totale, appello, intervenuto, convenuto, componente,
    nominativo
  case risulta, eccezione, x, ag, ai, p, n, presenza, assenza, collegato, mista

  // Movements
  case entra, esce, arriva, rientra, allontana, lascia, abbandona, assenta, raggiunge, sopraggiunge
  case collega, scollega, giunge, ingresso, uscita, aula, sala, assume

  // Sitting
  case verbale, seduta, adunanza, riunione, riunito, convocato, convocazione, convocati, tenuto,
    svolto
  case apre, aperto, apertura, inizio, avvio, chiude, chiuso, chiusura, termina, tolta, sciolta
  case torna, va, manca
  case sospende, sospensione, riprende, lavori, legale, numero, raggiunto, deserta, presiede
  case presidenza, presidente, vicepresidente, segretario, verbalizzante, verbalizza, funge, assiste
  case sindaco, vicesindaco, assessore, consigliere, dirigente, direttore, responsabile, ordinaria
  case straordinaria, urgente, pubblica, prima, seconda, primo, secondo, terzo, ordinal, precedente
  case membro, socio, rappresentante, capogruppo, docente, revisore, coordinatore, sessione
  case letto, sottoscritto, confermato, firma, fto, conclude, esaurito, nullaltro

  // Agenda
  case ordine, giorno, odg, punto, argomento, oggetto, varie, anticipa, posticipa, inverte, aggiunge
  case discussione, trattazione, allegato, tratta

  // Bodies
  case consiglio, giunta, assemblea, conferenza, collegio, commissione, comitato, comune, provincia
  case unione, comunita, consorzio, autorita, ambito, citta, istituto, azienda, ente, organo,
    ufficio

  // Recitals
  case visto, premesso, richiamato, considerato, ritenuto, acquisito, atteso, preso, sentito, dato
  case certifica, pubblicazione, albo, regolarita, copia, tecnica, contabile

  // Time
  case anno, addi, data, oggi, ora, ore, minuti, weekday, month, mezzogiorno, mezzanotte, alle,
    dalle

  // Grammar
  case il, la, lo, di, da, del, a, e, o, inside, con, per, su, che, non, al, nel, durante, dopo,
    quindi
  case entro, fino, perche, mentre, tra, quando, oltre, ad, un

  // Names
  case title, signor, abbreviation, particle

  // Speech
  case interviene, parola, relaziona, illustra, espone, riferisce, chiede, afferma, precisa, dice
  case ringrazia, sottolinea

  /// Nouns that name a college.
  var isBodyNoun: Bool {
    switch self {
    case .consiglio, .giunta, .assemblea, .conferenza, .collegio, .commissione, .comitato, .unione:
      true
    default: false
    }
  }

  /// Nouns that name a person's office.
  var isOffice: Bool {
    switch self {
    case .presidente, .vicepresidente, .segretario, .verbalizzante, .sindaco, .vicesindaco,
      .assessore, .consigliere, .dirigente, .direttore, .responsabile, .membro, .socio,
      .rappresentante, .capogruppo, .docente, .revisore, .coordinatore, .componente, .delegato:
      true
    default: false
    }
  }

  /// Nouns that open the name of an institution: 'Comunità Montana', 'Consorzio Alto Piave'.
  var isInstitution: Bool {
    switch self {
    case .comune, .provincia, .unione, .comunita, .consorzio, .autorita, .ambito, .citta, .istituto,
      .azienda, .ente, .organo, .ufficio:
      true
    default: false
    }
  }

  /// Articles, prepositions and conjunctions.
  var isFunctionWord: Bool {
    switch self {
    case .il, .la, .lo, .di, .da, .del, .a, .e, .o, .inside, .con, .per, .su, .che, .non, .al, .nel,
      .durante, .dopo, .quindi, .entro, .fino, .perche, .mentre, .tra, .quando, .oltre, .ad, .un,
      .alle, .dalle:
      true
    default: false
    }
  }
}
