/// Atto: a document that the program can draw up from sittings.
///
/// The raw value is what the user types after `--atto`.
public enum Act: String, Sendable, Hashable, CaseIterable {
  /// The formal minutes of the whole sitting.
  case minutes = "verbale"
  /// One deliberation for every item decided, each on a page of its own.
  case resolutions = "deliberazioni"
  /// An excerpt for every item decided, to be certified true to the original.
  case excerpts = "estratti"
  /// The register of the deliberations, one page a year.
  case register = "registro"
  /// The table of votes with who was present and what follows.
  case voteTable = "prospetto"
  /// The notice that calls a sitting.
  case notice = "convocazione"
  /// The dispute sheet: one page for every vote.
  case disputeSheet = "scheda"

  /// The name of its template.
  public var template: String { rawValue }
}
