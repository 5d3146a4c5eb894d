import Model

/// A sitting as JSON: the contract of `converti --a json`.
///
/// The keys and their order are stable, null stands for what the text does not say. Keys of the
/// contract come first, further ones after.
struct SittingJSON {
  private let sitting: Sitting

  init(_ sitting: Sitting) {
    self.sitting = sitting
  }

  var value: JSONValue {
    [
      "body": .string(sitting.body.name?.value),
      "authority": .string(sitting.body.authority?.value),
      "date": .string(sitting.date?.value.description),
      "call": .int(sitting.call?.value.rawValue),
      "mode": .string(sitting.mode?.value.rawValue),
      "place": .string(sitting.place?.value),
      "openedAt": time(sitting.openedAt),
      "closedAt": time(sitting.closedAt),
      "chair": .string(sitting.chair?.name.value),
      "secretary": .string(sitting.secretary?.name.value),
      "members": .array(sitting.members.map(member)),
      "memberCount": .int(sitting.memberCount),
      "presentCount": .int(sitting.presentCount),
      "absentCount": .int(sitting.absentCount),
      "participants": .array(sitting.participants.map(participant)),
      "agenda": .array(sitting.agenda.map(agendaItem)),
      "items": .array(sitting.items.map(item)),
      "movements": .array(sitting.movements.map(movement)),
      "suspensions": .array(sitting.suspensions.map(suspension)),
      "annexes": .array(sitting.annexes.map(annex)),
      "signatures": .array(sitting.signatures.map(signature)),
      "number": .string(sitting.number?.value),
      "sessionKind": .string(sitting.sessionKind?.value),
      "public": .bool(sitting.isPublic?.value),
      "deserted": .bool(sitting.deserted != nil),
      "tellers": .strings(sitting.tellers.map(\.value)),
      "rollStyle": .string(sitting.rollStyle.rawValue),
      "declaredMembers": .int(sitting.declaredMembers?.value),
      "declaredPresent": .int(sitting.declaredPresent?.value),
      "declaredAbsent": .int(sitting.declaredAbsent?.value),
      "weightUnit": .string(sitting.weightUnit),
      "agendaChanges": .array(sitting.agendaChanges.map(agendaChange)),
      "preamble": .array(sitting.preamble.map(passage)),
      "conclusion": .array(sitting.conclusion.map(passage)),
      "notes": .array(sitting.notes.map(note)),
      "source": [
        "file": .string(sitting.source.name),
        "line": line(sitting.range),
        "endLine": endLine(sitting.range),
      ],
    ]
  }

  private func member(_ member: Member) -> JSONValue {
    [
      "name": .string(member.name.value),
      "representative": .string(member.representative?.value),
      "role": .string(member.role?.value),
      "presence": .string(member.presence?.value.rawValue),
      "delegate": .bool(member.isDelegate),
      "from": time(member.from),
      "until": time(member.until),
      "weight": .double(member.weight?.value),
      "line": line(member.range ?? member.name.range),
    ]
  }

  private func participant(_ participant: Participant) -> JSONValue {
    [
      "name": .string(participant.name.value),
      "role": .string(participant.role?.value),
      "presence": .string(participant.presence?.value.rawValue),
      "from": time(participant.from),
      "until": time(participant.until),
      "line": line(participant.name.range),
    ]
  }

  private func agendaItem(_ item: AgendaItem) -> JSONValue {
    [
      "number": .int(item.number), "title": .string(item.title.value),
      "line": line(item.title.range),
    ]
  }

  private func item(_ item: Item) -> JSONValue {
    [
      "agendaNumber": .int(item.agendaNumber),
      "title": .string(item.title?.value),
      "resolution": .string(item.resolution?.value),
      "paragraphs": .array(item.passages.map(passage)),
      "votes": .array(item.votes.map { VoteJSON($0, in: sitting.source).value }),
      "resolutionNumber": .string(item.resolutionNumber?.value),
      "outcome": .string(item.decision?.value.rawValue),
      "approvedMinutes": .strings(item.approvedMinutes.map { $0.value.description }),
      "line": line(item.range),
      "endLine": endLine(item.range),
    ]
  }

  private func passage(_ passage: Passage) -> JSONValue {
    [
      "kind": .string(passage.kind.rawValue),
      "speaker": .string(passage.speaker?.value),
      "text": .string(passage.text),
      "line": line(passage.range),
    ]
  }

  private func movement(_ movement: Movement) -> JSONValue {
    let member = movement.memberIndex.flatMap { index in
      sitting.members.indices.contains(index) ? sitting.members[index] : nil
    }
    return [
      "kind": .string(movement.kind.rawValue),
      "time": time(movement.time),
      "member": .string(member?.name.value ?? movement.body?.value),
      "person": .string(movement.person?.value ?? member?.representative?.value),
      "voting": .bool(!movement.isParticipant),
      "origin": .string(movement.origin.rawValue),
      "line": line(movement.range),
    ]
  }

  private func suspension(_ suspension: Suspension) -> JSONValue {
    [
      "from": time(suspension.from), "until": time(suspension.until),
      "minutes": .int(suspension.minutes?.value),
      "line": line(suspension.suspendedAt ?? suspension.resumedAt),
    ]
  }

  private func agendaChange(_ change: AgendaChange) -> JSONValue {
    [
      "kind": .string(change.kind.rawValue), "numbers": .array(change.numbers.map { .int($0) }),
      "line": line(change.range),
    ]
  }

  private func annex(_ annex: Annex) -> JSONValue {
    [
      "title": .string(annex.title.value), "text": .string(sitting.text(annex.range)),
      "line": line(annex.range), "endLine": endLine(annex.range),
    ]
  }

  private func signature(_ signature: Signature) -> JSONValue {
    [
      "role": .string(signature.role?.value), "name": .string(signature.name?.value),
      "line": line(signature.name?.range ?? signature.role?.range),
    ]
  }

  private func note(_ note: ReadingNote) -> JSONValue {
    [
      "kind": .string(note.kind.rawValue), "message": .string(note.message),
      "line": line(note.range),
    ]
  }

  private func time(_ time: Located<ClockTime>?) -> JSONValue {
    .string(time?.value.description)
  }

  private func line(_ range: SourceRange?) -> JSONValue {
    .int(range.map { sitting.source.line(of: $0.lower) })
  }

  private func endLine(_ range: SourceRange) -> JSONValue {
    .int(sitting.source.line(of: max(range.lower, range.upper - 1)))
  }
}
