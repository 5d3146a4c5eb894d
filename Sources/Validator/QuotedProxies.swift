import Model

/// The proxies that a text lists, and the most that one person may carry as the text itself quotes it
/// from a statute: 'non più di due deleghe per ciascuno'.
struct QuotedProxies {
  /// Who carries proxies, as written, and for whom.
  struct Bearer {
    let name: Located<String>
    var principals: [String]
  }

  /// The limit, at its figure.
  let limit: Located<Int>
  let bearers: [Bearer]

  /// Nil where the text quotes no limit, or lists no proxies after it.
  init?(_ sitting: Sitting) {
    let source = sitting.source
    let head = SourceRange(
      sitting.range.lower, sitting.items.first?.range.lower ?? sitting.ownText.upper)
    guard let limit = Self.limit(in: head, of: source) else { return nil }
    self.limit = limit
    let (listed, onRoll) = (Self.bearers(in: head, of: source), Self.bearers(onRollOf: sitting))
    let count = { (bearers: [Bearer]) in bearers.reduce(0) { $0 + $1.principals.count } }
    bearers = count(onRoll) > count(listed) ? onRoll : listed
    if bearers.isEmpty { return nil }
  }

  /// '- Carla Riva (deleghe di Ada Greco e Ugo Neri)': the members that another stands for.
  private static func bearers(onRollOf sitting: Sitting) -> [Bearer] {
    var result: [Bearer] = []
    for member in sitting.members
    where member.isDelegate && member.presence?.value.isAttending ?? true {
      guard let person = member.representative,
        !NameKey(person.value).matches(NameKey(member.name.value))
      else { continue }
      if let known = result.firstIndex(where: { $0.name.value == person.value }) {
        result[known].principals.append(member.name.value)
      } else {
        result.append(Bearer(name: person, principals: [member.name.value]))
      }
    }
    return result
  }

  // MARK: Limit

  private static func limit(in head: SourceRange, of source: SourceText) -> Located<Int>? {
    var place = head.lower
    while let most = source.firstRange(
      ofAny: ["non più di ", "massimo ", "al più ", "fino a "], in: SourceRange(place, head.upper))
    {
      place = most.upper
      let around = SourceRange(max(head.lower, most.lower - 160), min(head.upper, most.upper + 80))
      let sentence = source.sentence(around: most, in: around)
      let after = source.words(in: SourceRange(most.upper, min(head.upper, most.upper + 24)))
      guard source.hasWord(["deleg", "rappresent"], in: sentence),
        let figure = after.prefix(2).first(where: { numbers[$0.text] != nil }),
        let value = numbers[figure.text]
      else { continue }
      return Located(value, at: figure.range)
    }
    return nil
  }

  private static let numbers: [String: Int] = [
    "una": 1, "un": 1, "due": 2, "tre": 3, "quattro": 4, "cinque": 5, "1": 1, "2": 2, "3": 3,
    "4": 4,
    "5": 5,
  ]

  // MARK: List

  /// 'Delegante   Delegato' over two columns, 'Socio presente   Deleghe ricevute' over a name and those of
  /// who sent it, or '- Carla Riva per Ada Greco e Ugo Neri', line by line.
  private static func bearers(in head: SourceRange, of source: SourceText) -> [Bearer] {
    var result: [Bearer] = []
    var bearerFirst: Bool?
    var isOfReceived = false
    for number in source.line(of: head.lower)...source.line(of: max(head.lower, head.upper - 1)) {
      let line = source.rangeOfLine(number)
      let cells = cells(of: source.text(in: line))
      if headsReceived(cells) {
        isOfReceived = true
        continue
      }
      if isOfReceived {
        let row = cells.first.map { Int($0) != nil } ?? false ? Array(cells.dropFirst()) : cells
        if row.isEmpty || row.count > 2 || !isName(withoutNumber(row[0])) {
          isOfReceived = false
        } else if row.count == 2 {
          let principals = names(listed: row[1])
          if principals.allSatisfy(isName) {
            add(withoutNumber(row[0]), for: principals, at: line, source, to: &result)
          }
          continue
        } else {
          continue
        }
      }
      if cells.count == 2 {
        let heads = cells.map { $0.lowercased() }
        if heads.contains("delegante"), heads.contains("delegato") {
          bearerFirst = heads[0] == "delegato"
          continue
        }
        if let bearerFirst {
          add(
            cells[bearerFirst ? 0 : 1], for: [cells[bearerFirst ? 1 : 0]], at: line, source,
            to: &result)
          continue
        }
      }
      if !cells.isEmpty { bearerFirst = nil }
      guard cells.count == 1, let (bearer, principals) = told(cells[0]) else { continue }
      add(bearer, for: principals, at: line, source, to: &result)
    }
    return result
  }

  private static func add(
    _ bearer: String, for principals: [String], at line: SourceRange, _ source: SourceText,
    to result: inout [Bearer]
  ) {
    let key = NameKey(bearer)
    guard !key.words.isEmpty else { return }
    if let known = result.firstIndex(where: { NameKey($0.name.value).equals(key) }) {
      result[known] = Bearer(
        name: Located(bearer, at: source.trimmed(line)),
        principals: result[known].principals + principals)
    } else {
      result.append(
        Bearer(name: Located(bearer, at: source.trimmed(line)), principals: principals))
    }
  }

  /// 'Associato presente   Deleghe ricevute', 'Nome   Delegato da'.
  private static func headsReceived(_ cells: [String]) -> Bool {
    guard 2...3 ~= cells.count, let last = cells.last?.lowercased() else { return false }
    return [
      "deleghe ricevute", "deleghe", "delegato da", "delega di", "con delega di", "deleganti",
    ]
    .contains(last)
  }

  /// 'Rossi Anna, Verdi Ugo e Neri Ada'
  private static func names(listed words: String) -> [String] {
    words.replacing(" e ", with: ", ").split(separator: ",").map {
      String($0.trimmingPrefix { $0.isWhitespace })
    }.filter { !$0.isEmpty }
  }

  private static func withoutNumber(_ cell: String) -> String {
    String(cell.trimmingPrefix { $0.isNumber || ".) ".contains($0) })
  }

  /// What blanks, tabs or bars divide.
  private static func cells(of line: String) -> [String] {
    line.replacing("|", with: "\t").replacing("  ", with: "\t").split(separator: "\t")
      .map { $0.trimmingPrefix { $0.isWhitespace } }
      .map { String($0) }
      .map { $0.hasSuffix(" ") ? String($0.dropLast()) : $0 }
      .filter { !$0.isEmpty }
  }

  /// '- Carla Riva per Ada Greco e Ugo Neri', '- Carla Riva, con delega di Ada Greco e di Ugo Neri': a
  /// bullet, names alone.
  private static func told(_ line: String) -> (String, [String])? {
    guard let first = line.first, "-–•*".contains(first) else { return nil }
    let words = line.dropFirst().trimmingPrefix { $0.isWhitespace }
    guard
      let link = [", con delega ", " con delega ", ", con le deleghe ", " per "].lazy
        .compactMap({ words.firstRange(of: $0) }).first
    else { return nil }
    let bearer = String(words[..<link.lowerBound])
    var rest = words[link.upperBound...]
    for lead in ["delega di ", "conto di "] where rest.hasPrefix(lead) {
      rest = rest.dropFirst(lead.count)
    }
    let principals = rest.replacing(" e ", with: ", ").split(separator: ",").map {
      withoutPreposition(
        $0.trimmingPrefix { $0.isWhitespace }
          .reversed().drop { $0 == "." || $0 == ";" || $0.isWhitespace }.reversed().map {
            String($0)
          }.joined())
    }
    guard ([bearer] + principals).allSatisfy(isName) else { return nil }
    return (bearer, principals)
  }

  /// 'di Ada Greco', 'della Cascina Lunga', 'dell'Associazione Stella'
  private static func withoutPreposition(_ words: String) -> String {
    for lead in ["di ", "del ", "della ", "dello ", "dei ", "dell'", "dell’"]
    where words.hasPrefix(lead) { return String(words.dropFirst(lead.count)) }
    return words
  }

  private static func isName(_ words: String) -> Bool {
    let parts = words.split(separator: " ")
    return 1...5 ~= parts.count && parts.contains { $0.first?.isUppercase == true }
      && parts.allSatisfy { $0.first?.isUppercase == true || $0.count <= 4 }
  }
}
