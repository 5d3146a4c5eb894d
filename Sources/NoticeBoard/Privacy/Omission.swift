/// Takes out of a paragraph what should not be published.
public enum Omission {
  /// What stands in place of the words omitted.
  public static let mark = "[omissis]"

  /// The stretches to omit, none touching another.
  public static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }

  /// A text without some stretches, counted in Unicode scalars.
  public static func applied(_ ranges: [Range<Int>], to text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var place = 0
    for range in merged(ranges) {
      result.append(contentsOf: scalars[place..<range.lowerBound])
      result.append(contentsOf: mark.unicodeScalars)
      place = range.upperBound
    }
    result.append(contentsOf: scalars[place...])
    return String(result)
  }
}
