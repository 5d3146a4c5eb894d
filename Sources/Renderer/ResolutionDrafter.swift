import Model

/// Draws up the deliberations of one sitting one by one, each with the number the register gives it.
public struct ResolutionDrafter: Sendable {
  /// The resolutions, in the order treated.
  public let resolutions: [Resolution]
  private let held: HeldSitting
  private let decisions: [Decision]

  /// The register keeps acts as the program draws them: its templates are read once for all of them.
  private static let library = Result {
    try TemplateLibrary(root: Act.resolutions.template, source: .builtIn)
  }

  /// Prepares the deliberations of a sitting.
  public init(_ sitting: Sitting, under regulation: Regulation) {
    let held = HeldSitting(sitting, regulation: regulation)
    self.held = held
    decisions = Decision.all(in: sitting)
    resolutions = decisions.map { Resolution($0, held: held) }
  }

  /// The institution and the organ, from the minutes or else from the regulation.
  public var names: (authority: String?, body: String?) { (held.authority, held.bodyName) }

  /// A deliberation as a document tree in XHTML, and in plain text.
  ///
  /// - Parameters:
  ///   - place: its place in ``resolutions``.
  ///   - number: the number it takes; the minutes' own words win, nil leaves a blank.
  public func draw(_ place: Int, number: Int?) throws -> (document: String, text: String) {
    let decision = decisions[place]
    var act = ResolutionsView.resolution(decision, held)
    if decision.item.resolutionNumber == nil, let number {
      act.set(.resolutionNumber, String(number))
    }
    var view = View()
    view.set(.title, DocumentTitle.make("Deliberazione", [held]))
    view.set(.resolutions, [act])
    let library = try Self.library.get()
    let document = try library.fill(with: view)
    do {
      return (document, TextWriter().write(try DocumentParser.parse(document)))
    } catch let fault as DocumentFault {
      throw library.explain(fault)
    }
  }
}
