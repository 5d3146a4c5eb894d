import Foundation
import Model
import Reader

/// The sittings that a document holds, whatever its format.
func readSittings(at path: String) throws -> [Sitting] {
  let bytes = try Data(contentsOf: URL(filePath: path))
  return try DocumentReader().sittings(in: Array(bytes), name: path)
}
