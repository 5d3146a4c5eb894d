/// Carta intestata: what stands at the head of every act of a body, and in which type and colour.
///
/// Whatever is nil or empty is a matter on which the regulation is silent; acts then look as they do
/// without a letterhead.
public struct Letterhead: Sendable, Hashable {
  /// The institution as the letterhead writes it.
  public var authority: String?
  /// What stands under the institution's name: 'Provincia di Lecco'.
  public var subtitle: String?
  /// The address, line by line.
  public var address: [String]
  /// Telephone.
  public var telephone: String?
  /// Ordinary electronic mail.
  public var mail: String?
  /// Certified electronic mail (PEC).
  public var certifiedMail: String?
  /// Website.
  public var website: String?
  /// Codice fiscale or partita IVA.
  public var taxCode: String?
  /// The line of the protocol, with blanks to fill.
  public var protocolLine: String?
  /// The coat of arms.
  public var arms: Picture?
  /// The colour of rules and labels.
  public var accent: Colour?
  /// The typefaces of headings, best first.
  public var headingFonts: [String]
  /// The typefaces of the text, best first.
  public var textFonts: [String]

  /// A letterhead with nothing on it.
  public init() {
    address = []
    headingFonts = []
    textFonts = []
  }

  /// Whether anything is to be printed at the head of an act.
  public var hasHead: Bool {
    arms != nil || !address.isEmpty
      || [
        authority, subtitle, telephone, mail, certifiedMail, website, taxCode, protocolLine,
      ].contains { $0 != nil }
  }
}
