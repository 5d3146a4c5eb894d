/// What stops the program, or one file of many; the message is Italian and says what to do.
package enum ProgramFault: Error, Sendable, Hashable {
  /// The command line asks for something that cannot be.
  case usage(String)
  /// A file, folder or regulation cannot be read.
  case input(String)
  /// Something cannot be written.
  case output(String)
  /// Whoever read our output has gone away: nothing to say.
  case readerGone

  /// What to tell the user.
  package var message: String {
    switch self {
    case .usage(let text), .input(let text), .output(let text): text
    case .readerGone: ""
    }
  }

  /// What the program ends with.
  package var status: ExitStatus {
    switch self {
    case .usage, .input: .wrongInput
    case .output: .failure
    case .readerGone: .clean
    }
  }
}
