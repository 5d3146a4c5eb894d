/// Una regola di riservatezza: something that should not go on the albo.
///
/// One kind of datum, one file; its examples are its tests and its documentation.
public protocol PrivacyRule: Sendable {
  /// Everything there is to say about it.
  static var about: PrivacyRuleDescription { get }
  /// Where a paragraph breaks it.
  static func check(_ paragraph: ReviewParagraph) -> [PrivacyHit]
}

/// A privacy rule's documentation.
public struct PrivacyRuleDescription: Sendable {
  /// Stable Italian slug that names the datum: 'dato-iban'.
  public let id: String
  /// One line, Italian.
  public let title: String
  /// How grave it is to publish it.
  public let gravity: PrivacyGravity
  /// The norm.
  public let source: String
  /// Why, Italian, one or two sentences.
  public let rationale: String
  /// Texts on which it is silent.
  public let passing: [String]
  /// Texts on which it speaks: `▸` stands before, `◂` after each stretch to omit.
  public let failing: [String]
}

/// How grave a finding is.
public enum PrivacyGravity: String, Sendable, Hashable {
  /// It must not be published.
  case error
  /// A person should look.
  case warning
}

/// One datum found in a paragraph.
public struct PrivacyHit: Sendable, Hashable {
  /// What to omit, in Unicode scalars of the paragraph.
  public let range: Range<Int>
  /// What is wrong: lower case, present tense, the datum quoted.
  public let message: String
  /// Whether what is omitted is a name, which must then go wherever it stands again.
  public let isName: Bool
  /// Another gravity than the rule's own, where the case asks.
  public let gravity: PrivacyGravity?

  init(
    _ range: Range<Int>, _ message: String, isName: Bool = false, gravity: PrivacyGravity? = nil
  ) {
    self.range = range
    self.message = message
    self.isName = isName
    self.gravity = gravity
  }
}

/// The norms that the rules cite.
enum PrivacyNorm {
  static let guidelines = "Garante privacy, provv. 15 maggio 2014, n. 243 (doc. web 3134436)"
  static let pertinence = "Regolamento (UE) 2016/679, art. 5; \(guidelines)"
  static let hardship = "D.Lgs. 33/2013, art. 26, c. 4; \(guidelines)"
  static let basis = "D.Lgs. 196/2003, art. 2-ter; \(guidelines)"
}
