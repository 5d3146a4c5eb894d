import Foundation
import Model

extension Colour {
  /// The least contrast at which words can be read by most (WCAG 2, criterion 1.4.3).
  static let leastContrast = 4.5

  /// How well words in this colour stand out on white paper: the contrast ratio of WCAG 2, from 1
  /// (not at all) to 21 (black).
  var contrastOnPaper: Double { 1.05 / (luminance + 0.05) }

  /// The same hue, made as dark as words on white paper want it.
  var darkenedForPaper: Colour {
    for percent in stride(from: 100, through: 0, by: -2) {
      let darker = scaled(percent)
      if darker.contrastOnPaper >= Self.leastContrast { return darker }
    }
    return Colour(red: 0, green: 0, blue: 0)
  }

  private func scaled(_ percent: Int) -> Colour {
    func part(_ value: UInt8) -> UInt8 { UInt8(Int(value) * percent / 100) }
    return Colour(red: part(red), green: part(green), blue: part(blue))
  }

  private var luminance: Double {
    func linear(_ value: UInt8) -> Double {
      let share = Double(value) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
}
