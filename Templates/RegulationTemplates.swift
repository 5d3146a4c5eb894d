extension Templates {
  /// A preset regulation's YAML text, by its name; nil when there is none.
  public static func regulation(named name: String) -> String? {
    regulations[name].map { String(decoding: $0, as: UTF8.self) }
  }

  /// The names of the preset regulations.
  public static var regulationNames: [String] { regulations.keys.sorted() }

  private static let regulations: [String: [UInt8]] = [
    "consiglio-comunale": PackageResources.consiglio_comunale_yaml,
    "giunta-comunale": PackageResources.giunta_comunale_yaml,
    "assemblea-sindaci-ambito": PackageResources.assemblea_sindaci_ambito_yaml,
    "unione-comuni": PackageResources.unione_comuni_yaml,
    "assemblea-quote": PackageResources.assemblea_quote_yaml,
    "organo-scolastico": PackageResources.organo_scolastico_yaml,
    "organo-collegiale": PackageResources.organo_collegiale_yaml,
  ]
}
