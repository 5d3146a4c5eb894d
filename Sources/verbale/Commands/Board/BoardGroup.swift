import ArgumentParser

/// `verbale albo`: the notice board.
struct BoardGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "albo",
    abstract: "Tiene l'albo pretorio: pubblica, certifica, ritira, verifica, esporta.",
    usage: "verbale albo COMANDO … [--registro FILE]",
    discussion: """
      Le pubblicazioni stanno nel registro accanto alle deliberazioni, con un numero di \
      repertorio che segue l'ultimo dell'anno: non si modificano e non si cancellano; si \
      certificano, si ritirano, si ripubblicano.

      Per cominciare:
        verbale albo verifica 12/2025
        verbale albo pubblica 12/2025 --responsabile "Anna Rossi"
        verbale albo scadenze
      """,
    subcommands: [
      Publish.self, ListPublications.self, ReviewPublication.self, CertifyPublication.self,
      Enforceable.self, Withdraw.self, BoardDeadlines.self, ExportBoard.self,
    ],
    aliases: ["board"])
}
