/// One named part of an archive to write.
public struct ArchiveEntry: Sendable, Hashable {
  /// Its path inside the archive, with slashes.
  public var name: String
  /// What it holds.
  public var bytes: [UInt8]
  /// Whether it is put in as it is, unpacked: `mimetype` of an ODT must be.
  public var isStored: Bool

  /// Makes an entry, packed unless told otherwise.
  public init(name: String, bytes: [UInt8], isStored: Bool = false) {
    self.name = name
    self.bytes = bytes
    self.isStored = isStored
  }

  /// Makes an entry of text.
  public init(name: String, text: String, isStored: Bool = false) {
    self.init(name: name, bytes: Array(text.utf8), isStored: isStored)
  }
}
