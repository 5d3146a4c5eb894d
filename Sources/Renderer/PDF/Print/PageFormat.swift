/// The sheet an element is printed on; lengths are points.
struct PageFormat: Sendable, Equatable {
  var width: Double
  var height: Double
  var margin: Margin

  /// What is left free round the text.
  struct Margin: Sendable, Equatable {
    var top: Double
    var side: Double
    var bottom: Double
  }

  /// How wide a line is.
  var textWidth: Double { width - 2 * margin.side }
  /// How much text a page takes.
  var textHeight: Double { height - margin.top - margin.bottom }

  private static func mm(_ value: Double) -> Double { BoxStyle.mm(value) }

  /// A4, upright.
  static let upright = PageFormat(
    width: mm(210), height: mm(297), margin: .init(top: mm(24), side: mm(25), bottom: mm(24)))
  /// A4 on its side, for registers.
  static let wide = PageFormat(
    width: mm(297), height: mm(210), margin: .init(top: mm(18), side: mm(16), bottom: mm(18)))
  /// A4 with little margin, for a sheet that must hold on one page.
  static let sheet = PageFormat(
    width: mm(210), height: mm(297), margin: .init(top: mm(15), side: mm(20), bottom: mm(17)))
}
