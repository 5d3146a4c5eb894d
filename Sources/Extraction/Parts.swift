import Archive
import XML

/// Reads the parts of an office document.
struct Parts {
  private let archive: ArchiveReader

  init(_ archive: ArchiveReader) { self.archive = archive }

  /// The names of the parts.
  var names: [String] { archive.names }

  /// A part that may be missing, as a tree.
  func tree(_ name: String) throws(ExtractionError) -> XMLElement? {
    guard let bytes = try bytes(name) else { return nil }
    do {
      return try XMLTree.parse(bytes)
    } catch {
      throw .malformed(part: name, reason: error.description)
    }
  }

  /// The bytes of a part that may be missing.
  func bytes(_ name: String) throws(ExtractionError) -> [UInt8]? {
    do {
      return try archive.bytes(of: name)
    } catch {
      throw .archive(error)
    }
  }
}
