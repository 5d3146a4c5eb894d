/// One datum that should not go on the albo, with all there is to tell.
public struct PrivacyFinding: Sendable, Hashable {
  /// The rule's id.
  public let rule: String
  /// How grave it is.
  public let gravity: PrivacyGravity
  /// Which paragraph, from 0.
  public let paragraph: Int
  /// What to omit, in Unicode scalars of the paragraph.
  public let range: Range<Int>
  /// The words to omit.
  public let words: String
  /// The sentence they stand in.
  public let sentence: String
  /// What is wrong.
  public let message: String
  /// The norm.
  public let source: String
  /// Whether it is only pointed at: what to do is left to a person.
  public let isDoubt: Bool
}
