import Model

/// Figures, hours and days as the markup writes them.
enum MarkupNumber {
  /// `12`, `dodici` up to twenty, or `nessuno` for none; no larger than what is read in minutes.
  static func integer(_ text: String) -> Int? {
    let folded = MarkupTerm.folded(text)
    switch folded {
    case "nessuno", "nessuna", "nessun": return 0
    case "un", "una": return 1
    default: return inWords.firstIndex(of: folded) ?? Int32(text).map(Int.init)
    }
  }

  /// The forms in which a text may say a number.
  static func forms(_ value: Int) -> [String] {
    var forms = [String(value)]
    if value == 0 { forms += ["nessuno", "Nessuno", "nessun", "nessuna"] }
    if inWords.indices.contains(value) { forms.append(inWords[value]) }
    if value == 1 { forms += ["un", "una"] }
    return forms
  }

  private static let inWords = [
    "zero", "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci",
    "undici", "dodici", "tredici", "quattordici", "quindici", "sedici", "diciassette", "diciotto",
    "diciannove", "venti",
  ]

  /// A decimal with its comma.
  static func decimal(_ value: Double) -> String {
    var text = String(describing: value)
    if text.hasSuffix(".0") { text.removeLast(2) }
    return text.replacing(".", with: ",")
  }

  /// Reads a decimal, with comma or point; it is smaller than what can still be written to the cent.
  static func decimal(_ text: String) -> Double? {
    guard text.utf8.allSatisfy("-.,e0123456789".utf8.contains) else { return nil }
    let isItalian = text.last { $0 == "," || $0 == "." } == ","
    // '1.234,5': points are of the thousands.
    let number = Double(
      isItalian ? text.replacing(".", with: "").replacing(",", with: ".") : text)
    return number.flatMap { $0.magnitude < 1e15 ? $0 : nil }
  }

  /// `17:40`, `17.40`, `17,40` or `17`.
  static func time(_ text: String) -> ClockTime? {
    let parts = text.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { ":.,".contains($0) })
    guard let first = parts.first, (1...2).contains(first.count), let hour = Int(first) else {
      return nil
    }
    guard parts.count == 2 else { return ClockTime(hour: hour, minute: 0) }
    guard parts[1].count == 2, let minute = Int(parts[1]) else { return nil }
    return ClockTime(hour: hour, minute: minute)
  }

  /// The forms in which a text may say an hour.
  static func forms(_ time: ClockTime) -> [String] {
    let minute = (time.minute < 10 ? "0" : "") + String(time.minute)
    let hours = time.hour < 10 ? ["0\(time.hour)", "\(time.hour)"] : ["\(time.hour)"]
    let bare =
      hours.flatMap { hour in [":", ".", ","].map { hour + $0 + minute } }
      + (time.minute == 0 ? hours : [])
    return ["alle ore ", "Alle ore ", "ore ", "Ore ", "alle ", "Alle "].flatMap { lead in
      bare.map { lead + $0 }
    } + bare
  }

  /// `2024-12-04`, `4/12/2024`, `04.12.2024` or `4 dicembre 2024`.
  static func date(_ text: String) -> CalendarDate? {
    let parts = text.split { " /.-\t".contains($0) }.map(String.init)
    guard parts.count == 3 else { return nil }
    if parts[0].count == 4, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2])
    {
      return CalendarDate(year: year, month: month, day: day)
    }
    let number = parts[0].hasSuffix("°") ? String(parts[0].dropLast()) : parts[0]
    let name = MarkupTerm.folded(parts[1])
    guard let day = Int(number), parts[2].count == 4, let year = Int(parts[2]),
      let month = Int(parts[1]) ?? CalendarDate.monthNames.firstIndex(of: name).map({ $0 + 1 })
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// The forms in which a text may say a day.
  static func forms(_ date: CalendarDate) -> [String] {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    var forms = [
      "\(date.day) \(CalendarDate.monthNames[date.month - 1]) \(date.year)",
      "\(padded(date.day)) \(CalendarDate.monthNames[date.month - 1]) \(date.year)",
    ]
    for separator in ["/", ".", "-"] {
      forms.append("\(padded(date.day))\(separator)\(padded(date.month))\(separator)\(date.year)")
      forms.append("\(date.day)\(separator)\(date.month)\(separator)\(date.year)")
    }
    return forms
  }

  /// `6 maggio 2025`.
  static func day(_ date: CalendarDate) -> String {
    "\(date.day)\(date.day == 1 ? "°" : "") \(CalendarDate.monthNames[date.month - 1]) \(date.year)"
  }

  /// `martedì 6 maggio 2025`.
  static func words(_ date: CalendarDate) -> String { date.weekday.rawValue + " " + day(date) }
}
