import Yams

/// A fault of YAML's own syntax, told to somebody who has never heard of YAML.
enum YAMLFault {
  static func problem(_ error: any Error, in text: String, file: String) -> RegulationProblem {
    guard let error = error as? YamlError else { return plain(file, nil) }
    switch error {
    case .duplicatedKeysInMapping(let duplicates, let context):
      let key = duplicates.sorted().first ?? ""
      let mark = secondPlace(of: key, from: context.mark.line, in: text)
      return RegulationProblem(
        file: file, line: mark?.line ?? context.mark.line,
        column: mark?.column ?? context.mark.column,
        message: "la voce «\(key)» è scritta due volte", advice: "tieni una sola delle due")
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      return translated(problem, context, mark, file)
    case .reader(_, let offset, _, let yaml):
      let line = offset.map { bytes in yaml.utf8.prefix(bytes).count { $0 == 0x0A } + 1 }
      return RegulationProblem(
        file: file, line: line, message: "c'è un carattere che un file di testo non può contenere",
        advice: "cancellalo, o salva il file come testo semplice UTF-8")
    default: return plain(file, nil)
    }
  }

  private static func translated(
    _ problem: String, _ context: YamlError.Context?, _ mark: Mark, _ file: String
  ) -> RegulationProblem {
    let told = problem + " " + (context?.text ?? "")
    for (words, message, advice) in table where told.contains(words) {
      // What is left open is best seen where it was opened, not where the text ran out.
      let mark = unfinished.contains(words) ? context?.mark ?? mark : mark
      return RegulationProblem(
        file: file, line: mark.line, column: mark.column, message: message, advice: advice)
    }
    return plain(file, mark)
  }

  private static func plain(_ file: String, _ mark: Mark?) -> RegulationProblem {
    RegulationProblem(
      file: file, line: mark?.line, column: mark?.column,
      message: "il testo non rispetta la forma «voce: valore»",
      advice: "controlla questa riga e quella che precede: rientri, due punti, virgolette")
  }

  private static let unfinished: Set<String> = [
    "could not find expected ':'", "quoted scalar", "flow sequence", "flow mapping",
  ]

  /// libYAML's words, and ours; the first that fits speaks.
  private static let table: [(String, String, String)] = [
    (
      "cannot start any token", "c'è una tabulazione o un segno che qui non può stare",
      "rientra le righe con spazi e metti fra virgolette i testi che cominciano con un segno"
    ),
    (
      "mapping values are not allowed", "ci sono due punti dove non possono stare",
      "se fanno parte del testo, mettilo fra virgolette; altrimenti controlla il rientro della riga"
    ),
    (
      "could not find expected ':'", "mancano i due punti dopo il nome della voce",
      "scrivi «voce: valore», con uno spazio dopo i due punti"
    ),
    (
      "quoted scalar", "le virgolette aperte non vengono chiuse",
      "chiudi le virgolette alla fine del testo"
    ),
    (
      "flow sequence", "la parentesi quadra aperta non viene chiusa",
      "chiudi l'elenco con «]»"
    ),
    (
      "flow mapping", "la parentesi graffa aperta non viene chiusa",
      "chiudi il gruppo con «}»"
    ),
    (
      "block collection", "il rientro della riga non è quello delle altre voci dell'elenco",
      "allinea i trattini dell'elenco"
    ),
    (
      "block mapping", "il rientro della riga non è quello delle altre voci",
      "allinea le voci dello stesso gruppo alla stessa colonna"
    ),
    (
      "undefined alias", "c'è un «*» che rimanda a qualcosa che non esiste",
      "metti il testo fra virgolette"
    ),
    (
      "expected the document start", "dopo la fine del regolamento c'è altro testo",
      "lascia un solo regolamento per file e toglilo"
    ),
    (
      "single document", "il file contiene più di un regolamento",
      "lascia un solo regolamento per file e togli la riga «---»"
    ),
  ]

  private static func secondPlace(
    of key: String, from line: Int, in text: String
  ) -> (line: Int, column: Int)? {
    var seen = 0
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, content) in lines.enumerated() where index + 1 >= line {
      let indent = content.prefix { $0 == " " }.count
      guard content.dropFirst(indent).hasPrefix("\(key):") else { continue }
      seen += 1
      if seen == 2 { return (index + 1, indent + 1) }
    }
    return nil
  }
}
