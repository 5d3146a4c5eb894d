/// How much an archive may unpack to before it is refused.
///
/// The minutes of a sitting are a few megabytes of XML at most. A bomb declares little and unpacks to
/// gigabytes, so what counts is what really comes out, never what the archive declares.
public struct ArchiveLimits: Sendable, Hashable {
  /// The largest number of entries.
  public var entries: Int
  /// The largest size of one entry, unpacked.
  public var entryBytes: Int
  /// The largest sum of all the entries read, unpacked.
  public var totalBytes: Int
  /// How many times its packed size an entry may grow to, once it is past ``ratioFloor``.
  public var ratio: Int
  /// Below this size no proportion is held against an entry: repetitive tables pack very well.
  public var ratioFloor: Int

  /// Makes limits; the defaults suit office documents.
  public init(
    entries: Int = 10_000, entryBytes: Int = 256 << 20, totalBytes: Int = 512 << 20,
    ratio: Int = 250, ratioFloor: Int = 16 << 20
  ) {
    self.entries = entries
    self.entryBytes = entryBytes
    self.totalBytes = totalBytes
    self.ratio = ratio
    self.ratioFloor = ratioFloor
  }
}
