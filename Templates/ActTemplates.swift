extension Templates {
  /// An act's template or style sheet, by its file name; nil when there is none.
  public static func act(named name: String) -> String? {
    acts[name].map { String(decoding: $0, as: UTF8.self) }
  }

  /// The names of the files that a body may replace with its own.
  public static var actNames: [String] { acts.keys.sorted() }

  private static let acts: [String: [UInt8]] = [
    "verbale.mustache": PackageResources.verbale_mustache,
    "deliberazioni.mustache": PackageResources.deliberazioni_mustache,
    "deliberato.mustache": PackageResources.deliberato_mustache,
    "estratti.mustache": PackageResources.estratti_mustache,
    "registro.mustache": PackageResources.registro_mustache,
    "prospetto.mustache": PackageResources.prospetto_mustache,
    "convocazione.mustache": PackageResources.convocazione_mustache,
    "scheda.mustache": PackageResources.scheda_mustache,
    "protocollo.mustache": PackageResources.protocollo_mustache,
    "certificato.mustache": PackageResources.certificato_mustache,
    "chiusura.mustache": PackageResources.chiusura_mustache,
    "testata.mustache": PackageResources.testata_mustache,
    "adunanza.mustache": PackageResources.adunanza_mustache,
    "partecipanti.mustache": PackageResources.partecipanti_mustache,
    "appello.mustache": PackageResources.appello_mustache,
    "blocchi.mustache": PackageResources.blocchi_mustache,
    "votazione.mustache": PackageResources.votazione_mustache,
    "firme.mustache": PackageResources.firme_mustache,
    "certificati.mustache": PackageResources.certificati_mustache,
    "atti.css": PackageResources.atti_css,
    "CAMPI.md": PackageResources.CAMPI_md,
  ]
}
