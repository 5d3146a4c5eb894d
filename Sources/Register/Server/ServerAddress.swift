import CLibPQ

/// Where a register on a server is: `postgresql://utente@host/base`, as libpq reads it.
struct ServerAddress: Sendable, CustomStringConvertible {
  /// The address as given, with whatever secret there is in it: never to be shown.
  let secret: String
  /// The address as people are told, without any password.
  let description: String
  /// The database, where the address names it.
  let base: String?
  /// The user, where the address names one.
  let user: String?

  /// Whether some words are an address, rather than a file's name.
  static func isAddress(_ text: String) -> Bool {
    text.hasPrefix("postgresql://") || text.hasPrefix("postgres://")
  }

  /// Reads an address.
  ///
  /// What libpq says of one that it cannot read is not repeated: a password may be in it.
  init(_ text: String) throws {
    let functions = try LibPQ.functions()
    var reason: UnsafeMutablePointer<CChar>?
    defer { functions.freemem(reason) }
    guard !text.utf8.contains(0), let options = functions.conninfoParse(text, &reason) else {
      throw RegisterError.refused(
        "l'indirizzo del registro non è leggibile: scriverlo come postgresql://utente@host/base (nei "
          + "nomi i segni particolari si scrivono come in un indirizzo, per esempio %40 per @)")
    }
    defer { functions.conninfoFree(options) }
    var values: [String: String] = [:]
    var option = options
    while let keyword = option.pointee.keyword {
      if let value = option.pointee.val {
        values[String(cString: keyword)] = String(cString: value)
      }
      option += 1
    }
    secret = text
    base = values["dbname"]
    user = values["user"]
    description = Self.shown(values)
  }

  /// Only what tells one register from another.
  private static func shown(_ values: [String: String]) -> String {
    let host = values["host"] ?? values["hostaddr"] ?? ""
    let isFolder = host.hasPrefix("/")
    var text = "postgresql://"
    if let user = values["user"] { text += user + "@" }
    if !isFolder {
      text += host
      if let port = values["port"] { text += ":" + port }
    }
    text += "/" + (values["dbname"] ?? "")
    if isFolder {
      text += "?host=" + host
      if let port = values["port"] { text += "&port=" + port }
    }
    return text
  }
}
