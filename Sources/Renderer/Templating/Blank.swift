/// The visible blank left where the minutes are silent.
enum Blank {
  /// As long as a date or a signature needs.
  static let text = "__________"
}
