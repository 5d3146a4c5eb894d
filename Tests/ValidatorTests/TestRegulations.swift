import Model
import Regulations

/// The regulation an example is checked under.
enum TestRegulations {
  /// A preset by name, the one the body calls for, or that one with the setting the name tells.
  static func regulation(for sitting: Sitting, named id: String?) -> Regulation {
    if let id, let preset = try? RegulationLoader.preset(named: id) { return preset }
    var regulation = RegulationLoader.choosePreset(for: sitting).regulation
    switch id {
    case "una-delega": regulation.delegationsPerPerson = 1
    case "senza-deleghe": regulation.delegatesAdmitted = false
    case "senza-remoto": regulation.remoteAdmitted = false
    default: break
    }
    return regulation
  }
}
