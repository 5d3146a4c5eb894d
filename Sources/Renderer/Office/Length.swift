/// Measures as files write them, from points.
enum Length {
  /// `12.5pt`.
  static func points(_ value: Double) -> String { "\(number(value))pt" }

  /// Twentieths of a point, whole.
  static func twips(_ value: Double) -> String { String(Int((value * 20).rounded())) }

  /// Half points, whole.
  static func halfPoints(_ value: Double) -> String { String(Int((value * 2).rounded())) }

  /// A percentage, whole.
  static func percent(_ value: Double) -> String { "\(Int((value * 100).rounded()))%" }

  /// At most two decimals, none that says nothing.
  private static func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return "\(sign)\(whole)" }
    return rest % 10 == 0
      ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
