import Dispatch
import Synchronization

/// The lines of an input that may keep one waiting, handed out one by one.
///
/// The waiting is done on a thread of its own: it holds up neither the work on earlier lines nor, when
/// that work is given up, the end.
final class LineFeed: Sendable {
  private typealias Answer = CheckedContinuation<LineBuffer.Line?, any Error>

  private struct State {
    var buffer: LineBuffer
    var isOver = false
    var answer: Answer?
    var isGivenUp = false
  }

  private let piece: @Sendable () throws -> [UInt8]
  private let state: Mutex<State>
  private let queue = DispatchQueue(label: "verbale.ingresso")

  /// - Parameters:
  ///   - limit: the longest line that is kept.
  ///   - piece: what gives the next bytes, and none at the end.
  init(limit: Int, piece: @escaping @Sendable () throws -> [UInt8]) {
    self.piece = piece
    state = Mutex(State(buffer: LineBuffer(limit: limit)))
  }

  /// The next line; nil at the end, and once the work is given up.
  func next() async throws -> LineBuffer.Line? {
    if let line = state.withLock({ $0.buffer.next() }) { return line }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (answer: Answer) in
        let isGivenUp = state.withLock { state in
          if !state.isGivenUp { state.answer = answer }
          return state.isGivenUp
        }
        if isGivenUp { answer.resume(returning: nil) } else { queue.async { self.read() } }
      }
    } onCancel: {
      let answer = state.withLock { state in
        state.isGivenUp = true
        return state.answer.take()
      }
      answer?.resume(returning: nil)
    }
  }

  /// Reads until there is a line to answer with.
  private func read() {
    let result = Result<LineBuffer.Line?, any Error> {
      while true {
        if state.withLock({ $0.isOver }) { return nil }
        let bytes = try piece()
        let line = state.withLock { state in
          guard bytes.isEmpty else {
            state.buffer.add(bytes)
            return state.buffer.next()
          }
          state.isOver = true
          return state.buffer.remainder()
        }
        if line != nil { return line }
      }
    }
    let answer = state.withLock { $0.answer.take() }
    answer?.resume(with: result)
  }
}
