import Model
import Secretariat

/// One sitting out of all the documents that tell of it: the deliberations of one evening are as many
/// files, but one sitting.
struct Telling {
  /// A member at the sitting.
  struct Presence {
    let name: String
    let representative: String?
    let key: NameKey
    let presence: Model.Presence?
    var attends: Bool?
    var minutes: Int?
    var gap: String?
    var votes: Int
    var uncertainVotes: Int
  }

  let held: AttendanceTable.Held
  let presences: [Presence]

  init(_ documents: [SittingAttendance]) {
    var list: [Presence] = []
    var seen: Set<SittingAttendance.VoteMark> = []
    var voteCount = 0
    for document in documents {
      // A vote that another document of the same sitting tells too is one vote.
      let fresh = Set(document.votes.indices.filter { !seen.contains(document.votes[$0]) })
      seen.formUnion(document.votes)
      voteCount += fresh.count
      for presence in document.presences {
        Self.add(presence, in: document, fresh: fresh, to: &list)
      }
    }
    presences = list
    held = AttendanceTable.Held(
      date: documents[0].date, openedAt: documents.compactMap(\.openedAt).first,
      closedAt: documents.compactMap(\.closedAt).first,
      duration: documents.compactMap(\.duration).first, voteCount: voteCount,
      files: documents.map(\.file))
  }

  private static func add(
    _ presence: SittingAttendance.Presence, in document: SittingAttendance, fresh: Set<Int>,
    to presences: inout [Presence]
  ) {
    let votes = presence.votes.intersection(fresh).count
    let uncertain = presence.uncertainVotes.intersection(fresh).count
    guard let index = presences.firstIndex(where: { $0.key.equals(presence.key) }) else {
      presences.append(
        Presence(
          name: presence.name, representative: presence.representative, key: presence.key,
          presence: presence.presence, attends: presence.stay.attends,
          minutes: presence.stay.minutes, gap: words(presence.stay, in: document),
          votes: votes, uncertainVotes: uncertain))
      return
    }
    presences[index].votes += votes
    presences[index].uncertainVotes += uncertain
    if presences[index].attends != true { presences[index].attends = presence.stay.attends }
    if presences[index].minutes == nil || presences[index].attends != true {
      presences[index].minutes = presence.stay.minutes
      presences[index].gap = words(presence.stay, in: document)
    }
  }

  /// Why the minutes cannot be told, in Italian.
  private static func words(_ stay: Stay, in document: SittingAttendance) -> String? {
    guard let gap = stay.gap else { return nil }
    let place = document.date.map { "seduta del \(ItalianDate.figures($0))" } ?? document.file
    switch gap {
    case .openingUnknown: return "\(place): manca l'ora di apertura"
    case .closingUnknown: return "\(place): manca l'ora di chiusura"
    case .presenceUnknown: return "\(place): l'appello non dice se era presente"
    case .movementUntimed:
      let line = document.untimedLines[stay.member].map { ", riga \($0)" } ?? ""
      return "\(place): entrata o uscita senza ora (\(document.file)\(line))"
    }
  }
}
