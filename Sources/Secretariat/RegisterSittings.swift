import Model
import Register

/// The sittings of a register that bear on others under examination, as far as it knows them, for the
/// rules 'fra sedute'.
///
/// They are those of the same organs in the years that the others speak of. What the register holds of
/// a day under examination is left out: a sitting is never compared with itself.
package struct RegisterSittings {
  private let store: RegisterStore
  private let choice: RegulationChoice

  /// Looks into a register.
  package init(_ store: RegisterStore, under choice: RegulationChoice) {
    self.store = store
    self.choice = choice
  }

  /// What is examined of one organ.
  private struct Organ {
    /// The organ as the minutes under examination name it, so that it is known as the same.
    let body: Body
    var days: Set<CalendarDate> = []
    var years: Set<Int> = []
  }

  /// The sittings of the register beside those under examination, organ by organ, by day.
  package func beside(_ examined: [Sitting]) throws -> [Sitting] {
    var organs: [Int: Organ] = [:]
    var known: [Body: Int?] = [:]
    for sitting in examined {
      guard let day = sitting.date?.value else { continue }
      let body = named(sitting)
      let organ = try known[body] ?? store.organ(of: body)
      known[body] = organ
      guard let organ else { continue }
      organs[organ, default: Organ(body: body)].days.insert(day)
      organs[organ]?.years.insert(day.year)
      for date in sitting.items.flatMap(\.approvedMinutes) {
        organs[organ]?.years.insert(date.value.year)
      }
    }
    return try organs.sorted { $0.key < $1.key }.flatMap { id, organ -> [Sitting] in
      guard let first = organ.years.min(), let last = organ.years.max() else { return [] }
      // A wrong date may be a year off.
      return try store.sittings(of: id, years: first - 1...last + 1)
        .filter { !organ.days.contains($0.minutes.date) }
        .map { Self.sitting($0, organ.body) }
    }
  }

  /// The organ, named by the minutes or else by the regulation, without where it is written.
  private func named(_ sitting: Sitting) -> Body {
    let regulation = choice(sitting)
    func words(_ written: Located<String>?, _ usual: String?) -> Located<String>? {
      (written.map { Spacing.tidy($0.value) } ?? usual).map { Located($0) }
    }
    return Body(
      name: words(sitting.body.name, regulation.bodyName),
      authority: words(sitting.body.authority, regulation.authority), kind: sitting.body.kind)
  }

  private static func sitting(_ registered: RegisteredSitting, _ body: Body) -> Sitting {
    let minutes = registered.minutes
    let source = SourceText(name: "registro (\(minutes.source.name))", text: "")
    let nowhere = SourceRange(0, 0)
    var sitting = Sitting(source: source, range: nowhere)
    sitting.body = body
    sitting.date = Located(minutes.date)
    sitting.number = minutes.number.map { Located($0) }
    sitting.rollStyle = minutes.roll.isEmpty ? .none : .complete
    sitting.members = minutes.roll.map { entry in
      Member(
        name: Located(entry.member), representative: entry.person.map { Located($0) },
        presence: Located(entry.presence),
        from: entry.isPartial ? ClockTime(hour: 0, minute: 0).map { Located($0) } : nil)
    }
    sitting.items = registered.acts.map { act in
      Item(
        agendaNumber: act.agendaNumber, title: act.subject.map { Located($0) },
        resolutionNumber: act.number.map { Located(String($0)) }, range: nowhere)
    }
    return sitting
  }
}

extension RegisterStore {
  /// The number of an organ in the register; nil where it has none, or the organ has no name.
  fileprivate func organ(of body: Body) throws -> Int? {
    guard let name = body.name?.value else { return nil }
    return try self.body(kind: body.kind, authority: body.authority?.value, name: name)?.id
  }
}
