import CLibXML2

/// Keeps the first thing that libxml2 complains of: the others follow from it.
final class FirstFault {
  /// The first fault; nil while all is well.
  private(set) var fault: DocumentFault?

  /// Takes note of an error.
  func note(_ error: xmlError) {
    guard fault == nil, error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    fault = .malformed(line: max(1, Int(error.line)), reason: ParserMessage.italian(error))
  }
}
