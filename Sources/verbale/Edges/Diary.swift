import Logging

/// The program's own diagnostics, on the standard error: only with `--verboso`.
struct Diary: Sendable {
  private let logger: Logger

  /// - Parameter isVerbose: Whether anything is told at all.
  init(isVerbose: Bool, complain: @escaping @Sendable (String) -> Void) {
    logger = Logger(label: "verbale") { _ in
      DiaryHandler(complain: complain, logLevel: isVerbose ? .info : .critical)
    }
  }

  /// Tells something; the words are made only when they are wanted.
  func note(_ words: @autoclosure () -> String) {
    logger.info("\(words())")
  }
}

/// Writes log messages as `verbale: …` lines.
private struct DiaryHandler: LogHandler {
  let complain: @Sendable (String) -> Void
  var logLevel: Logger.Level
  var metadata: Logger.Metadata = [:]

  init(complain: @escaping @Sendable (String) -> Void, logLevel: Logger.Level) {
    self.complain = complain
    self.logLevel = logLevel
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    complain("verbale: \(event.message)\n")
  }
}
