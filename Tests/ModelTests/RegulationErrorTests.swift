import Regulations
import Testing

/// Every fault a file may have, with the words that the secretary reads.
@Suite struct RegulationErrorTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    let name: String
    let yaml: String
    let message: String

    var testDescription: String { name }
  }

  @Test(arguments: faults)
  func messageReadsWell(fault: Fault) {
    let error = #expect(throws: RegulationError.self) {
      try RegulationLoader.load(text: fault.yaml, name: "r.yaml")
    }
    #expect(error?.description == fault.message, "\(fault.name)")
  }

  static let faults = [
    Fault(
      name: "unknown key",
      yaml: """
        tipo: consiglio
        assegnatti: 12

        """,
      message: """
        r.yaml:2:1: la voce «assegnatti» non esiste nel regolamento; intendevi «assegnati»?
        """),
    Fault(
      name: "unknown key, nothing near",
      yaml: """
        tipo: consiglio
        colore: blu

        """,
      message: """
        r.yaml:2:1: la voce «colore» non esiste nel regolamento; le voci ammesse sono: titolo, \
        tipo, organo, ente, si_applica_tuel, assegnati, in_carica, sindaco_nella_base, \
        numero_legale, maggioranze, ammette_immediata_eseguibilita, astenuti_votanti, \
        bianche_votanti, non_votanti_nel_numero_legale, voto_prevalente_presidente, deleghe, \
        da_remoto, voto_segreto_su_persone, nomi_dei_dissenzienti, pubblicazione, unita_peso, \
        peso_totale, membri, convocazione, carta_intestata, fonti
        """),
    Fault(
      name: "missing kind",
      yaml: """
        titolo: Prova

        """,
      message: """
        r.yaml:1:1: manca «tipo», cioè la specie dell'organo; scrivi «tipo:» e uno di: \
        consiglio, giunta, assemblea dei sindaci, unione, assemblea per quote, collegio, altro
        """),
    Fault(
      name: "unknown kind",
      yaml: """
        tipo: consilio

        """,
      message: """
        r.yaml:1:7: «tipo» vale «consilio», che non è fra i valori ammessi; intendevi \
        «consiglio»? i valori ammessi sono: consiglio, giunta, assemblea dei sindaci, unione, \
        assemblea per quote, collegio, altro
        """),
    Fault(
      name: "number in words",
      yaml: """
        tipo: consiglio
        assegnati: dodici

        """,
      message: """
        r.yaml:2:12: «assegnati» vale «dodici», che non è un numero intero; scrivi il numero in \
        cifre, senza punti né parole
        """),
    Fault(
      name: "negative number",
      yaml: """
        tipo: consiglio
        assegnati: -3

        """,
      message: """
        r.yaml:2:12: «assegnati» vale -3; scrivi un numero non inferiore a 1
        """),
    Fault(
      name: "neither yes nor no",
      yaml: """
        tipo: consiglio
        da_remoto: forse

        """,
      message: """
        r.yaml:2:12: «da_remoto» vale «forse», che non è né sì né no; scrivi «sì» oppure «no»
        """),
    Fault(
      name: "group where text is wanted",
      yaml: """
        tipo: consiglio
        organo:
          nome: Consiglio

        """,
      message: """
        r.yaml:3:3: «organo» deve essere un testo; scrivi il testo sulla stessa riga
        """),
    Fault(
      name: "text where group is wanted",
      yaml: """
        tipo: consiglio
        numero_legale: metà

        """,
      message: """
        r.yaml:2:16: «numero_legale» deve essere un gruppo di voci; scrivi sotto, rientrate, le \
        voci: prima_convocazione, seconda_convocazione
        """),
    Fault(
      name: "text where list is wanted",
      yaml: """
        tipo: consiglio
        membri: Alba

        """,
      message: """
        r.yaml:2:9: «membri» deve essere un elenco; scrivi sotto una riga per ciascuno, \
        cominciandola con un trattino
        """),
    Fault(
      name: "bad fraction",
      yaml: """
        tipo: consiglio
        numero_legale:
          prima_convocazione:
            base: assegnati
            frazione: quasi tutti

        """,
      message: """
        r.yaml:5:15: «frazione» vale «quasi tutti», che non è una frazione; scrivi per esempio: \
        metà, un terzo, due terzi, maggioranza, metà più uno, più di un terzo, 2/5, 60%
        """),
    Fault(
      name: "unknown measure",
      yaml: """
        tipo: consiglio
        numero_legale:
          prima_convocazione:
            misura: testa
            base: assegnati
            frazione: metà

        """,
      message: """
        r.yaml:4:13: «misura» vale «testa», che non è fra i valori ammessi; intendevi «teste»? i \
        valori ammessi sono: teste, abitanti, quote, voti
        """),
    Fault(
      name: "unknown base",
      yaml: """
        tipo: consiglio
        numero_legale:
          prima_convocazione:
            base: eletti
            frazione: metà

        """,
      message: """
        r.yaml:4:11: «base» vale «eletti», che non è fra i valori ammessi; i valori ammessi \
        sono: assegnati, in carica, presenti, votanti
        """),
    Fault(
      name: "missing base and fraction",
      yaml: """
        tipo: consiglio
        maggioranze:
          ordinaria:
            minimo: 4

        """,
      message: """
        r.yaml:4:5: in «ordinaria» manca «base»; scrivi di che cosa è la frazione: assegnati, in \
        carica, presenti, votanti
        r.yaml:4:5: in «ordinaria» manca «frazione»; scrivi per esempio «frazione: un terzo»
        """),
    Fault(
      name: "conditions twice over",
      yaml: """
        tipo: consiglio
        maggioranze:
          ordinaria:
            frazione: metà
            condizioni:
              - {base: votanti, frazione: metà}

        """,
      message: """
        r.yaml:4:15: «ordinaria» ha sia «condizioni» sia «frazione»; sposta «frazione» dentro \
        «condizioni», o togli «condizioni»
        """),
    Fault(
      name: "no conditions",
      yaml: """
        tipo: consiglio
        maggioranze:
          ordinaria:
            condizioni: []

        """,
      message: """
        r.yaml:4:17: «condizioni» di «ordinaria» è un elenco vuoto; scrivi almeno una \
        condizione, o togli la voce
        """),
    Fault(
      name: "strictness denied",
      yaml: """
        tipo: consiglio
        maggioranze:
          ordinaria: {base: votanti, frazione: maggioranza, stretta: no}

        """,
      message: """
        r.yaml:3:62: «stretta: no» contraddice la frazione, che vuol dire «più di»; togli \
        «stretta» o cambia la frazione
        """),
    Fault(
      name: "special without words",
      yaml: """
        tipo: consiglio
        maggioranze:
          speciali:
            - {titolo: Statuto, base: assegnati, frazione: due terzi}

        """,
      message: """
        r.yaml:4:7: una maggioranza speciale è senza «parole»; scrivi le parole dell'oggetto che \
        la richiamano, per esempio «parole: [statuto comunale]»
        """),
    Fault(
      name: "member twice",
      yaml: """
        tipo: collegio
        membri:
          - Maria Rossi
          - nome: ROSSI Maria

        """,
      message: """
        r.yaml:4:5: «ROSSI Maria» è già fra i membri (riga 3); togli una delle due righe, o \
        distingui i periodi con «dal» e «al»
        """),
    Fault(
      name: "member without name",
      yaml: """
        tipo: collegio
        membri:
          - carica: Sindaco

        """,
      message: """
        r.yaml:3:5: un membro è senza nome; scrivi «nome: …»
        """),
    Fault(
      name: "day that does not exist",
      yaml: """
        tipo: collegio
        membri:
          - {nome: Alba, dal: 30/02/2024}

        """,
      message: """
        r.yaml:3:23: «dal» vale «30/02/2024», che non è un giorno del calendario; scrivi il \
        giorno così: 31/12/2024
        """),
    Fault(
      name: "period upside down",
      yaml: """
        tipo: collegio
        membri:
          - {nome: Alba, dal: 01/06/2024, al: 31/05/2024}

        """,
      message: """
        r.yaml:3:39: «Alba» cessa prima di cominciare; controlla i giorni scritti in «dal» e «al»
        """),
    Fault(
      name: "ambiguous point",
      yaml: """
        tipo: altro
        membri:
          - {nome: Alba, peso: 1.234}

        """,
      message: """
        r.yaml:3:24: «peso» vale «1.234»: il punto può separare le migliaia o i decimali; scrivi \
        «1234» oppure «1,234»
        """),
    Fault(
      name: "negative weight",
      yaml: """
        tipo: altro
        membri:
          - {nome: Alba, peso: -2}

        """,
      message: """
        r.yaml:3:24: «peso» vale -2; scrivi un numero non negativo
        """),
    Fault(
      name: "a weight without measure",
      yaml: """
        tipo: altro
        membri:
          - {nome: Alba, peso: 1000000000000}

        """,
      message: """
        r.yaml:3:24: «peso» vale 1000000000000; scrivi un numero inferiore a mille miliardi
        """),
    Fault(
      name: "weights that do not add up",
      yaml: """
        tipo: altro
        peso_totale: 100
        membri:
          - {nome: Alba, peso: 60}
          - {nome: Borgo, peso: 30.5}

        """,
      message: """
        r.yaml:2:14: i pesi dei membri sommano a 90,50, ma «peso_totale» vale 100; correggi un \
        peso o il totale
        """),
    Fault(
      name: "more in office than assigned",
      yaml: """
        tipo: consiglio
        assegnati: 12
        in_carica: 14
        sindaco_nella_base: no

        """,
      message: """
        r.yaml:3:12: i componenti in carica (14) superano quelli assegnati più il sindaco (13); \
        correggi «in_carica» o «assegnati»
        """),
    Fault(
      name: "delegations denied and counted",
      yaml: """
        tipo: altro
        deleghe: {ammesse: no, per_persona: 2}

        """,
      message: """
        r.yaml:2:37: le deleghe non sono ammesse, ma ne è scritto il numero; togli \
        «per_persona», o scrivi «ammesse: sì»
        """),
    Fault(
      name: "enforceability denied and regulated",
      yaml: """
        tipo: altro
        ammette_immediata_eseguibilita: no
        maggioranze:
          immediata_eseguibilita: {base: assegnati, frazione: maggioranza}

        """,
      message: """
        r.yaml:2:33: l'immediata eseguibilità non è ammessa, ma la sua maggioranza è scritta; \
        togli «immediata_eseguibilita» da «maggioranze», o ammettila
        """),
    Fault(
      name: "unknown counting",
      yaml: """
        tipo: consiglio
        pubblicazione:
          esecutivita: subito

        """,
      message: """
        r.yaml:3:16: «esecutivita» vale «subito», che non è fra i valori ammessi; i valori \
        ammessi sono: dieci giorni interi dall'inizio, decimo giorno compreso il primo, dieci \
        giorni interi dalla fine
        """),
    Fault(
      name: "terms of notice out of measure",
      yaml: """
        tipo: consiglio
        convocazione:
          termine_ordinario_giorni: 3
          termine_straordinario_giorni: 5
          intervallo_seconda_ore: 0

        """,
      message: """
        r.yaml:4:33: il termine per le sessioni straordinarie (5 giorni) supera quello per le \
        ordinarie (3); controlla che i due numeri non siano scambiati
        r.yaml:5:27: «intervallo_seconda_ore» vale 0; scrivi un numero non inferiore a 1
        """),
    Fault(
      name: "days for hours of notice",
      yaml: """
        tipo: consiglio
        convocazione: {termine_ordinario_giorni: 5, termine_urgente_ore: 144}

        """,
      message: """
        r.yaml:2:66: il termine d'urgenza (144 ore) supera quello usuale (5 giorni); scrivi in \
        «termine_urgente_ore» un numero di ore, non di giorni o minuti
        """),
    Fault(
      name: "source of nothing",
      yaml: """
        tipo: consiglio
        fonti:
          colore: legge

        """,
      message: """
        r.yaml:3:3: la voce «colore» non esiste in «fonti»; le voci ammesse sono: titolo, tipo, \
        organo, ente, si_applica_tuel, assegnati, in_carica, sindaco_nella_base, maggioranze, \
        ammette_immediata_eseguibilita, astenuti_votanti, bianche_votanti, \
        non_votanti_nel_numero_legale, voto_prevalente_presidente, deleghe, da_remoto, \
        voto_segreto_su_persone, nomi_dei_dissenzienti, pubblicazione, unita_peso, peso_totale, \
        membri, convocazione
        """),
    Fault(
      name: "several at once",
      yaml: """
        tipo: consiglio
        assegnati: -1
        in_carica: x
        colore: blu

        """,
      message: """
        r.yaml:2:12: «assegnati» vale -1; scrivi un numero non inferiore a 1
        r.yaml:3:12: «in_carica» vale «x», che non è un numero intero; scrivi il numero in \
        cifre, senza punti né parole
        r.yaml:4:1: la voce «colore» non esiste nel regolamento; le voci ammesse sono: titolo, \
        tipo, organo, ente, si_applica_tuel, assegnati, in_carica, sindaco_nella_base, \
        numero_legale, maggioranze, ammette_immediata_eseguibilita, astenuti_votanti, \
        bianche_votanti, non_votanti_nel_numero_legale, voto_prevalente_presidente, deleghe, \
        da_remoto, voto_segreto_su_persone, nomi_dei_dissenzienti, pubblicazione, unita_peso, \
        peso_totale, membri, convocazione, carta_intestata, fonti
        """),
    Fault(
      name: "empty file",
      yaml: "",
      message: """
        r.yaml: il regolamento è vuoto; parti da uno di quelli forniti: assemblea-quote, \
        assemblea-sindaci-ambito, consiglio-comunale, giunta-comunale, organo-collegiale, \
        organo-scolastico, unione-comuni
        """),
    Fault(
      name: "only a comment",
      yaml: """
        # niente

        """,
      message: """
        r.yaml: il regolamento è vuoto; parti da uno di quelli forniti: assemblea-quote, \
        assemblea-sindaci-ambito, consiglio-comunale, giunta-comunale, organo-collegiale, \
        organo-scolastico, unione-comuni
        """),
    Fault(
      name: "a list at the top",
      yaml: """
        - uno
        - due

        """,
      message: """
        r.yaml:1:1: il regolamento deve essere un gruppo di voci; scrivi sotto, rientrate, le \
        voci: titolo, tipo, organo, ente, si_applica_tuel, assegnati, in_carica, \
        sindaco_nella_base, numero_legale, maggioranze, ammette_immediata_eseguibilita, \
        astenuti_votanti, bianche_votanti, non_votanti_nel_numero_legale, \
        voto_prevalente_presidente, deleghe, da_remoto, voto_segreto_su_persone, \
        nomi_dei_dissenzienti, pubblicazione, unita_peso, peso_totale, membri, convocazione, \
        carta_intestata, fonti
        """),
    Fault(
      name: "key twice",
      yaml: """
        tipo: consiglio
        assegnati: 12
        assegnati: 16

        """,
      message: """
        r.yaml:3:1: la voce «assegnati» è scritta due volte; tieni una sola delle due
        """),
    Fault(
      name: "tabulation",
      yaml: """
        tipo: consiglio
        numero_legale:
        \tprima_convocazione:

        """,
      message: """
        r.yaml:3:1: c'è una tabulazione o un segno che qui non può stare; rientra le righe con \
        spazi e metti fra virgolette i testi che cominciano con un segno
        """),
    Fault(
      name: "colon in a text",
      yaml: """
        tipo: consiglio
        titolo: Consiglio: regole

        """,
      message: """
        r.yaml:2:18: ci sono due punti dove non possono stare; se fanno parte del testo, mettilo \
        fra virgolette; altrimenti controlla il rientro della riga
        """),
    Fault(
      name: "quotes left open",
      yaml: """
        tipo: consiglio
        titolo: "Consiglio

        """,
      message: """
        r.yaml:2:9: le virgolette aperte non vengono chiuse; chiudi le virgolette alla fine del \
        testo
        """),
    Fault(
      name: "bracket left open",
      yaml: """
        tipo: consiglio
        membri: [Alba, Borgo

        """,
      message: """
        r.yaml:2:9: la parentesi quadra aperta non viene chiusa; chiudi l'elenco con «]»
        """),
    Fault(
      name: "brace left open",
      yaml: """
        tipo: consiglio
        deleghe: {ammesse: no

        """,
      message: """
        r.yaml:2:10: la parentesi graffa aperta non viene chiusa; chiudi il gruppo con «}»
        """),
    Fault(
      name: "wrong indentation",
      yaml: """
        tipo: consiglio
          titolo: Prova

        """,
      message: """
        r.yaml:2:9: ci sono due punti dove non possono stare; se fanno parte del testo, mettilo \
        fra virgolette; altrimenti controlla il rientro della riga
        """),
    Fault(
      name: "colon missing",
      yaml: """
        tipo: consiglio
        titolo Prova

        """,
      message: """
        r.yaml:2:1: mancano i due punti dopo il nome della voce; scrivi «voce: valore», con uno \
        spazio dopo i due punti
        """),
    Fault(
      name: "two documents",
      yaml: """
        tipo: consiglio
        ---
        tipo: giunta

        """,
      message: """
        r.yaml:2:1: il file contiene più di un regolamento; lascia un solo regolamento per file \
        e togli la riga «---»
        """),
  ]
}
