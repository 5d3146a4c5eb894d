import Model

/// One datum of the head: how it is written, read, and tied to words of the text.
struct MarkupHeadField: Sendable {
  /// Its name in the head.
  let key: String
  /// Other names it answers to.
  let aliases: [String]
  /// What the sitting holds: the text, its place, whether it is deduced, how a text may say it.
  let get: @Sendable (Sitting) -> Held?
  /// Takes a text; false when it makes no sense.
  let set: @Sendable (inout Sitting, String, SourceRange, Bool) -> Bool
  /// Ties the datum to words.
  let move: @Sendable (inout Sitting, SourceRange) -> Void
  /// What to write instead of something that makes no sense.
  let advice: String

  struct Held {
    let text: String
    let range: SourceRange?
    let isInferred: Bool
    let forms: [String]
  }

  /// All of them, in the order in which they are written.
  static let all: [Self] = [
    text("numero", \.number), text("ente", \.body.authority), text("organo", \.body.name),
    value(
      "data", \.date, { $0.description }, MarkupNumber.date, MarkupNumber.forms,
      "scrivi il giorno come 2024-12-04 o 4 dicembre 2024", aliases: ["giorno"]),
    term("convocazione", \.call, MarkupTerm.call),
    term("modalità", \.mode, MarkupTerm.mode),
    text("luogo", \.place), text("sessione", \.sessionKind),
    term("seduta", \.isPublic, MarkupTerm.publicity),
    opening(byCall: false), opening(byCall: true),
    value(
      "chiusura", \.closedAt, { $0.description }, MarkupNumber.time, MarkupNumber.forms,
      "scrivi l'ora come 17:40"),
    officerName("presidente", \.chair), officerRole("carica del presidente", \.chair),
    officerName("segretario", \.secretary), officerRole("carica del segretario", \.secretary),
    count("componenti", \.declaredMembers), count("presenti", \.declaredPresent),
    count("assenti", \.declaredAbsent),
    weight("quota presente", \.declaredPresentWeight),
    weight("quota assente", \.declaredAbsentWeight),
    weight("quota totale", \.declaredTotalWeight),
    text("numero legale", \.quorumStatement), text("deserta", \.deserted),
  ]
  /// What each may be called.
  static let names = MarkupNames(all.flatMap { [$0.key] + $0.aliases })
  /// Each by its names as `MarkupTerm.folded` leaves them.
  static let byName = Dictionary(
    all.flatMap { field in
      ([field.key] + field.aliases).map { (MarkupTerm.folded($0), field) }
    }
  ) { first, _ in first }

  private static func text(
    _ key: String, _ path: WritableKeyPath<Sitting, Located<String>?> & Sendable
  ) -> Self {
    value(key, path, { $0 }, { $0 }, { [$0] }, "")
  }

  private static func count(
    _ key: String, _ path: WritableKeyPath<Sitting, Located<Int>?> & Sendable
  ) -> Self {
    value(
      key, path, { String($0) }, MarkupNumber.integer, MarkupNumber.forms, "scrivi un numero intero"
    )
  }

  private static func weight(
    _ key: String, _ path: WritableKeyPath<Sitting, Located<Double>?> & Sendable
  ) -> Self {
    value(
      key, path, MarkupNumber.decimal, MarkupNumber.decimal, { [MarkupNumber.decimal($0)] },
      "scrivi un numero, con la virgola per i decimali")
  }

  private static func term<Value>(
    _ key: String, _ path: WritableKeyPath<Sitting, Located<Value>?> & Sendable,
    _ terms: MarkupTerms<Value>
  ) -> Self {
    value(
      key, path, terms.word, terms.value, { value in terms.words.first { $0.0 == value }?.1 ?? [] },
      "può essere: \(terms.list)")
  }

  private static func value<Value>(
    _ key: String, _ path: WritableKeyPath<Sitting, Located<Value>?> & Sendable,
    _ write: @escaping @Sendable (Value) -> String, _ read: @escaping @Sendable (String) -> Value?,
    _ forms: @escaping @Sendable (Value) -> [String], _ advice: String, aliases: [String] = []
  ) -> Self {
    Self(
      key: key, aliases: aliases,
      get: { sitting in
        sitting[keyPath: path].map {
          Held(
            text: write($0.value), range: $0.range, isInferred: $0.isInferred,
            forms: forms($0.value))
        }
      },
      set: { sitting, text, range, isInferred in
        guard let value = read(text) else { return false }
        sitting[keyPath: path] = Located(value, at: range, inferred: isInferred)
        return true
      }, move: { $0[keyPath: path]?.range = $1 }, advice: advice)
  }

  private static func opening(byCall: Bool) -> Self {
    Self(
      key: byCall ? "apertura prevista" : "apertura", aliases: [],
      get: { sitting in
        guard sitting.opensByCall == byCall, let opening = sitting.openedAt else { return nil }
        return Held(
          text: opening.value.description, range: opening.range, isInferred: opening.isInferred,
          forms: MarkupNumber.forms(opening.value))
      },
      set: { sitting, text, range, isInferred in
        guard let value = MarkupNumber.time(text) else { return false }
        sitting.openedAt = Located(value, at: range, inferred: isInferred)
        sitting.opensByCall = byCall
        return true
      },
      move: { sitting, range in
        if sitting.opensByCall == byCall { sitting.openedAt?.range = range }
      }, advice: "scrivi l'ora come 17:40")
  }

  private static func officerName(
    _ key: String, _ path: WritableKeyPath<Sitting, Officer?> & Sendable
  ) -> Self {
    Self(
      key: key, aliases: [],
      get: { sitting in
        sitting[keyPath: path].map {
          Held(
            text: $0.name.value, range: $0.name.range, isInferred: $0.name.isInferred,
            forms: [$0.name.value])
        }
      },
      set: { sitting, text, range, isInferred in
        let name = Located(text, at: range, inferred: isInferred)
        sitting[keyPath: path] = Officer(name: name, role: sitting[keyPath: path]?.role)
        return true
      }, move: { $0[keyPath: path]?.name.range = $1 }, advice: "")
  }

  private static func officerRole(
    _ key: String, _ path: WritableKeyPath<Sitting, Officer?> & Sendable
  ) -> Self {
    Self(
      key: key, aliases: [],
      get: { sitting in
        sitting[keyPath: path]?.role.map {
          Held(
            text: $0.value, range: $0.range, isInferred: $0.isInferred, forms: [$0.value])
        }
      },
      set: { sitting, text, range, isInferred in
        guard var officer = sitting[keyPath: path] else { return false }
        officer.role = Located(text, at: range, inferred: isInferred)
        sitting[keyPath: path] = officer
        return true
      }, move: { $0[keyPath: path]?.role?.range = $1 },
      advice: "scrivi prima il nome, poi la carica")
  }
}

/// The names of what the head holds beside single data.
enum MarkupHeadKey {
  static let version = "verbale"
  static let kind = "tipo"
  static let tellers = "scrutatori"
  static let convocations = "convocazioni"
  static let unit = "unità delle quote"
  static let rollStyle = "appello"
  static let agenda = "ordine del giorno"
  static let inferred = "dedotti"
  static let order = "ordine di "
  static let agendaFromHeadings = "dai titoli"
  /// Lists whose order may differ from that of their lines.
  static let ordered = [
    "entrate e uscite", "sospensioni", "date", "modifiche", "note", "firme",
  ]

  static let lists: Set<String> = [tellers, convocations, inferred]
  static var others: [String] {
    [version, kind, tellers, convocations, unit, rollStyle, agenda, inferred]
  }
}
