import Model
import Register
import Renderer
import Secretariat
import Spreadsheet

/// Writes the register out, as much of it as can be read.
final class ExportRun {
  private let store: RegisterStore
  private let year: Int?
  private let body: String?
  private let bodies: [RegisteredBody]
  private let closings: [YearClosing]
  private let postings: RegisterPostings?
  private let references: [Int: String]
  private var numbers: [Numbering: Set<Int>] = [:]
  private var count = 0

  private struct Numbering: Hashable {
    let body: Int
    let year: Int
  }

  init(store: RegisterStore, year: Int?, body: String?, on day: CalendarDate) {
    self.store = store
    self.year = year
    self.body = body
    // A damaged page here costs names and closings, not the acts.
    bodies = (try? store.bodies()) ?? []
    closings = (try? store.closings()) ?? []
    references = ((try? store.linkedResolutions()) ?? [:]).mapValues {
      ResolutionWords.reference($0.number, $0.year)
    }
    postings = try? RegisterPostings(store, on: day)
  }

  /// A table; the numbers of the records that could not be read.
  func csv(_ outlet: Outlet) throws -> [Int] {
    var heading = CSV()
    heading.add(RegisterCSV.heading)
    try outlet.write(heading.text)
    return try each { exported in
      var row = CSV()
      let body = self.bodies.first { $0.id == exported.entry.body }
      row.add(RegisterCSV.cells(exported, body, annotations: self.annotations(exported)))
      try outlet.write(row.text)
    }
  }

  /// Everything.
  func json(_ outlet: Outlet) throws -> [Int] {
    let json = RegisterJSON(bodies: bodies)
    var document = ListDocument("resolutions")
    let lost = try each { exported in
      try outlet.write(document.piece([ListDocument.element(json.whole(exported))]))
    }
    try outlet.write(document.end)
    return lost
  }

  /// A workbook with typed columns.
  func workbook(_ outlet: Outlet) throws -> [Int] {
    do {
      let workbook = try RegisterWorkbook()
      var institutions: Set<String?> = []
      let lost = try each { exported in
        let body = self.bodies.first { $0.id == exported.entry.body }
        institutions.insert(body?.authority)
        try workbook.add(
          exported, body, self.postings?.posting(of: exported) ?? RegisterPosting(),
          annotations: self.annotations(exported))
      }
      try workbook.close(
        authority: institutions.count == 1 ? institutions.first ?? nil : nil, to: outlet)
      return lost
    } catch let fault as SpreadsheetFault {
      throw ProgramFault.output(fault.description)
    }
  }

  /// The printed register.
  func book(_ outlet: Outlet, as format: ActFormat) throws -> [Int] {
    var book = RegisterBook(bodies: bodies, closings: closings)
    let lost = try each { exported in
      let isAnnulled = exported.annotations.contains { $0.annotation.kind == .annulment }
      book.add(
        exported.entry, self.annotations(exported), isAnnulled: isAnnulled,
        self.postings?.posting(of: exported) ?? RegisterPosting())
    }
    let sheets = book.sheets
    guard !sheets.isEmpty else {
      throw RegisterError.refused("nel registro non ci sono deliberazioni come quelle chieste")
    }
    let bytes = try ActRenderer().render(
      sheets, title: "Registro delle deliberazioni", as: format)
    try outlet.write(bytes)
    return lost
  }

  /// What was lost, told; nil when nothing was.
  func complaint(_ lost: [Int], showsAlbo: Bool) -> String? {
    let albo =
      showsAlbo && postings == nil
      ? "verbale: il registro \(store.path) è danneggiato: le pubblicazioni all'albo non si possono "
        + "leggere, e le loro colonne sono rimaste in bianco\n" : nil
    guard !lost.isEmpty else { return albo }
    let rings = lost.count == 1 ? "l'anello" : "\(lost.count) anelli:"
    var text =
      "verbale: il registro \(store.path) è danneggiato: esportate \(ResolutionWords.count(count)), "
      + "perduti \(rings) \(Self.ranges(lost))"
    for (key, found) in numbers.sorted(by: {
      ($0.key.body, $0.key.year) < ($1.key.body, $1.key.year)
    }) {
      let sorted = found.sorted()
      let gaps = zip(sorted, sorted.dropFirst()).filter { $1 - 1 > $0 }.map { $0 + 1...$1 - 1 }
      guard !gaps.isEmpty else { continue }
      let name = bodies.first { $0.id == key.body }?.title ?? "organo \(key.body)"
      text += "; \(name), \(key.year): mancano i n. \(Self.words(gaps))"
    }
    return text + "\n" + (albo ?? "")
  }

  private func each(_ write: (ExportedResolution) throws -> Void) throws -> [Int] {
    try store.export(year: year, body: body) { exported in
      self.count += 1
      let entry = exported.entry
      if let number = entry.number {
        self.numbers[Numbering(body: entry.body, year: entry.year), default: []].insert(number)
      }
      try write(exported)
    }
  }

  private func annotations(_ exported: ExportedResolution) -> [String] {
    exported.annotations.map { entered in
      let target = entered.annotation.target.flatMap { self.references[$0] }
      return ResolutionWords.annotation(entered, linkedTo: target)
    }
  }

  /// `3-7, 12`.
  private static func ranges(_ numbers: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for number in numbers.sorted() {
      if let last = ranges.last, last.upperBound == number - 1 {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    return words(ranges)
  }

  private static func words(_ ranges: [ClosedRange<Int>]) -> String {
    ranges.map {
      $0.count == 1 ? String($0.lowerBound) : "\($0.lowerBound)-\($0.upperBound)"
    }.joined(separator: ", ")
  }
}
