import Model

/// Chiusura del registro: the page that closes an organ's year, to be signed and kept with the print.
public struct ClosingSheet: Sendable, Hashable {
  /// The name of its template.
  static let template = "chiusura"

  /// The institution.
  public var authority: String?
  /// The organ.
  public var body: String
  /// The year.
  public var year: Int
  /// The day of the closing.
  public var date: CalendarDate
  /// How many acts, those without a number too.
  public var count: Int
  /// The numbers given; nil where none was.
  public var numbers: ClosedRange<Int>?
  /// The totals in words.
  public var totals: String
  /// The digests that the closing stands between, each with its label.
  public var digests: [BoardCertificate.Fact]
  /// Who signs: `Il Segretario comunale, dott.ssa Anna Rossi`.
  public var signature: String

  /// Prepares a sheet.
  public init(
    authority: String?, body: String, year: Int, date: CalendarDate, count: Int,
    numbers: ClosedRange<Int>?, totals: String, digests: [BoardCertificate.Fact], signature: String
  ) {
    self.authority = authority
    self.body = body
    self.year = year
    self.date = date
    self.count = count
    self.numbers = numbers
    self.totals = totals
    self.digests = digests
    self.signature = signature
  }

  var view: View {
    var view = View()
    view.set(.authority, authority)
    view.set(.letterhead, nil as View?)
    view.set(.body, body)
    view.set(.ofBody, NounPhrase(body).of)
    view.set(.year, String(year))
    view.set(.date, DateWords.long(date))
    view.set(.statement, statement)
    view.set(.facts, .rows, facts.map(Self.row))
    view.set(.digests, .rows, digests.map(Self.row))
    view.set(.signatures, [signatory])
    return view
  }

  private var statement: String {
    let counted =
      count == 1
      ? "con una sola deliberazione iscritta"
      : "con \(count) (\(NumberWords.cardinal(count))) deliberazioni iscritte"
    let range = numbers.map {
      $0.count == 1
        ? ", al numero \($0.lowerBound)"
        : ", dal numero \($0.lowerBound) al numero \($0.upperBound)"
    }
    return "Il registro delle deliberazioni \(NounPhrase(body).of) per l’anno \(year) è chiuso il "
      + "giorno \(DateWords.long(date)) \(counted)\(range ?? "")."
  }

  private var facts: [BoardCertificate.Fact] {
    var facts = [BoardCertificate.Fact("Iscritte", String(count))]
    if let numbers {
      facts.append(BoardCertificate.Fact("Primo numero", "\(numbers.lowerBound)/\(year)"))
      facts.append(BoardCertificate.Fact("Ultimo numero", "\(numbers.upperBound)/\(year)"))
    }
    let without = count - (numbers?.count ?? 0)
    if without > 0 {
      facts.append(BoardCertificate.Fact("Senza numero", String(without)))
    }
    facts.append(BoardCertificate.Fact("Totali", totals))
    return facts
  }

  /// The office stands before the first comma, the name after it.
  private var signatory: View {
    var view = View()
    let parts = signature.split(separator: ",", maxSplits: 1).map { String($0).trimmed() }
    if parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty {
      view.set(.role, parts[0])
      view.set(.name, parts[1])
    } else {
      view.set(.role, signature)
      view.set(.name, nil as String?)
    }
    return view
  }

  private static func row(_ fact: BoardCertificate.Fact) -> View {
    var row = View()
    row.set(.entry, fact.label)
    row.set(.text, fact.text)
    return row
  }
}

extension ActRenderer {
  /// Draws up the sheets that close a year of the register, one page each.
  public func render(_ closings: [ClosingSheet], as format: ActFormat) throws -> [UInt8] {
    let years = Set(closings.map(\.year)).sorted().map(String.init).joined(separator: ", ")
    let title = "Chiusura del registro delle deliberazioni – anno \(years)"
    var view = View()
    view.set(.title, title)
    view.set(.closings, closings.map(\.view))
    let names = Set(
      closings.map { [$0.authority, $0.body].compactMap { $0 }.joined(separator: " – ") })
    return try write(
      try document(view, through: ClosingSheet.template, under: nil), as: format,
      about: ActProperties(
        subject: title, creator: names.sorted().joined(separator: "; "),
        dates: Set(closings.map(\.date)).sorted()))
  }
}
