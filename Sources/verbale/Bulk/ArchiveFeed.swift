import Secretariat
import Synchronization

/// What is to be done on an archive, step by step: its documents, held against the lines that an
/// earlier run left.
final class ArchiveFeed: Sendable {
  /// The next thing to do.
  enum Step: Sendable {
    /// Lines of the earlier run that stand.
    case kept([UInt8], [ResultLine.Verdict])
    /// A line of the earlier run whose document is no longer there, or comes later.
    case dropped
    /// A document that was never checked.
    case document(WalkedDocument)
    /// A document with a line that may no longer be true: it changed since, or could not be read.
    case again(WalkedDocument, EarlierLine)
    /// No line of the earlier run is left.
    case caughtUp
  }

  private struct State {
    var walk: DocumentWalk
    var earlier: EarlierLines?
    let beginning: FileMoment?
    let file: String
    var document: WalkedDocument?
    var line: EarlierLine?
    var hasBegun = false
  }

  private let state: Mutex<State>

  /// All the documents.
  init(_ walk: DocumentWalk) {
    state = Mutex(State(walk: walk, earlier: nil, beginning: nil, file: ""))
  }

  /// The documents, and what an earlier run begun at a moment says of them.
  init(
    _ walk: DocumentWalk, after earlier: EarlierLines, of file: String, begunAt moment: FileMoment?
  ) {
    state = Mutex(State(walk: walk, earlier: earlier, beginning: moment, file: file))
  }

  /// The next step; nil at the end.
  func next() throws -> Step? { try state.withLock { try Self.next(&$0) } }

  /// How many lines are kept in one step.
  private static let share = 1 << 16

  private static func next(_ state: inout State) throws -> Step? {
    guard state.earlier != nil else { return state.walk.next().map { .document($0) } }
    if !state.hasBegun {
      state.hasBegun = true
      state.document = state.walk.next()
      state.line = try state.earlier?.next()
    }
    var kept: [UInt8] = []
    var verdicts: [ResultLine.Verdict] = []
    while let line = state.line {
      let place = try place(of: line, state)
      let other = state.document.flatMap { state.walk.order.place(of: $0.name) }
      guard let document = state.document, let other, place == other, kept.count < share,
        !isDoubtful(line, document, state)
      else {
        if !kept.isEmpty { return .kept(kept, verdicts) }
        guard let document = state.document, let other, other <= place else {
          state.line = try state.earlier?.next()
          return .dropped
        }
        state.document = state.walk.next()
        guard other == place else { return .document(document) }
        state.line = try state.earlier?.next()
        return .again(document, line)
      }
      kept += line.bytes
      verdicts.append(line.verdict)
      state.line = try state.earlier?.next()
      state.document = state.walk.next()
    }
    if !kept.isEmpty { return .kept(kept, verdicts) }
    // What was looked ahead at is still to be done.
    state.earlier = nil
    state.walk.giveBack(state.document)
    return .caughtUp
  }

  /// Whether a line may no longer tell the truth.
  private static func isDoubtful(
    _ line: EarlierLine, _ document: WalkedDocument, _ state: State
  ) -> Bool {
    if line.verdict.isUnread || document.fault != nil || document.isStandardInput { return true }
    guard let beginning = state.beginning, let change = document.lastChange() else { return true }
    return change >= beginning
  }

  private static func place(of line: EarlierLine, _ state: State) throws -> WalkOrder.Place {
    if let place = state.walk.order.place(of: line.name) { return place }
    throw ProgramFault.usage(
      "\(state.file): contiene un documento che non è fra quelli da controllare (\(line.name)); "
        + "indicare gli stessi percorsi di allora, o togliere --riprendi")
  }
}
