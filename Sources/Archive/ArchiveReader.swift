import CLibZip
import Glibc

/// Reads the parts of a zip archive held in memory.
///
/// Nothing is ever written to disk, so a path inside the archive is only a name. Limits hold for what
/// really comes out of an entry.
public final class ArchiveReader {
  /// The names of the entries, in the order of the archive's index; folders end with a slash.
  public let names: [String]

  private let limits: ArchiveLimits
  private let handle: OpaquePointer
  private var readBytes = 0

  /// Opens an archive.
  ///
  /// - Throws: ``ArchiveError`` when the index cannot be read or lists too many entries.
  public init(
    _ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()
  ) throws(ArchiveError) {
    self.limits = limits
    guard !bytes.isEmpty, let copy = malloc(bytes.count) else { throw .damaged }
    bytes.withUnsafeBytes {
      copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: $0.count)
    }
    // The copy is the library's own from here: it frees it with the source.
    guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, nil) else {
      free(copy)
      throw .damaged
    }
    guard let handle = zip_open_from_source(source, ZIP_RDONLY, nil) else {
      zip_source_free(source)
      throw .damaged
    }
    let count = Int(clamping: zip_get_num_entries(handle, 0))
    guard count <= limits.entries else {
      zip_discard(handle)
      throw .tooManyEntries(limits.entries)
    }
    var names: [String] = []
    names.reserveCapacity(count)
    for index in 0..<UInt64(count) {
      names.append(zip_get_name(handle, index, 0).map { String(cString: $0) } ?? "")
    }
    self.handle = handle
    self.names = names
  }

  deinit { zip_discard(handle) }

  /// What the entry of this name holds, or nil when there is none.
  ///
  /// - Throws: ``ArchiveError`` when the entry is broken, protected or out of proportion.
  public func bytes(of name: String) throws(ArchiveError) -> [UInt8]? {
    guard let index = names.firstIndex(of: name) else { return nil }
    return try bytes(at: index)
  }

  private func bytes(at index: Int) throws(ArchiveError) -> [UInt8] {
    let name = names[index]
    var facts = zip_stat_t()
    zip_stat_init(&facts)
    guard zip_stat_index(handle, UInt64(index), 0, &facts) == 0 else { throw .damagedEntry(name) }
    guard facts.encryption_method == UInt16(ZIP_EM_NONE) else { throw .encrypted(name) }
    guard facts.size <= UInt64(limits.entryBytes) else { throw .tooLarge(name) }
    guard let file = zip_fopen_index(handle, UInt64(index), 0) else { throw failure(for: name) }
    defer { zip_fclose(file) }
    let packed = max(1, Int(clamping: facts.comp_size))
    var result: [UInt8] = []
    result.reserveCapacity(min(Int(facts.size), limits.ratioFloor))
    let step = 1 << 16
    while true {
      var got = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: step) { buffer, used in
        got = Int(zip_fread(file, buffer.baseAddress, UInt64(step)))
        used = max(0, got)
      }
      guard got >= 0 else { throw .damagedEntry(name) }
      if got == 0 { break }
      result += chunk
      let isOverRatio = result.count > limits.ratioFloor && result.count / packed > limits.ratio
      if result.count > limits.entryBytes || isOverRatio
        || readBytes + result.count > limits.totalBytes
      {
        throw .tooLarge(name)
      }
    }
    guard UInt64(result.count) == facts.size else { throw .damagedEntry(name) }
    readBytes += result.count
    return result
  }

  private func failure(for name: String) -> ArchiveError {
    switch zip_error_code_zip(zip_get_error(handle)) {
    case ZIP_ER_NOPASSWD, ZIP_ER_WRONGPASSWD, ZIP_ER_ENCRNOTSUPP: .encrypted(name)
    case ZIP_ER_COMPNOTSUPP: .unsupported(name)
    default: .damagedEntry(name)
    }
  }
}
