import Model
import Regulations

/// The regulation an example is checked under: a preset by name, or the one its body calls for.
enum TestRegulations {
  static func regulation(for sitting: Sitting, named id: String?) -> Regulation {
    if let id, let preset = try? RegulationLoader.preset(named: id) { return preset }
    return RegulationLoader.choosePreset(for: sitting).regulation
  }
}
