import Model

/// Somebody who sits in without a vote.
enum ParticipantView {
  /// Name, office, and what the minutes say of presence.
  static func make(_ participant: Participant) -> View {
    var view = View()
    view.set(.name, Spacing.tidy(participant.name.value))
    view.set(.role, participant.role.map { Spacing.tidy($0.value) })
    var notes: [String] = []
    switch participant.presence?.value {
    case .remote: notes.append("da remoto")
    case .absent: notes.append("assente")
    case .excused: notes.append("assente giustificato")
    case .present, nil: break
    }
    if let from = participant.from { notes.append("entra alle \(from.value)") }
    if let until = participant.until { notes.append("esce alle \(until.value)") }
    view.set(.note, notes.joined(separator: "; "))
    return view
  }
}
