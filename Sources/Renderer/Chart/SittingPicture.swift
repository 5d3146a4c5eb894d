import Model

/// Quadro della seduta: who is in the room from opening to closing, the votes with their tallies, the
/// quorum, and what does not add up.
public struct SittingPicture: Sendable {
  /// How much room the picture has.
  public enum Format: Sendable, Hashable {
    /// A page in landscape, or a wide screen.
    case wide
    /// A telephone: names above the bars.
    case narrow
  }

  private let charts: [PresenceChart]
  private let faults: [[Int: [String]]]?
  private let isTitled: Bool

  /// Draws some sittings, one under another.
  ///
  /// - Parameters:
  ///   - sittings: what to draw, each under its regulation.
  ///   - faults: what a check found wrong with the votes of each sitting, by the vote's number from
  ///     1; with no check, what the timeline itself says of them.
  ///   - isTitled: whether each sitting has body and day above it.
  public init(
    _ sittings: [HeldSitting], faults: [[Int: [String]]]? = nil, isTitled: Bool = true
  ) {
    charts = sittings.map(PresenceChart.init)
    self.faults = faults
    self.isTitled = isTitled
  }

  /// The picture as an SVG element: nothing loaded, no style sheet, no script.
  ///
  /// The names inside begin with the identifier, which is different for each picture of a page.
  public func svg(_ format: Format = .wide, identifier: String = "quadro") -> String {
    SVGWriter(drawing(format), identifier: identifier).write()
  }

  /// The picture.
  func drawing(_ format: Format = .wide) -> Drawing {
    var drawings = charts.indices.map { index in
      PresenceDrawing(
        charts[index], faults: faults.map { $0.indices.contains(index) ? $0[index] : [:] },
        format: format, isTitled: isTitled
      ).drawing
    }
    guard !drawings.isEmpty else {
      return Drawing(
        width: 400, height: 40, title: "Quadro della seduta", summary: "Nessuna seduta.",
        parts: [
          .init(
            name: "avviso", vote: nil,
            shapes: [.words(.init(text: "Nessuna seduta nel testo.", at: .init(16, 24), size: 11))])
        ])
    }
    var whole = drawings.removeFirst()
    if !drawings.isEmpty { whole.title = "Quadro di \(drawings.count + 1) sedute" }
    for drawing in drawings { whole.add(below: drawing, gap: 24) }
    return whole
  }
}
