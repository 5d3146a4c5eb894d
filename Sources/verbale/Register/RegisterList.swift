import Model
import Register
import Secretariat

/// Resolutions of the register as a page of plain text, organ by organ and year by year.
struct RegisterList {
  private let bodies: [RegisteredBody]
  private let width: Int
  private let links: [Int: (number: Int?, year: Int)]
  private let digits: Int
  private var page: (body: Int, year: Int)?

  /// - Parameters:
  ///   - links: the resolutions that annotations link to.
  ///   - greatest: the greatest number among those to list.
  init(
    bodies: [RegisteredBody], links: [Int: (number: Int?, year: Int)], width: Int, greatest: Int?
  ) {
    self.bodies = bodies
    self.links = links
    self.width = width
    digits = greatest.map { String($0).count } ?? 1
  }

  /// Whether nothing was listed yet.
  var isEmpty: Bool { page == nil }

  /// The next resolution, under the title of its page where that begins with it.
  mutating func text(_ found: FoundResolution, _ annotations: [EnteredAnnotation]) -> String {
    let entry = found.entry
    var title = ""
    if page?.body != entry.body || page?.year != entry.year {
      let name = bodies.first { $0.id == entry.body }?.title ?? "organo \(entry.body)"
      title = (isEmpty ? "" : "\n") + "\(name), \(entry.year)\n"
      page = (entry.body, entry.year)
    }
    return title + line(found, annotations)
  }

  private func line(_ found: FoundResolution, _ annotations: [EnteredAnnotation]) -> String {
    let entry = found.entry
    let number = entry.number.map(String.init) ?? "–"
    let date = entry.resolution.date.map(ItalianDate.figures) ?? "__/__/____"
    let lead =
      "  " + String(repeating: " ", count: max(0, digits - number.count)) + "\(number)  \(date)  "
    let margin = String(repeating: " ", count: lead.count)
    var text = WrappedLines.make(
      entry.resolution.subject ?? "(oggetto non indicato)", lead: lead, width: width)
    text += WrappedLines.make(ResolutionWords.result(entry.resolution), lead: margin, width: width)
    if let excerpt = found.excerpt {
      text += WrappedLines.make(excerpt, lead: margin, width: width)
    }
    for annotation in annotations {
      let target = annotation.annotation.target.flatMap { links[$0] }.map {
        ResolutionWords.reference($0.number, $0.year)
      }
      text += WrappedLines.make(
        "* " + ResolutionWords.annotation(annotation, linkedTo: target), lead: margin,
        width: width)
    }
    return text
  }
}
