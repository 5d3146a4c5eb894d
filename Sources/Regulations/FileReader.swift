import Model
import Yams

/// Reads the values of a regulation file and gathers what is wrong with them.
struct FileReader {
  let file: String
  /// The bytes of a file that the regulation names, from its path as written.
  let attachments: RegulationLoader.Attachments
  private let lines: [Substring]
  private(set) var problems: [RegulationProblem] = []

  init(file: String, text: String, attachments: @escaping RegulationLoader.Attachments) {
    self.file = file
    self.attachments = attachments
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// A line of the file as it stands, from 1.
  func line(_ number: Int) -> Substring {
    lines.indices.contains(number - 1) ? lines[number - 1] : ""
  }

  mutating func report(at node: Node?, _ message: String, _ advice: String) {
    problems.append(
      RegulationProblem(
        file: file, line: node?.mark?.line, column: node?.mark?.column, message: message,
        advice: advice))
  }

  /// A group of settings, its keys checked against those it may have.
  mutating func section(_ node: Node, _ title: String, keys: [String]) -> Section? {
    guard let mapping = node.mapping else {
      report(
        at: node, "\(title) deve essere un gruppo di voci",
        "scrivi sotto, rientrate, le voci: \(keys.joined(separator: ", "))")
      return nil
    }
    let place = title == "il regolamento" ? "nel regolamento" : "in \(title)"
    var section = Section(node: node)
    for (key, value) in mapping {
      guard let name = key.scalar?.string, keys.contains(name) else {
        let written = key.scalar?.string ?? "?"
        let near = NearestTerm.of(written, among: keys)
        report(
          at: key, "la voce «\(written)» non esiste \(place)",
          near.map { "intendevi «\($0)»?" }
            ?? "le voci ammesse sono: \(keys.joined(separator: ", "))"
        )
        continue
      }
      // A key with nothing after it is a setting on which the regulation is silent.
      if value.isBlank { section.blankKeys[name] = key } else { section.values[name] = value }
    }
    return section
  }

  mutating func text(_ section: Section, _ key: String) -> String? {
    guard let node = section[key] else { return nil }
    guard let scalar = node.scalar else {
      report(at: node, "«\(key)» deve essere un testo", "scrivi il testo sulla stessa riga")
      return nil
    }
    return scalar.string
  }

  mutating func flag(_ section: Section, _ key: String) -> Bool? {
    guard let node = section[key] else { return nil }
    switch FoldedTerm(node.scalar?.string ?? "").text {
    case "si", "true", "vero", "yes": return true
    case "no", "false", "falso": return false
    default:
      report(
        at: node, "«\(key)» vale «\(node.shown)», che non è né sì né no", "scrivi «sì» oppure «no»")
      return nil
    }
  }

  /// A whole number, not negative.
  mutating func count(_ section: Section, _ key: String, atLeast least: Int = 0) -> Int? {
    guard let node = section[key] else { return nil }
    let written = node.scalar?.string ?? ""
    guard let number = Int(written), number <= 1_000_000 else {
      report(
        at: node, "«\(key)» vale «\(node.shown)», che non è un numero intero",
        "scrivi il numero in cifre, senza punti né parole")
      return nil
    }
    guard number >= least else {
      report(at: node, "«\(key)» vale \(number)", "scrivi un numero non inferiore a \(least)")
      return nil
    }
    return number
  }

  /// A share or a number of inhabitants: decimals after a comma or a point.
  mutating func weight(_ section: Section, _ key: String) -> Double? {
    guard let node = section[key] else { return nil }
    let written = node.scalar?.string ?? ""
    let parts = written.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count > 2 || parts.count == 2 && parts[1].count == 3 && !parts[0].hasPrefix("0") {
      let whole = parts.joined()
      report(
        at: node, "«\(key)» vale «\(written)»: il punto può separare le migliaia o i decimali",
        "scrivi «\(whole)» oppure «\(parts[0]),\(parts.dropFirst().joined())»")
      return nil
    }
    let plain = written.replacing(",", with: ".")
    guard plain.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }),
      let number = Double(plain)
    else {
      report(
        at: node, "«\(key)» vale «\(node.shown)», che non è un numero",
        "scrivi il numero in cifre, con la virgola per i decimali")
      return nil
    }
    guard number >= 0 else {
      report(at: node, "«\(key)» vale \(written)", "scrivi un numero non negativo")
      return nil
    }
    guard number < 1e12 else {
      report(at: node, "«\(key)» vale \(written)", "scrivi un numero inferiore a mille miliardi")
      return nil
    }
    return number
  }

  mutating func date(_ section: Section, _ key: String) -> CalendarDate? {
    guard let node = section[key] else { return nil }
    let parts = (node.scalar?.string ?? "").split { "/.-".contains($0) }.map { Int($0) }
    if parts.count == 3, let first = parts[0], let month = parts[1], let last = parts[2],
      let date = first > 31
        ? CalendarDate(year: first, month: month, day: last)
        : CalendarDate(year: last, month: month, day: first), date.year > 1800
    {
      return date
    }
    report(
      at: node, "«\(key)» vale «\(node.shown)», che non è un giorno del calendario",
      "scrivi il giorno così: 31/12/2024")
    return nil
  }

  /// One of the known words.
  mutating func choice<Value>(
    _ section: Section, _ key: String, among words: KeyValuePairs<String, Value>
  ) -> Value? {
    guard let node = section[key] else { return nil }
    let written = FoldedTerm(node.scalar?.string ?? "")
    if let found = words.first(where: { FoldedTerm($0.key) == written }) { return found.value }
    let known = words.map(\.key)
    let near = NearestTerm.of(written.text, among: known).map { "intendevi «\($0)»? " } ?? ""
    report(
      at: node, "«\(key)» vale «\(node.shown)», che non è fra i valori ammessi",
      "\(near)i valori ammessi sono: \(known.joined(separator: ", "))")
    return nil
  }

  /// The entries of a list.
  mutating func list(_ section: Section, _ key: String) -> [Node] {
    guard let node = section[key] else { return [] }
    guard let sequence = node.sequence else {
      report(
        at: node, "«\(key)» deve essere un elenco",
        "scrivi sotto una riga per ciascuno, cominciandola con un trattino")
      return []
    }
    return Array(sequence)
  }
}
