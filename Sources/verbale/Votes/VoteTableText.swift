import Model
import Secretariat

/// The votes of a sitting as a table for the terminal: `voti --formato testo`.
struct VoteTableText {
  private static let heading = ["N.", "Punto", "Pres.", "Vot.", "Fav.", "Contr.", "Ast.", "Torna"]
  private static let width = 100

  private let sitting: Sitting
  private let regulation: Regulation

  init(_ sitting: Sitting, under regulation: Regulation) {
    self.sitting = sitting
    self.regulation = regulation
  }

  var text: String {
    let rows = VoteRow.rows(of: sitting, under: regulation)
    var output = title + "\nRegolamento: \(regulation.id)\n\n"
    guard !rows.isEmpty else { return output + "Nessuna votazione nel testo.\n" }
    let cells = rows.map(figures)
    let widths = Self.heading.indices.map { column in
      ([Self.heading] + cells).reduce(0) { max($0, $1[column].count) }
    }
    let margin = String(repeating: " ", count: widths.reduce(0, +) + 2 * widths.count)
    output += line(Self.heading, widths) + "  Esito, oggetto\n"
    for (row, cells) in zip(rows, cells) {
      let words = [subject(row)] + remarks(row)
      let lines = words.flatMap { Self.wrap($0, max(30, Self.width - margin.count)) }
      output += line(cells, widths) + "  " + (lines.first ?? "") + "\n"
      output += lines.dropFirst().map { margin + $0 + "\n" }.joined()
    }
    if rows.contains(where: { Self.implied($0) }) {
      output += "\nFra parentesi i voti che il testo non scrive e che l'unanimità comporta.\n"
    }
    return output
  }

  private var title: String {
    let body = [sitting.body.authority?.value, sitting.body.name?.value].compactMap { $0 }
      .joined(separator: ", ")
    let day = sitting.date.map { "seduta del \(ItalianDate.figures($0.value))" } ?? "senza data"
    return [body.isEmpty ? nil : body, day, sitting.source.name].compactMap { $0 }
      .joined(separator: " – ")
  }

  private func figures(_ row: VoteRow) -> [String] {
    let vote = row.vote
    let inFavour =
      Self.implied(row)
      ? row.situation.inFavourComputed.map { "(\($0))" } ?? "–" : Self.figure(vote.inFavour?.value)
    let isOpen = row.situation.isConsistent == true && !row.uncertainNames.isEmpty
    let fits = isOpen ? "?" : row.situation.isConsistent.map { $0 ? "sì" : "NO" } ?? "–"
    return [
      "\(row.number)", Self.figure(row.agendaNumber), Self.present(row),
      Self.figure(row.voters), inFavour, Self.figure(vote.against?.value),
      Self.figure(vote.abstained?.value), fits,
    ]
  }

  /// '9', or '8-9' where the text leaves somebody's presence open.
  private static func present(_ row: VoteRow) -> String {
    if let range = row.situation.presentRange, range.lowerBound < range.upperBound {
      return "\(range.lowerBound)-\(range.upperBound)"
    }
    return figure(row.situation.presentCount)
  }

  private static func implied(_ row: VoteRow) -> Bool {
    row.vote.inFavour == nil && row.situation.inFavourComputed != nil
  }

  private func subject(_ row: VoteRow) -> String {
    let vote = row.vote
    var words = OutcomeWord.of(vote.outcome?.value) ?? ""
    if vote.isUnanimous { words += words.isEmpty ? "all'unanimità" : " all'unanimità" }
    if words.isEmpty { words = "esito non scritto" }
    if vote.outcome == nil, let computed = OutcomeWord.of(row.situation.outcomeComputed) {
      words += ", risulta \(computed)"
    }
    words += ": " + (row.title ?? row.subject ?? "oggetto non indicato")
    if vote.isImmediateEnforceability { words += " (immediata eseguibilità)" }
    if vote.isSecret { words += " (scrutinio segreto)" }
    return words
  }

  private func remarks(_ row: VoteRow) -> [String] {
    let vote = row.vote
    var lines: [String] = []
    func names(_ label: String, _ names: [Located<String>]) {
      if !names.isEmpty { lines.append("\(label): \(names.map(\.value).joined(separator: ", "))") }
    }
    if row.isOneOfSeveral, !vote.isImmediateEnforceability, row.title != nil,
      let own = vote.subject?.value, own != row.title
    {
      lines.append("si vota: \(own)")
    }
    names("contrari", vote.againstNames)
    names("astenuti", vote.abstainedNames)
    names("non votano", vote.notVotingNames)
    let papers = [("bianche", vote.blank), ("nulle", vote.void)].compactMap { kind, count in
      count.map { "\(kind) \($0.value)" }
    }
    if !papers.isEmpty { lines.append("schede: \(papers.joined(separator: ", "))") }
    let candidates = vote.candidates.map { candidate in
      candidate.name.value + (candidate.votes.map { " \($0.value)" } ?? "")
    }
    if !candidates.isEmpty { lines.append("voti a: \(candidates.joined(separator: ", "))") }
    names("eletti", vote.elected)
    if let computed = row.situation.outcomeComputed, let stated = vote.outcome?.value,
      computed != stated, stated == .approved || stated == .rejected,
      let word = OutcomeWord.of(computed)
    {
      lines.append("secondo il regolamento l'esito è: \(word)")
    }
    if !row.uncertainNames.isEmpty {
      lines.append("non si sa se in aula: \(row.uncertainNames.joined(separator: ", "))")
    }
    if row.situation.isConsistent == false {
      lines += row.situation.explanations.map { "non torna: \($0)" }
    }
    return lines
  }

  private static func figure(_ number: Int?) -> String { number.map(String.init) ?? "–" }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    zip(cells, widths).map { String(repeating: " ", count: $1 - $0.count) + $0 }
      .joined(separator: "  ")
  }

  private static func wrap(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, last.count + word.count + 1 <= width {
        lines[lines.count - 1] += " \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
