import ArgumentParser

/// `verbale registro`: the register of the deliberations.
struct RegisterGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "registro",
    abstract: "Tiene il registro delle deliberazioni: iscrive, cerca, annota, verifica, esporta.",
    usage: "verbale registro COMANDO … [--registro FILE]",
    discussion: """
      Il registro cresce soltanto: un atto iscritto ha il suo numero per \
      sempre, non si modifica e non si cancella; si annota. Ogni iscrizione porta \
      l'impronta di quella che la precede, e 'verifica' le ripercorre tutte.

      È un file; dove più uffici scrivono lo stesso, sta su un server PostgreSQL, e si indica con \
      --registro postgresql://utente@host/base. 'trasferisci' lo porta dall'uno all'altro.

      Per cominciare:
        verbale registro iscrivi verbale.txt
        verbale registro elenca
      """,
    subcommands: [
      EnterResolutions.self, ListResolutions.self, SearchResolutions.self, ShowResolution.self,
      AnnotateResolution.self, VerifyRegister.self, CloseYear.self, ExportRegister.self,
      TransferRegister.self,
    ],
    aliases: ["register"])
}
