import Model
import Regulations

/// Who was in the room at each vote, and whether the tally fits them.
func whoWasThere(in sitting: Sitting) -> [String] {
  let regulation = RegulationLoader.choosePreset(for: sitting).regulation
  let timeline = Timeline(sitting, regulation: regulation)
  return timeline.situations.map { situation in
    let names = situation.present.map { sitting.members[$0].name.value }
    let verdict = situation.isConsistent.map { $0 ? "torna" : "non torna" } ?? "non verificabile"
    return "\(names.count) presenti, \(verdict)"
  }
}
