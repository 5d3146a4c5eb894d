/// What the program tells the shell when it ends.
package enum ExitStatus: Int32, Sendable, Comparable {
  /// Nothing wrong.
  case clean = 0
  /// At least one `errore` was found.
  case faultsFound = 1
  /// The input cannot be read, or the command was used wrongly.
  case wrongInput = 2
  /// Internal or disk fault.
  case failure = 3

  /// From clean to failure.
  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
