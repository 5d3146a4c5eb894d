import Model
import Register
import Renderer
import Secretariat

/// The printed register: a page for every organ and year, with the totals of the year and of all years
/// so far.
struct RegisterBook {
  private let bodies: [RegisteredBody]
  private let closings: [YearClosing]
  private var pages: [Page] = []
  private var references: [Int: String] = [:]

  private struct Page {
    let body: Int
    let year: Int
    var first: Int?
    var lines: [RegisterLine] = []
    var seqs: [Int] = []
    var hasEnforceability = false
  }

  init(bodies: [RegisteredBody], closings: [YearClosing]) {
    self.bodies = bodies
    self.closings = closings
  }

  /// Adds a resolution, in any order.
  mutating func add(
    _ entry: EnteredResolution, _ annotations: [String], isAnnulled: Bool,
    _ posting: RegisterPosting
  ) {
    let index =
      pages.lastIndex { $0.body == entry.body && $0.year == entry.year }
      ?? {
        pages.append(Page(body: entry.body, year: entry.year))
        return pages.count - 1
      }()
    pages[index].first = pages[index].first ?? entry.number
    pages[index].hasEnforceability =
      pages[index].hasEnforceability || entry.resolution.enforceability != .notApplicable
    pages[index].lines.append(
      RegisterLine(
        number: entry.number.map(String.init) ?? "—", resolution: entry.resolution,
        annotations: annotations + posting.remarks, publication: posting.publication,
        enforceable: posting.enforceable, isAnnulled: isAnnulled))
  }

  /// The pages, organ by organ, year by year.
  var sheets: [RegisterSheet] {
    let sorted = pages.sorted { ($0.body, $0.year) < ($1.body, $1.year) }
    var running: [Int: (first: Int, totals: ResolutionTotals)] = [:]
    return sorted.map { page in
      let body = bodies.first { $0.id == page.body }
      var sum = running[page.body] ?? (page.year, ResolutionTotals())
      for line in page.lines { sum.totals.count(line.resolution) }
      running[page.body] = sum
      var remarks: [String] = []
      if sum.first < page.year {
        remarks.append("Dal \(sum.first) al \(page.year): \(sum.totals.words)")
      }
      if let closing = closings.first(where: { $0.body == page.body && $0.year == page.year }) {
        remarks.append(ClosingWords.remark(closing))
      }
      return RegisterSheet(
        authority: body?.authority, body: body?.name, year: page.year,
        firstNumber: page.first ?? 1, lines: page.lines,
        hasEnforceability: page.hasEnforceability, remarks: remarks)
    }
  }
}

/// The closing of a year in words.
enum ClosingWords {
  /// What stands at the foot of the printed page.
  static func remark(_ closing: YearClosing) -> String {
    "Registro chiuso il \(ItalianDate.figures(closing.at.day)) con \(numbers(closing)): "
      + closing.signature
  }

  /// `5 deliberazioni, dal n. 1 al n. 5`.
  static func numbers(_ closing: YearClosing) -> String {
    let count = ResolutionWords.count(closing.count)
    guard let first = closing.firstNumber, let last = closing.lastNumber else { return count }
    return first == last ? "\(count), n. \(first)" : "\(count), dal n. \(first) al n. \(last)"
  }
}
