import Model

/// Which passages of the head are told in words, rather than drawn up anew as roll and formula.
enum PreambleFilter {
  /// The narrative of the head: everything but letterhead, names, roll and agenda.
  static func kept(_ sitting: Sitting) -> [Passage] {
    let drawn = drawnAnew(sitting).sorted { $0.lower < $1.lower }
    let formula = OpeningFormula.own(of: sitting)
    let passages = MendedPassages.preamble(of: sitting)
    let isTold = passages.map { passage in
      switch passage.kind {
      case .furniture, .heading, .tableRow, .closing: false
      case .speech, .narrative, .listEntry, .vote, .decision, .movement, .opinion:
        !isColumnHeading(passage.text) && !isMostlyDrawn(passage.range, drawn)
          && !isLetterhead(passage, sitting) && passage.range.lower != formula?.range.lower
          && !repeatsTotals(passage, sitting) && !isTitle(passage, sitting)
      }
    }
    return passages.indices.filter { index in
      guard isTold[index] else { return false }
      // 'Sono presenti:' goes with the roll that followed it.
      let passage = passages[index]
      let isLead = passage.text.hasSuffix(":") && passage.text.split(separator: " ").count <= 6
      return !isLead || (index + 1 < isTold.count && isTold[index + 1])
    }.map { passages[$0] }
  }

  /// A line in capitals, or with the names of the heading, that is no sentence.
  private static func isLetterhead(_ passage: Passage, _ sitting: Sitting) -> Bool {
    guard let last = passage.text.last, !".;:!?»".contains(last) else { return false }
    let words = passage.text.lowercased().split { !$0.isLetter }.map(String.init)
    if words.contains(where: { ["tel", "fax", "pec", "www"].contains($0) }) { return true }
    let letters = passage.text.filter { $0.isLetter }
    if 2 * letters.count(where: { $0.isUppercase }) >= letters.count { return true }
    let names = [sitting.body.name?.range, sitting.body.authority?.range, sitting.number?.range]
    return names.contains { $0?.overlaps(passage.range) ?? false }
  }

  /// `Verbale della seduta del 6 maggio 2025`: the act has a title of its own, with the same number
  /// and day.
  private static func isTitle(_ passage: Passage, _ sitting: Sitting) -> Bool {
    guard let last = passage.text.last, !".;:!?»".contains(last) else { return false }
    func words(_ text: String?) -> [String] {
      (text ?? "").lowercased().split { !$0.isLetter }.map(String.init)
    }
    func figures(_ text: String) -> Set<Int> {
      Set(text.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) })
    }
    let own = words(passage.text)
    let names = Set(words(sitting.body.name?.value) + words(sitting.body.authority?.value))
    guard own.contains("verbale"),
      own.allSatisfy({ titleWords.contains($0) || names.contains($0) })
    else { return false }
    let day = sitting.date?.value
    let told = Set([day?.day, day?.month, day?.year].compactMap { $0 })
    return figures(passage.text).isSubset(of: told.union(figures(sitting.number?.value ?? "")))
  }

  private static let titleWords: Set<String> = [
    "verbale", "seduta", "riunione", "adunanza", "n", "nr", "numero", "del", "della", "dell", "di",
    "in", "data", "giorno", "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio",
    "agosto", "settembre", "ottobre", "novembre", "dicembre", "lunedì", "martedì", "mercoledì",
    "giovedì", "venerdì", "sabato", "domenica",
  ]

  /// The places of what the act draws up itself.
  private static func drawnAnew(_ sitting: Sitting) -> [SourceRange] {
    let members = sitting.members.flatMap {
      [$0.range, $0.name.range, $0.representative?.range, $0.role?.range, $0.delegation?.range]
    }
    let guests = sitting.participants.flatMap { [$0.name.range, $0.role?.range] }
    let officers = [sitting.chair, sitting.secretary].flatMap { [$0?.name.range, $0?.role?.range] }
    let names = [sitting.body.name?.range, sitting.body.authority?.range, sitting.number?.range]
    let all = members + guests + officers + names + sitting.agenda.map(\.title.range)
    return all.compactMap { $0 }
  }

  /// Whether three fifths of a passage lie in places drawn anew: a name with its title or mark.
  private static func isMostlyDrawn(_ passage: SourceRange, _ drawn: [SourceRange]) -> Bool {
    var covered = 0
    var place = passage.lower
    for range in drawn where range.upper > place {
      guard range.lower < passage.upper else { break }
      let start = max(place, range.lower)
      let end = min(passage.upper, range.upper)
      if end > start {
        covered += end - start
        place = end
      }
    }
    return covered * 5 >= (passage.upper - passage.lower) * 3
  }

  /// 'Tot. 12 Tot. 1' under the roll, when the act's own totals are the same.
  private static func repeatsTotals(_ passage: Passage, _ sitting: Sitting) -> Bool {
    guard let present = sitting.declaredPresent, let absent = sitting.declaredAbsent,
      present.value == sitting.presentCount, absent.value == sitting.absentCount,
      [present.range, absent.range].allSatisfy({ $0?.overlaps(passage.range) ?? false })
    else { return false }
    let words = passage.text.lowercased().split { !$0.isLetter }.map(String.init)
    return words.allSatisfy {
      ["tot", "totale", "totali", "n", "presenti", "assenti"].contains($0)
    }
  }

  /// Headings of the columns of the roll, which the act heads in its own way.
  private static func isColumnHeading(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    return words.count > 1 && words.allSatisfy(columnWords.contains)
  }

  private static let columnWords: Set<String> = [
    "n", "nr", "num", "ord", "comune", "comuni", "ente", "enti", "cognome", "nome", "nominativo",
    "e", "o", "presente", "presenti", "presenza", "assente", "assenti", "p", "a", "ag", "ai", "sì",
    "si", "no", "carica", "qualifica", "ruolo", "componente", "componenti", "consigliere",
    "consiglieri", "rappresentante", "delegato", "quota", "quote", "firma", "note",
  ]
}
