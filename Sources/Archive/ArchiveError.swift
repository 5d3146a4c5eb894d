/// Why an archive cannot be read or written; the message is Italian and names no file.
public enum ArchiveError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The bytes are no archive, or its index is broken.
  case damaged
  /// An entry is broken: truncated, or not what its checksum says.
  case damagedEntry(String)
  /// An entry is protected by a password.
  case encrypted(String)
  /// An entry is packed in a way that is not supported.
  case unsupported(String)
  /// The archive holds more entries than a document has.
  case tooManyEntries(Int)
  /// What the archive unpacks to is out of all proportion.
  case tooLarge(String)
  /// The archive could not be written.
  case unwritable(String)

  /// What to tell the user.
  public var description: String {
    switch self {
    case .damaged:
      "l'archivio è danneggiato o incompleto"
    case .damagedEntry(let name):
      "l'archivio è danneggiato: la parte «\(name)» non si può leggere"
    case .encrypted:
      "il documento è protetto da password"
    case .unsupported(let name):
      "l'archivio usa una compressione non prevista per la parte «\(name)»"
    case .tooManyEntries(let limit):
      "l'archivio contiene più di \(limit) parti: non è un documento"
    case .tooLarge(let name):
      "l'archivio è sproporzionato: la parte «\(name)» si espande oltre ogni misura ragionevole"
    case .unwritable(let reason):
      "impossibile comporre l'archivio: \(reason)"
    }
  }
}
