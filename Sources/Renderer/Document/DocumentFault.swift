/// What is wrong with the page that a template gave.
enum DocumentFault: Error {
  /// It is not well-formed.
  case malformed(line: Int, reason: String)
  /// It uses an element, attribute or declaration that acts do not have.
  case notAdmitted(String)
}
