import Testing

@testable import verbale

/// Whatever is typed, the answer is Italian and says what to do.
struct UsageTests {
  /// Words of the argument parser that no user may see.
  private static let english = [
    "OVERVIEW", "USAGE", "ARGUMENTS", "OPTIONS", "SUBCOMMANDS", "Show ", "help information",
    "(default", "(values", "See '", "Error:", "Unknown", "Missing", "Unexpected", "invalid",
    "Please", "Usage",
  ]

  /// Every command, those inside groups too.
  private static var commands: [[String]] {
    CommandNames.italian.flatMap { name -> [[String]] in
      let inside = CommandNames.command(name).map { CommandNames.italian(of: $0) } ?? []
      return [[name]] + inside.map { [name, $0] }
    }
  }

  @Test func aGroupTellsWhatItHolds() async {
    for name in ["registro", "register"] {
      let run = await Run([name])
      #expect(run.status == .clean)
      #expect(run.output == (await Run(["registro", "--help"])).output)
    }
  }

  @Test func helpIsItalian() async {
    var pages = [
      await Run([]), await Run(["--help"]), await Run(["aiuto"]), await Run(["--help=x"]),
    ]
    for words in Self.commands {
      pages.append(await Run(words + ["--help"]))
      pages.append(await Run(["help"] + words))
    }
    for page in pages {
      #expect(page.status == .clean)
      #expect(page.complaints.isEmpty)
      #expect(page.output.contains("Uso: verbale"))
      for word in Self.english { #expect(!page.output.contains(word), "\(page.output)") }
    }
  }

  @Test func helpPagesReadWell() async throws {
    try Golden.expect(await Run([]).output, "aiuto/verbale.txt")
    for words in Self.commands {
      try Golden.expect(
        await Run(words + ["--help"]).output, "aiuto/\(words.joined(separator: "-")).txt")
    }
  }

  @Test(arguments: [
    (["controlla"], "manca l'argomento FILE"),
    (["contolla", "a.txt"], "forse si intendeva: verbale controlla"),
    (["xyzzy"], "comando sconosciuto 'xyzzy'"),
    (["--formato", "json"], "il comando va scritto prima delle opzioni"),
    (
      ["controlla", "a.txt", "--formta", "json"],
      "opzione sconosciuta '--formta'; forse '--formato'"
    ),
    (["controlla", "a.txt", "--xyzzy"], "opzione sconosciuta '--xyzzy'"),
    (["controlla", "a.txt", "-q"], "opzione sconosciuta '-q'"),
    (["controlla", "a.txt", "--formato"], "manca il valore di --formato"),
    (["controlla", "a.txt", "--formato", "xml"], "usare testo, json, jsonl o sarif"),
    (["converti", "a.txt", "--a", "pdf"], "il valore 'pdf' non è ammesso per --a"),
    (["presenze", "a.txt", "--anno", "duemila"], "il valore 'duemila' non è valido per --anno"),
    (["presenze", "a.txt", "--processi", "0"], "--processi vuole un numero da 1 in su"),
    (["modelli"], "manca l'argomento AZIONE"),
    (["modelli", "mostra"], "usare elenca o esporta"),
    (["modelli", "esporta"], "manca la cartella in cui scrivere"),
    (["regole", "altro"], "argomento di troppo: 'altro'"),
    (["regole", "a", "b"], "argomenti di troppo: 'a', 'b'"),
    (["registro", "elnca"], "forse si intendeva: verbale registro elenca"),
    (["registro", "xyzzy"], "i comandi di 'registro' sono: iscrivi, elenca"),
    (["registro", "--anno", "2025"], "dopo 'registro' va scritto il comando"),
    (
      ["registro", "iscrivi"], "manca l'argomento FILE…; scrivere 'verbale registro iscrivi --help'"
    ),
    (["registro", "elenca"], "indicare il registro con --registro"),
    (["registro", "mostra", "12"], "il valore '12' non è valido per"),
    (["registro", "cerca", "--voto", "contrario"], "--voto vuole anche --componente"),
    (["registro", "cerca"], "indicare che cosa cercare"),
    (
      ["registro", "cerca", "--dal", "30/02/2025"], "il valore '30/02/2025' non è valido per --dal"
    ),
    (["registro", "cerca", "--voto", "forse"], "favorevole, contrario"),
    (["registro", "verifica", "--impronta", "abc"], "64 cifre"),
    (["registro", "annota", "1/2025", "--testo", "a", "--autore", "b"], "manca"),
    (["spiega"], "manca l'argomento REGOLA"),
    (["spiega", "xyzzy"], "regola sconosciuta 'xyzzy'"),
    (["Samples/giunta-comunale.txt"], "verbale controlla Samples/giunta-comunale.txt"),
  ])
  func mistakesAreExplained(_ arguments: [String], _ answer: String) async {
    let run = await Run(arguments)
    #expect(run.status == .wrongInput)
    #expect(run.output.isEmpty)
    #expect(run.complaints.hasPrefix("verbale: "))
    #expect(run.complaints.contains(answer), "\(run.complaints)")
    for word in Self.english { #expect(!run.complaints.contains(word), "\(run.complaints)") }
  }

  @Test func englishNamesAnswerToo() async {
    for (english, italian) in [
      ("check", "controlla"), ("convert", "converti"), ("attendance", "presenze"),
      ("explain", "spiega"), ("rules", "regole"), ("votes", "voti"), ("draft", "redigi"),
      ("templates", "modelli"),
    ] {
      let left = await Run([english, "--help"])
      let right = await Run([italian, "--help"])
      #expect(left.output == right.output)
    }
  }

  @Test func anUnknownMessageOfTheParserIsStillItalian() {
    let answer = ItalianUsage.message("Something new happened", ["controlla"])
    #expect(answer == "argomenti non validi; scrivere 'verbale controlla --help'")
  }
}
