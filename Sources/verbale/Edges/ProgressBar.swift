/// A line on the terminal that says how far the work is; silent anywhere else.
struct ProgressBar {
  private static let width = 30
  private let total: Int
  private let noun: String
  private let session: Session
  private var shown = -1

  /// - Parameter noun: What is counted, in the plural.
  init(total: Int, of noun: String = "file", session: Session) {
    self.total = total
    self.noun = noun
    self.session = session
  }

  /// Shows that so many are done; draws no more than a hundred times.
  mutating func advance(to done: Int) {
    guard session.hasProgress, total > 1 else { return }
    let percent = done * 100 / total
    guard percent != shown else { return }
    shown = percent
    let full = done * Self.width / total
    let bar =
      String(repeating: "█", count: full) + String(repeating: "░", count: Self.width - full)
    session.complain("\r\(bar) \(percent)% \(done) di \(total) \(noun)")
  }

  /// Wipes the line, so that something else can be written.
  mutating func clear() {
    guard shown >= 0 else { return }
    session.complain("\r\u{1B}[K")
    shown = -1
  }
}
