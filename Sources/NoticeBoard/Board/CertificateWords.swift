import Model
import Renderer

/// The certificates of the albo, in words.
public enum CertificateWords {
  /// Referta: the certificate of publication.
  public static func publication(
    _ entry: BoardEntry, on day: CalendarDate, officer: String, authority: String
  ) -> BoardCertificate {
    let publication = entry.publication
    let law =
      publication.source.contains("D.Lgs. 267/2000")
      ? "dell’art. 124 del D.Lgs. 18 agosto 2000, n. 267, e " : ""
    var statements = [
      "Si certifica che l’atto sopra indicato è stato pubblicato all’albo pretorio on line, al numero "
        + "di repertorio \(entry.reference), \(entry.period.words), ai sensi \(law)dell’art. 32, "
        + "comma 1, della L. 18 giugno 2009, n. 69."
    ]
    if !publication.omissions.isEmpty {
      statements.append(
        "L’atto è stato pubblicato con omissioni a tutela dei dati personali; il testo integrale è "
          + "conservato agli atti d’ufficio.")
    }
    return make(
      "Certificato di avvenuta pubblicazione", entry, statements, day, officer, authority)
  }

  /// The certificate that an act has become enforceable; nil where it has not.
  public static func enforceability(
    _ entry: BoardEntry, on day: CalendarDate, officer: String, authority: String
  ) -> BoardCertificate? {
    guard let enforceability = entry.enforceability, let from = enforceability.day else {
      return nil
    }
    let statement =
      enforceability.ground == .immediate
      ? "Si certifica che la deliberazione sopra indicata è stata \(enforceability.reason) ed è "
        + "eseguibile dal giorno \(DayWords.figures(from))"
      : "Si certifica che la deliberazione sopra indicata è divenuta esecutiva il giorno "
        + "\(DayWords.figures(from)), perché \(enforceability.reason)"
    let source =
      enforceability.source.hasPrefix("D.Lgs.")
      ? ", ai sensi \(formal(enforceability.source))." : " (\(enforceability.source))."
    return make(
      "Certificato di esecutività", entry, [statement + source], day, officer, authority)
  }

  /// The record of a withdrawal.
  public static func withdrawal(
    _ entry: BoardEntry, on day: CalendarDate, reason: String, officer: String, authority: String
  ) -> BoardCertificate {
    make(
      "Attestazione di ritiro dall’albo", entry,
      [
        "Si attesta che l’atto sopra indicato è stato ritirato dall’albo pretorio il giorno "
          + "\(DayWords.figures(day)), per il seguente motivo: \(reason)."
      ], day, officer, authority)
  }

  private static func make(
    _ title: String, _ entry: BoardEntry, _ statements: [String], _ day: CalendarDate,
    _ officer: String, _ authority: String
  ) -> BoardCertificate {
    let publication = entry.publication
    var facts = [
      BoardCertificate.Fact("Tipo di atto", entry.type.name),
      BoardCertificate.Fact("Ente o organo", publication.authority),
    ]
    if let number = publication.actNumber {
      facts.append(BoardCertificate.Fact("Numero dell’atto", number))
    }
    if let date = publication.actDate {
      facts.append(BoardCertificate.Fact("Data dell’atto", DayWords.figures(date)))
    }
    facts.append(BoardCertificate.Fact("Repertorio", "n. \(entry.reference)"))
    facts.append(BoardCertificate.Fact("Pubblicazione", entry.period.words))
    return BoardCertificate(
      title: title, authority: authority, subject: publication.subject, facts: facts,
      statements: statements.map(typographic), date: day, officer: officer)
  }

  /// One apostrophe for the whole document, that of print.
  private static func typographic(_ words: String) -> String {
    words.replacing("'", with: "’")
  }

  /// `dell’art. 134, comma 3, del D.Lgs. 18 agosto 2000, n. 267`.
  private static func formal(_ source: String) -> String {
    switch source {
    case BoardSource.lapse: "dell’art. 134, comma 3, del D.Lgs. 18 agosto 2000, n. 267"
    case BoardSource.immediate: "dell’art. 134, comma 4, del D.Lgs. 18 agosto 2000, n. 267"
    default: "di \(source)"
    }
  }
}
