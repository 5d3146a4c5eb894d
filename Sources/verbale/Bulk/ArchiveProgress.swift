import Foundation
import Secretariat
import Synchronization

/// Tells how far the work on an archive is and how long it will still take: on a terminal in one line
/// drawn over and over, elsewhere in a line of its own now and then.
final class ArchiveProgress {
  private static let width = 30
  private let session: Session
  private let began: Date
  private let total: ArchiveCount
  private var told: Date
  private var done = 0
  /// Documents that an earlier run had done: they say nothing of how fast this one is.
  private var earlier = 0
  private var isDrawn = false

  /// - Parameter words: What the user named, to count the documents while they are worked on.
  init(_ words: [String], session: Session) {
    self.session = session
    began = session.now()
    told = began
    total = ArchiveCount(words)
  }

  /// Counts documents done just now.
  func advance(by count: Int = 1) {
    done += count
    tell()
  }

  /// Counts documents done by an earlier run.
  func skip(_ count: Int) {
    earlier += count
    tell()
  }

  /// Wipes the line, so that something else can be written.
  func clear() {
    guard isDrawn else { return }
    session.complain("\r\u{1B}[K")
    isDrawn = false
  }

  private func tell() {
    let now = session.now()
    let interval = session.hasProgress ? 0.2 : 60
    guard abs(now.timeIntervalSince(told)) >= interval else { return }
    told = now
    total.begin()
    let words = Self.words(
      done: done, earlier: earlier, total: total.value, seconds: now.timeIntervalSince(began))
    guard session.hasProgress else {
      session.complain("verbale: \(words)\n")
      return
    }
    let bar = total.value.map { Self.bar(done + earlier, of: $0) + " " } ?? ""
    session.complain("\r\(bar)\(words)\u{1B}[K")
    isDrawn = true
  }

  private static func bar(_ done: Int, of total: Int) -> String {
    let full = min(width, done * width / max(1, total))
    return String(repeating: "█", count: full) + String(repeating: "░", count: width - full)
  }

  /// `71.204 di 312.480 file, 1.240 al secondo, ancora circa 3 minuti`.
  static func words(done: Int, earlier: Int, total: Int?, seconds: Double) -> String {
    let all = done + earlier
    var words =
      ItalianFigure.grouped(all) + (total.map { " di \(ItalianFigure.grouped($0))" } ?? "")
    words += " file"
    guard done > 0, seconds > 0.5 else { return words }
    let rate = Double(done) / seconds
    words +=
      rate >= 10
      ? ", \(ItalianFigure.grouped(Int(rate.rounded()))) al secondo"
      : ", \(ItalianFigure.grouped(Int((rate * 60).rounded()))) al minuto"
    if let total, total > all {
      words += ", ancora circa " + ItalianFigure.duration(Double(total - all) / rate)
    }
    return words
  }
}

/// How many documents an archive holds, counted beside the work on it.
final class ArchiveCount: Sendable {
  private let words: [String]
  private let state = Mutex<(hasBegun: Bool, value: Int?)>((false, nil))

  init(_ words: [String]) {
    self.words = words
  }

  /// The number; nil until all are counted.
  var value: Int? { state.withLock { $0.value } }

  /// Begins to count, once.
  func begin() {
    let isFirst = state.withLock { state in
      defer { state.hasBegun = true }
      return !state.hasBegun
    }
    guard isFirst else { return }
    // Not a Foundation thread: what one holds is let go after its dispatch store, which then is freed twice.
    DispatchQueue(label: "conteggio").async { [self] in
      let count = try? DocumentWalk(words).reduce(0) { count, _ in count + 1 }
      state.withLock { $0.value = count }
    }
  }
}
