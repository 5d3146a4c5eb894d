/// The argument parser's own English, turned into Italian: users never see the former.
enum ItalianUsage {
  /// A width at which the parser breaks no line, so that its words can be found whole.
  static let unwrapped = 100_000

  /// The help page of a command, from the parser's with no line broken.
  static func help(_ english: String) -> String {
    var text = words(english)
    while text.hasSuffix("\n") { text.removeLast() }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      match("  See 'verbale help * <subcommand>' for detailed help.", String(line)).map {
        "  Per i particolari di un comando: verbale \($0[0]) COMANDO --help"
      }.map { Substring($0) } ?? line
    }
    return lines.map { wrap($0) }.joined(separator: "\n") + "\n"
  }

  /// The parser's own words, wherever they stand, in Italian.
  static func words(_ english: String) -> String {
    headings.reduce(english) { text, heading in text.replacing(heading.0, with: heading.1) }
  }

  /// Breaks a line at 80 columns; what explains an option stays in its column.
  private static func wrap(_ line: Substring) -> String {
    let indent = line.prefix { $0 == " " }.count
    let column = indent == 2 && line.dropFirst(2).contains("  ") ? 26 : indent
    let margin = String(repeating: " ", count: column)
    var rows: [String] = []
    var row = String(line.prefix(indent))
    var isEmpty = true
    for word in line.dropFirst(indent).split(separator: " ", omittingEmptySubsequences: false) {
      if !isEmpty, row.count + 1 + word.count > 80 {
        rows.append(row)
        row = margin + word
      } else {
        row += (isEmpty ? "" : " ") + word
      }
      isEmpty = false
    }
    return (rows + [row]).joined(separator: "\n")
  }

  /// An error message, with what to do. One that is not recognised gives a general answer.
  static func message(_ english: String, _ arguments: [String]) -> String {
    let advice = advice(for: arguments)
    for (pattern, italian) in errors {
      if let parts = match(pattern, english) { return italian(parts) + advice }
    }
    return "argomenti non validi" + advice
  }

  private static func advice(for arguments: [String]) -> String {
    let path = CommandNames.path(arguments).words
    return "; scrivere 'verbale \((path + ["--help"]).joined(separator: " "))'"
  }

  private static let headings: [(String, String)] = [
    ("OVERVIEW: ", ""),
    ("USAGE: ", "Uso: "),
    ("ARGUMENTS:", "Argomenti:"),
    ("OPTIONS:", "Opzioni:"),
    ("SUBCOMMANDS:", "Comandi:"),
    ("Show help information.", "Mostra questo aiuto."),
    ("Show the version.", "Mostra la versione."),
    ("Show subcommand help information.", "Mostra questo aiuto per un comando."),
    ("(default: ", "(predefinito: "),
    ("; default: ", "; predefinito: "),
    ("(values: ", "(valori: "),
    (
      "See 'verbale help <subcommand>' for detailed help.",
      "Per i particolari di un comando: verbale COMANDO --help"
    ),
  ]

  /// Each message of the parser, `*` standing for what varies.
  private static let errors: [(String, @Sendable ([String]) -> String)] = [
    ("Missing expected argument '*'", { "manca \(plain($0[0]))" }),
    (
      "Unknown option '*'. Did you mean '*'?",
      { "opzione sconosciuta '\($0[0])'; forse '\($0[1])'" }
    ),
    ("Unknown option '*'", { "opzione sconosciuta '\($0[0])'" }),
    ("Missing value for '*'", { "manca il valore di \(plain($0[0]))" }),
    (
      "The value '*' is invalid for '*'. Please provide one of *.",
      { "il valore '\($0[0])' non è ammesso per \(plain($0[1])): usare \(choice($0[2]))" }
    ),
    (
      "The value '*' is invalid for '*'. Please provide one of the following:\n*",
      { "il valore '\($0[0])' non è ammesso per \(plain($0[1])): usare \(list($0[2]))" }
    ),
    (
      "The value '*' is invalid for '*'*",
      { "il valore '\($0[0])' non è valido per \(plain($0[1]))" }
    ),
    ("Unexpected argument '*'", { "argomento di troppo: '\($0[0])'" }),
    ("* unexpected arguments: '*'", { "argomenti di troppo: '\($0[1])'" }),
    (
      "The option '*' does not take any value, but '*' was specified.",
      { "l'opzione '\($0[0])' non vuole un valore" }
    ),
  ]

  /// '--formato <formato>' as '--formato', '<file> ...' as 'il file'.
  private static func plain(_ synopsis: String) -> String {
    if synopsis.hasPrefix("-") {
      return String(synopsis.prefix { $0 != " " })
    }
    return "l'argomento "
      + synopsis.replacing(" ...", with: "…").replacing("<", with: "")
      .replacing(">", with: "").uppercased()
  }

  private static func choice(_ values: String) -> String {
    values.replacing(" and ", with: " o ").replacing(" or ", with: " o ").replacing("'", with: "")
  }

  private static func list(_ values: String) -> String {
    values.split(separator: "\n").map { $0.drop { " -".contains($0) } }.joined(separator: ", ")
  }

  /// What the stars of a pattern stand for; nil when the text does not have its form.
  static func match(_ pattern: String, _ text: String) -> [String]? {
    let pieces = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard let first = pieces.first, text.hasPrefix(first) else { return nil }
    var rest = text.dropFirst(first.count)
    var parts: [String] = []
    for piece in pieces.dropFirst().dropLast() {
      guard let found = rest.firstRange(of: piece) else { return nil }
      parts.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    guard pieces.count > 1, let last = pieces.last else { return rest.isEmpty ? parts : nil }
    guard rest.hasSuffix(last) else { return nil }
    return parts + [String(rest.dropLast(last.count))]
  }
}
