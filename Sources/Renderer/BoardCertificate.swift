import Model

/// Certificato dell'albo: what the office certifies of a publication.
public struct BoardCertificate: Sendable, Hashable {
  /// The name of its template.
  static let template = "certificato"

  /// Its name: 'Certificato di avvenuta pubblicazione'.
  public var title: String
  /// The institution that certifies.
  public var authority: String
  /// What the act is about.
  public var subject: String
  /// The data of the publication, each with its label.
  public var facts: [Fact]
  /// What is certified, in sentences.
  public var statements: [String]
  /// The day of the certificate.
  public var date: CalendarDate
  /// Who certifies.
  public var officer: String
  /// In what office.
  public var role: String
  /// The body's letterhead.
  public var letterhead: Letterhead?

  /// A datum with its label.
  public struct Fact: Sendable, Hashable {
    /// The label.
    public var label: String
    /// The datum.
    public var text: String

    /// Pairs them.
    public init(_ label: String, _ text: String) {
      self.label = label
      self.text = text
    }
  }

  /// Prepares a certificate.
  public init(
    title: String, authority: String, subject: String, facts: [Fact], statements: [String],
    date: CalendarDate, officer: String, role: String = "Il responsabile della pubblicazione"
  ) {
    self.title = title
    self.authority = authority
    self.subject = subject
    self.facts = facts
    self.statements = statements
    self.date = date
    self.officer = officer
    self.role = role
  }

  var properties: ActProperties {
    ActProperties(subject: title, creator: authority, dates: [date])
  }

  var view: View {
    var view = View()
    view.set(.title, title)
    view.require(.authority, authority)
    view.require(.subject, subject)
    view.set(
      .rows,
      facts.map { fact in
        var row = View()
        row.set(.entry, fact.label)
        row.set(.text, fact.text)
        return row
      })
    view.set(
      .blocks,
      statements.map { text in
        var block = View()
        block.set(.text, text)
        return block
      })
    view.set(.date, DateWords.long(date))
    var signature = View()
    signature.require(.role, role)
    signature.set(.name, officer)
    view.set(.signatures, [signature])
    return view
  }
}
