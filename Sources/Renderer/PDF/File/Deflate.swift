import CZlib

/// Compresses the streams of a PDF.
enum Deflate {
  /// The bytes as a zlib stream; nil when memory is out.
  static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
    var size = compressBound(uLong(bytes.count))
    var failed = false
    let result = [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
      failed =
        compress2(buffer.baseAddress, &size, bytes, uLong(bytes.count), Z_DEFAULT_COMPRESSION)
        != Z_OK
      count = failed ? 0 : Int(size)
    }
    return failed ? nil : result
  }
}
