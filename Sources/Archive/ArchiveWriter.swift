import CLibZip
import Glibc

/// Writes a zip archive in memory, the same bytes for the same entries.
///
/// Entries keep their order, so that `mimetype` can come first, and all bear the first moment that a
/// zip can say: an archive must not differ because of the hour it was made.
public enum ArchiveWriter {
  /// The bytes of an archive of these entries.
  ///
  /// - Throws: ``ArchiveError`` when memory runs out or two entries bear one name.
  public static func bytes(of entries: [ArchiveEntry]) throws(ArchiveError) -> [UInt8] {
    guard let target = zip_source_buffer_create(nil, 0, 0, nil) else {
      throw .unwritable("memoria esaurita")
    }
    defer { zip_source_free(target) }
    // Closing an archive releases its source once; ours must outlive it to be read.
    zip_source_keep(target)
    guard let handle = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, nil) else {
      zip_source_free(target)
      throw .unwritable("memoria esaurita")
    }
    for entry in entries {
      guard add(entry, to: handle) else {
        let reason = String(cString: zip_strerror(handle))
        zip_discard(handle)
        throw .unwritable("parte «\(entry.name)»: \(reason)")
      }
    }
    guard zip_close(handle) == 0 else {
      let reason = String(cString: zip_strerror(handle))
      zip_discard(handle)
      throw .unwritable(reason)
    }
    return try contents(of: target)
  }

  private static func add(_ entry: ArchiveEntry, to handle: OpaquePointer) -> Bool {
    guard let copy = malloc(max(1, entry.bytes.count)) else { return false }
    entry.bytes.withUnsafeBytes {
      if let base = $0.baseAddress { copy.copyMemory(from: base, byteCount: $0.count) }
    }
    guard let source = zip_source_buffer(handle, copy, UInt64(entry.bytes.count), 1) else {
      free(copy)
      return false
    }
    let index = zip_file_add(handle, entry.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      return false
    }
    let method = entry.isStored ? ZIP_CM_STORE : ZIP_CM_DEFLATE
    return zip_set_file_compression(handle, UInt64(index), Int32(method), 6) == 0
      && zip_file_set_dostime(handle, UInt64(index), 0, firstDay, 0) == 0
  }

  /// 1 January 1980, as MS-DOS wrote days.
  private static let firstDay: UInt16 = 1 << 5 | 1

  private static func contents(of target: OpaquePointer) throws(ArchiveError) -> [UInt8] {
    guard zip_source_open(target) == 0 else { throw .unwritable("rilettura fallita") }
    defer { zip_source_close(target) }
    var result: [UInt8] = []
    let step = 1 << 16
    while true {
      var got = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: step) { buffer, used in
        got = Int(zip_source_read(target, buffer.baseAddress, UInt64(step)))
        used = max(0, got)
      }
      guard got >= 0 else { throw .unwritable("rilettura fallita") }
      if got == 0 { return result }
      result += chunk
    }
  }
}
