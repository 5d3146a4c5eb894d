import Model

/// A fresh file to fill in during a sitting: what is known beforehand, and reminders for the rest.
public struct MarkupForm: Sendable {
  /// Organo and ente, as they head the minutes.
  public var body: Body
  /// The day of the sitting.
  public var date: CalendarDate
  /// The hour it is called for.
  public var time: ClockTime?
  /// Where.
  public var place: String?
  /// Who presides.
  public var chair: Officer?
  /// Who writes the minutes.
  public var secretary: Officer?
  /// The roll, presence left blank.
  public var members: [Member]
  /// The unit of the weights.
  public var weightUnit: String?
  /// The day of the minutes to approve as the first point.
  public var previous: CalendarDate?

  /// A form for a body and a day.
  public init(body: Body, date: CalendarDate) {
    self.body = body
    self.date = date
    members = []
  }

  /// A day as the user writes it: `2025-06-12` or `12 giugno 2025`.
  public static func date(_ text: String) -> CalendarDate? { MarkupNumber.date(text) }

  /// An hour as the user writes it: `18:30`.
  public static func time(_ text: String) -> ClockTime? { MarkupNumber.time(text) }

  /// Takes from the last sitting what is likely to be the same: presence is not.
  public mutating func take(from last: Sitting) {
    if let name = last.body.name { body.name = name }
    if let authority = last.body.authority { body.authority = authority }
    body.kind = last.body.kind
    place = last.place?.value
    chair = last.chair
    secretary = last.secretary
    weightUnit = last.weightUnit
    previous = last.date?.value
    guard !last.members.isEmpty else { return }
    members = last.members.map { member in
      Member(
        name: member.name, representative: member.isDelegate ? nil : member.representative,
        role: member.role, weight: member.weight)
    }
  }

  /// The file.
  public var text: String {
    [head, roll, agenda, points, closing].joined(separator: "\n")
  }

  private var head: String {
    var lines = ["---", "\(MarkupHeadKey.version): 1"]
    func add(_ key: String, _ text: String?) {
      lines.append(key + ":" + (text.map { " " + MarkupHead.scalar($0) } ?? ""))
    }
    add("numero", nil)
    add("ente", body.authority?.value)
    add("organo", body.name?.value)
    add(MarkupHeadKey.kind, MarkupTerm.bodyKind.word(body.kind))
    add("data", MarkupNumber.words(date))
    add("convocazione", MarkupTerm.call.word(.first))
    add("modalità", MarkupTerm.mode.word(.inPerson))
    add("luogo", place)
    if let time { add("apertura prevista", time.description) }
    add("apertura", nil)
    add("chiusura", nil)
    add("presidente", chair?.name.value)
    if chair != nil { add("carica del presidente", chair?.role?.value) }
    add("segretario", secretary?.name.value)
    if secretary != nil { add("carica del segretario", secretary?.role?.value) }
    add(MarkupHeadKey.tellers, nil)
    if let weightUnit { add(MarkupHeadKey.unit, weightUnit) }
    lines.append("---")
    return lines.joined(separator: "\n") + "\n"
  }

  private var roll: String {
    var columns: [MarkupTable.Column] = [.name]
    if body.kind == .mayorsAssembly || members.contains(where: { $0.representative != nil }) {
      columns.append(.representative)
    }
    if members.contains(where: { $0.role != nil }) { columns.append(.role) }
    if members.contains(where: { $0.weight != nil }) { columns.append(.weight) }
    columns += [.presence, .note]
    let rows = members.map { member in
      columns.map { column -> String in
        switch column {
        case .name: MarkupTable.written(member.name.value)
        case .representative: MarkupTable.written(member.representative?.value)
        case .role: MarkupTable.written(member.role?.value)
        case .weight: member.weight.map { MarkupNumber.decimal($0.value) } ?? ""
        default: ""
        }
      }
    }
    return """
      % Le righe che cominciano con % sono promemoria: non fanno parte del verbale.

      # Appello

      % Presenza: presente, da remoto, assente, assente giustificato. Note: entra 18:20, esce 19:40.

      \(MarkupTable.text(columns, rows, keepsEmpty: true))
      """
  }

  private var agenda: String {
    let first = approval.map { "1. \($0)\n% 2. …\n" } ?? "% 1. …\n% 2. …\n"
    return "# Ordine del giorno\n\n" + first
  }

  private var approval: String? {
    previous.map { "Approvazione del verbale della seduta del \(MarkupNumber.day($0))" }
  }

  private var points: String {
    let reminder = """
      % Qui si scrive ciò che accade, un capoverso dopo l'altro. Chi parla sta fra asterischi:
      %   *Mario Rossi*: chiede se …
      % Chi entra o esce:
      %   Esce: Rossi, ore 19:20.
      % Si vota:
      %   Votazione: favorevoli 10, contrari 2 (Rossi, Bianchi), astenuti 1 (Verdi), per alzata di mano,
      %   esito approvato.
      """
    guard let previous, let approval else {
      return "% # Punto 1. Titolo\n\n\(reminder)\n"
    }
    return """
      # Punto 1. \(approval)
      = verbale approvato: \(previous)

      \(reminder)

      % # Punto 2. …

      """
  }

  private var closing: String {
    var lines = ["# Chiusura", "", "% La seduta è chiusa alle ore …"]
    for officer in [chair, secretary] {
      guard let officer else { continue }
      let role = officer.role?.value ?? "–"
      lines.append("= firma: \(MarkupData.text(role)), \(MarkupData.text(officer.name.value))")
    }
    if chair == nil, secretary == nil {
      lines += ["= firma: Il Presidente", "= firma: Il Segretario"]
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
