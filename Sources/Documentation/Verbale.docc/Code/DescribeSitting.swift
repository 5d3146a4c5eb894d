import Model

/// A line on a sitting; what the text does not say is nil, and stays unsaid.
func describe(_ sitting: Sitting) -> String {
  let body = sitting.body.name?.value ?? "organo non indicato"
  let day = sitting.date.map { "\($0.value)" } ?? "giorno non indicato"
  return "\(body), \(day): \(sitting.members.count) componenti, \(sitting.items.count) punti"
}
