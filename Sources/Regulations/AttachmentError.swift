/// Why a file that a regulation names cannot be read.
public struct AttachmentError: Error, Sendable, Hashable {
  /// The reason, in Italian: 'il file non esiste'.
  public let reason: String

  /// Gives a reason.
  public init(_ reason: String) {
    self.reason = reason
  }

  /// No file can be read where the regulation is.
  public static let notAtHand = AttachmentError("qui non si possono leggere altri file")
}
