import Model
import Register

/// Resolutions of the register as a page of plain text, organ by organ and year by year.
struct RegisterList {
  private let bodies: [RegisteredBody]
  private let width: Int

  init(bodies: [RegisteredBody], width: Int) {
    self.bodies = bodies
    self.width = width
  }

  func text(_ found: [FoundResolution], _ annotations: [Int: [EnteredAnnotation]]) -> String {
    var text = ""
    var page: (body: Int, year: Int)?
    let digits = found.compactMap(\.entry.number).max().map { String($0).count } ?? 1
    for resolution in found {
      let entry = resolution.entry
      if page?.body != entry.body || page?.year != entry.year {
        let title = bodies.first { $0.id == entry.body }?.title ?? "organo \(entry.body)"
        text += (text.isEmpty ? "" : "\n") + "\(title), \(entry.year)\n"
        page = (entry.body, entry.year)
      }
      text += line(resolution, annotations[entry.seq] ?? [], digits: digits)
    }
    return text
  }

  private func line(
    _ found: FoundResolution, _ annotations: [EnteredAnnotation], digits: Int
  ) -> String {
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
      text += WrappedLines.make(
        "* " + ResolutionWords.annotation(annotation, linkedTo: nil), lead: margin, width: width)
    }
    return text
  }
}
