/// Heads of minutes that examples share, so that each shows whole minutes and not a bare phrase.
enum ExampleMinutes {
  /// A council of seven, mayor included.
  static let councillors = [
    "Anna Rossi", "Luca Bianchi", "Carla Verdi", "Piero Neri", "Sara Gallo", "Marco Riva",
    "Elena Fontana",
  ]

  /// Minutes of a council; those not absent are present.
  static func council(absent: [String] = [], _ body: String, closing: Bool = true) -> String {
    let roll = councillors.enumerated().map { index, name in
      let role = index == 0 ? "Sindaca" : "Consigliere"
      return "\(index + 1). \(name) - \(role) - \(absent.contains(name) ? "Assente" : "Presente")"
    }
    return """
      COMUNE DI VALFIORITA
      VERBALE DEL CONSIGLIO COMUNALE

      Il giorno 12 marzo 2025, alle ore 18:00, nella sala consiliare, in prima convocazione, si è
      riunito il Consiglio comunale. All'appello risultano:

      \(roll.joined(separator: "\n"))

      Presiede la Sindaca Anna Rossi; verbalizza il Segretario comunale dott. Ugo Marini.
      Constatato il numero legale, la Sindaca dichiara aperta la seduta alle ore 18:00.

      \(agenda(of: body))
      \(body)
      \(closing ? "\nLa seduta è tolta alle ore 19:30." : "")
      """
  }

  /// The order of the day that the headings of a text make.
  static func agenda(of body: String) -> String {
    let headings = body.split(separator: "\n").filter { line in
      line.prefixMatch(of: #/\d+\. [A-Z]/#) != nil
    }
    return "Ordine del giorno:\n" + headings.joined(separator: "\n") + "\n"
  }

  /// Minutes of an assembly of mayors: a body on each line with who sits for it, or 'assente'.
  static func mayors(_ roll: [String], call: String = "prima", _ body: String) -> String {
    """
    VERBALE DELL'ASSEMBLEA DEI SINDACI DELL'AMBITO VALLE DEL LENTO

    Il giorno 12 marzo 2025, alle ore 17:00, presso il Municipio di Alba Lenta, in \(call)
    convocazione, si è riunita l'Assemblea dei Sindaci. Sono convenuti:

    \(roll.joined(separator: "\n"))

    Verificato il numero legale, il Presidente Dario Conti apre la seduta alle ore 17:00.

    \(agenda(of: body))
    \(body)

    La seduta è chiusa alle ore 18:30.
    """
  }

  /// Five mayors, all there.
  static let fiveMayors = [
    "Alba Lenta: Dario Conti", "Borgo Lento: Gina Moro", "Castel Lento: Ivo Sala",
    "Donato: Lia Greco", "Erbosa: Nino Villa",
  ]
}

/// Minutes of an assembly by shares, for the examples of the rules on weights.
enum WeightedMinutes {
  /// A vote of the three present, that adds up.
  static let consistent = [
    "- favorevoli: n. 2 Comuni (Alba Lenta e Borgo Lento), per 650 quote;",
    "- contrari: n. 1 Comune (Castel Lento), per 100 quote;", "- astenuti: nessuno.",
  ]

  static func text(
    _ vote: [String] = consistent,
    present: String = "Sono presenti n. 3 Comuni su 4, per complessive 750 quote",
    shares: [String] = ["400", "250", "100", "250"]
  ) -> String {
    """
    CONSORZIO IDRICO DEL LENTO
    ASSEMBLEA CONSORTILE

    Il giorno 12 marzo 2025, alle ore 17:00, presso la sede di Alba Lenta, in prima convocazione, si
    è riunita l'Assemblea del Consorzio. Risultano:

    Ente | Rappresentante | Quote | Presente
    Comune di Alba Lenta | Dario Conti | \(shares[0]) | sì
    Comune di Borgo Lento | Gina Moro | \(shares[1]) | sì
    Comune di Castel Lento | Ivo Sala | \(shares[2]) | sì
    Comune di Donato | Lia Greco | \(shares[3]) | no

    \(present). Constatata la validità della seduta, il Presidente Dario Conti apre i lavori alle ore
    17:00.

    Ordine del giorno:
    1. Approvazione del bilancio consortile

    1. Approvazione del bilancio consortile

    Votazione per appello nominale:
    \(vote.joined(separator: "\n"))

    L'Assemblea approva.

    La seduta è chiusa alle ore 18:00.
    """
  }
}
