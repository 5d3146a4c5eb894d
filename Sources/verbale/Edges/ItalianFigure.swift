/// Figures as Italian offices write them.
enum ItalianFigure {
  /// `312.480`.
  static func grouped(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { text += "." }
      text.append(digit)
    }
    return (number < 0 ? "-" : "") + text
  }

  /// `20 secondi`, `3 minuti`, `2 ore e 10 minuti`: as precise as a guess may be.
  static func duration(_ seconds: Double) -> String {
    guard seconds.isFinite, seconds < 1e9 else { return "molto tempo" }
    if seconds < 55 {
      let tens = max(5, Int((seconds / 5).rounded(.up)) * 5)
      return "\(tens) secondi"
    }
    let minutes = max(1, Int((seconds / 60).rounded()))
    if minutes < 60 { return count(minutes, "minuto", "minuti") }
    let rest = minutes % 60 / 10 * 10
    let hours = count(minutes / 60, "ora", "ore")
    return rest == 0 || minutes >= 600 ? hours : "\(hours) e \(rest) minuti"
  }

  /// `1 documento`, `2.000 documenti`.
  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(grouped(number)) \(number == 1 ? one : many)"
  }
}
