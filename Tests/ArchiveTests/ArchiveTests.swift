import Archive
import Testing

@Suite struct ArchiveTests {
  private static let entries = [
    ArchiveEntry(
      name: "mimetype", text: "application/vnd.oasis.opendocument.text", isStored: true),
    ArchiveEntry(name: "content.xml", text: String(repeating: "verbale ", count: 500)),
    ArchiveEntry(name: "META-INF/qualità.xml", text: ""),
  ]

  @Test func giveBackWhatWasPutIn() throws {
    let reader = try ArchiveReader(ArchiveWriter.bytes(of: Self.entries))
    #expect(reader.names == Self.entries.map(\.name))
    for entry in Self.entries { #expect(try reader.bytes(of: entry.name) == entry.bytes) }
    #expect(try reader.bytes(of: "altro.xml") == nil)
  }

  @Test func theFirstEntryIsStoredWhereOfficesLookForIt() throws {
    let bytes = try ArchiveWriter.bytes(of: Self.entries)
    #expect(
      String(decoding: bytes[30..<77], as: UTF8.self).hasPrefix("mimetypeapplication/vnd.oasis"))
    #expect(bytes[28] == 0 && bytes[29] == 0, "no extra field before the content")
  }

  @Test func theSameEntriesMakeTheSameBytes() throws {
    #expect(try ArchiveWriter.bytes(of: Self.entries) == ArchiveWriter.bytes(of: Self.entries))
  }

  @Test func refuseTwoEntriesOfOneName() {
    #expect(throws: ArchiveError.self) {
      try ArchiveWriter.bytes(of: [Self.entries[0], Self.entries[0]])
    }
  }

  @Test func refuseWhatIsNoArchive() {
    for bytes: [UInt8] in [[], [0x50, 0x4B, 3, 4], Array("verbale di seduta".utf8)] {
      #expect(throws: ArchiveError.damaged) { _ = try ArchiveReader(bytes) }
    }
  }

  @Test func refuseTruncatedArchives() throws {
    let bytes = try ArchiveWriter.bytes(of: Self.entries)
    for length in stride(from: 0, to: bytes.count, by: 7) {
      #expect(throws: ArchiveError.damaged) { _ = try ArchiveReader(Array(bytes[..<length])) }
    }
  }

  @Test func refuseAnEntryThatBeliesItsChecksum() throws {
    var bytes = try ArchiveWriter.bytes(of: Self.entries)
    bytes[45] ^= 0x20
    let reader = try ArchiveReader(bytes)
    #expect(throws: ArchiveError.damagedEntry("mimetype")) { try reader.bytes(of: "mimetype") }
    #expect(try reader.bytes(of: "content.xml") == Self.entries[1].bytes)
  }

  @Test func refuseProtectedEntries() throws {
    var bytes = try ArchiveWriter.bytes(of: Self.entries)
    // Bit 0 of the flags of the first entry, in its own head and in the index.
    bytes[6] |= 1
    let index = try #require(
      bytes.indices.dropLast(4).first { Array(bytes[$0..<$0 + 4]) == [0x50, 0x4B, 1, 2] })
    bytes[index + 8] |= 1
    let reader = try ArchiveReader(bytes)
    #expect(throws: ArchiveError.encrypted("mimetype")) { try reader.bytes(of: "mimetype") }
  }

  @Test func refuseWhatUnpacksOutOfProportion() throws {
    let bomb = ArchiveEntry(name: "bomba", bytes: [UInt8](repeating: 0x20, count: 20 << 20))
    let packed = try ArchiveWriter.bytes(of: [bomb])
    #expect(packed.count < 30_000)
    #expect(throws: ArchiveError.tooLarge("bomba")) { try ArchiveReader(packed).bytes(of: "bomba") }
  }

  @Test func limitsHoldForOneEntryForAllAndForTheirNumber() throws {
    let bytes = try ArchiveWriter.bytes(of: Self.entries)
    #expect(throws: ArchiveError.tooManyEntries(2)) {
      _ = try ArchiveReader(bytes, limits: ArchiveLimits(entries: 2))
    }
    let narrow = try ArchiveReader(bytes, limits: ArchiveLimits(entryBytes: 100))
    #expect(throws: ArchiveError.tooLarge("content.xml")) { try narrow.bytes(of: "content.xml") }
    let total = try ArchiveReader(bytes, limits: ArchiveLimits(totalBytes: 4010))
    #expect(try total.bytes(of: "content.xml") != nil)
    #expect(throws: ArchiveError.tooLarge("mimetype")) { try total.bytes(of: "mimetype") }
  }
}
