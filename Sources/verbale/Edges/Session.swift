import Foundation
import Secretariat

/// The edges of the program: what it reads from and writes to beside files, so that tests can stand
/// in for a terminal.
struct Session: Sendable {
  /// All of the standard input.
  var input: @Sendable () throws -> [UInt8]
  /// What the standard input has ready, waiting for it if need be; nothing at its end.
  var inputPiece: @Sendable () throws -> [UInt8]
  /// Writes to the standard output.
  var writeBytes: @Sendable ([UInt8]) throws -> Void
  /// Writes to the standard error; what cannot be written there is lost.
  var complain: @Sendable (String) -> Void
  /// Whether the standard output is a terminal, and may have colours.
  var hasColour: Bool
  /// Whether the standard output is a terminal, where a file that is no text makes no sense.
  var isTerminal = false
  /// How many columns a line of text may take.
  var width: Int
  /// Whether the standard error is a terminal, and may have a progress bar.
  var hasProgress: Bool
  /// How many cores may be used.
  var processors: Int
  /// Where the program tells what it does, when asked to.
  var diary: Diary?
  /// This program, to run more of it; nil where there is to be one process only.
  var program: String?
  /// The variables of the environment.
  var environment: [String: String] = [:]
  /// The clock.
  var now: @Sendable () -> Date = { Date() }

  /// Writes text to the standard output.
  func write(_ text: String) throws { try writeBytes(Array(text.utf8)) }

  /// The real edges.
  static func standard() -> Session {
    holdStandardDescriptors()
    signal(SIGPIPE, SIG_IGN)
    // A limit on the size of files is told like a full disk, not by dying halfway.
    signal(SIGXFSZ, SIG_IGN)
    let environment = ProcessInfo.processInfo.environment
    let isPlain = environment["NO_COLOR"]?.isEmpty == false || environment["TERM"] == "dumb"
    return Session(
      input: { try Descriptor.read(STDIN_FILENO, name: "ingresso standard") },
      inputPiece: {
        try Descriptor.piece(STDIN_FILENO, name: "ingresso standard", atMost: 1 << 18)
      },
      writeBytes: { try Descriptor.write($0, to: STDOUT_FILENO, name: "l'uscita standard") },
      complain: { try? Descriptor.write($0.utf8, to: STDERR_FILENO, name: "") },
      hasColour: isatty(STDOUT_FILENO) == 1 && !isPlain,
      isTerminal: isatty(STDOUT_FILENO) == 1,
      width: terminalWidth(), hasProgress: isatty(STDERR_FILENO) == 1,
      processors: ProcessInfo.processInfo.activeProcessorCount, program: "/proc/self/exe",
      environment: environment)
  }

  /// The width of the terminal less the margin of line numbers, within reason; a hundred columns where there is no terminal.
  private static func terminalWidth() -> Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 100 }
    return min(max(Int(size.ws_col) - 6, 60), 120)
  }

  /// Keeps numbers 0, 1 and 2 busy: were one closed, the next file opened would take its number, and
  /// what is meant for the terminal would end up inside an act.
  private static func holdStandardDescriptors() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
