import Model
import Register

/// The sittings of a register, as far as it knows them, for the rules 'fra sedute'.
///
/// What the register holds of a sitting under examination is left out: a sitting is never compared with
/// itself.
struct RegisterSittings {
  private struct Held {
    let sitting: Sitting
    let body: RegisteredBody
  }

  private let held: [Held]

  init(_ store: RegisterStore) throws {
    let bodies = try store.bodies()
    var entries: [Int: [EnteredResolution]] = [:]
    for found in try store.find() { entries[found.entry.minutes, default: []].append(found.entry) }
    held = try store.minutes().compactMap { minutes in
      guard let body = bodies.first(where: { $0.id == minutes.body }) else { return nil }
      return Held(
        sitting: Self.sitting(minutes, body, entries[minutes.seq] ?? []), body: body)
    }
  }

  /// The sittings of the register, but those of a day and organ under examination.
  func beside(_ examined: [Sitting]) -> [Sitting] {
    var days: [CalendarDate: [Sitting]] = [:]
    for sitting in examined {
      if let day = sitting.date?.value { days[day, default: []].append(sitting) }
    }
    return held.filter { held in
      guard let day = held.sitting.date?.value, let same = days[day] else { return true }
      return !same.contains { Self.areAlike($0.body, held.body) }
    }.map(\.sitting)
  }

  private static func areAlike(_ body: Body, _ registered: RegisteredBody) -> Bool {
    guard body.kind == registered.kind else { return false }
    guard let name = body.name?.value else { return true }
    let words = NameKey(name + " " + (body.authority?.value ?? ""))
    let known = NameKey(registered.name + " " + (registered.authority ?? ""))
    return words.matches(known) || NameKey(name).matches(NameKey(registered.name))
  }

  private static func sitting(
    _ minutes: EnteredMinutes, _ body: RegisteredBody, _ entries: [EnteredResolution]
  ) -> Sitting {
    let source = SourceText(name: "registro (\(minutes.source.name))", text: "")
    let nowhere = SourceRange(0, 0)
    var sitting = Sitting(source: source, range: nowhere)
    sitting.body = Body(
      name: Located(body.name), authority: body.authority.map { Located($0) }, kind: body.kind)
    sitting.date = Located(minutes.date)
    sitting.number = minutes.number.map { Located($0) }
    sitting.rollStyle = minutes.roll.isEmpty ? .none : .complete
    sitting.members = minutes.roll.map { entry in
      Member(
        name: Located(entry.member), representative: entry.person.map { Located($0) },
        presence: Located(entry.presence),
        from: entry.isPartial ? ClockTime(hour: 0, minute: 0).map { Located($0) } : nil)
    }
    sitting.items = entries.map { entry in
      Item(
        agendaNumber: entry.resolution.agendaNumber,
        title: entry.resolution.subject.map { Located($0) },
        resolutionNumber: entry.number.map { Located(String($0)) }, range: nowhere)
    }
    return sitting
  }
}
