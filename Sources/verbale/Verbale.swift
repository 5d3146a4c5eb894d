import ArgumentParser

/// The command line as a whole: `verbale COMANDO …`.
struct Verbale: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verbale",
    abstract: "Legge i verbali delle sedute come sono scritti, li controlla, ne redige gli atti.",
    usage: "verbale COMANDO FILE… [opzioni]",
    discussion: """
      FILE è il testo di un verbale, una cartella, un modello come 'verbali/*.txt' \
      oppure - per l'ingresso standard.

      Per cominciare:
        verbale controlla verbale.txt
        verbale voti verbale.txt
        verbale redigi verbale.txt --atto verbale --formato html -o verbale.html
        verbale apri verbale.txt

      Codici di uscita: 0 nessun errore, 1 almeno un errore nel verbale, \
      2 file illeggibile o comando scritto male, 3 guasto del programma o del disco.
      """,
    version: "0.1.0",
    subcommands: [
      Check.self, Search.self, Filter.self, Votes.self, Attendance.self, Draft.self, Convert.self,
      New.self,
      Models.self,
      RegisterGroup.self, BoardGroup.self, Open.self, Explain.self, Rules.self, Schema.self,
    ])
}
