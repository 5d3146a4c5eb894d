import Model

/// Voters as the words around a figure name them.
struct NamedVoters {
  var names: [Located<String>]
  /// The votes they bring, where each brings several.
  var votes: Located<Double>?
  /// Why they vote so.
  var reason: Located<String>?
  /// Token after the last.
  var end: Int
}
