import Foundation
import Model
import Regulations
import Renderer

/// Writes the formal minutes of some sittings, ready to be signed and kept.
func draftMinutes(of sittings: [Sitting], to path: String) throws {
  let bytes = try ActRenderer().render(
    .minutes, of: sittings,
    under: { RegulationLoader.choosePreset(for: $0).regulation },
    as: .pdf)
  try Data(bytes).write(to: URL(filePath: path), options: .atomic)
}
