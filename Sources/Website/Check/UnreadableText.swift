import Model
import Reader

/// Why a text in the program's own markup cannot be read, place by place.
struct UnreadableText {
  /// One thing that is wrong.
  struct Fault {
    let line: Int?
    let from: Int
    let to: Int
    let message: String
    let advice: String?
  }

  let faults: [Fault]

  init(_ error: ReadingError, text: String) {
    let source = SourceText(name: "", text: text)
    let offsets = OffsetMap(source.bytes)
    func fault(_ line: Int?, _ message: String, _ advice: String?) -> Fault {
      let range = line.map { source.rangeOfLine($0) } ?? SourceRange(0, 0)
      return Fault(
        line: line, from: offsets.units(before: range.lower),
        to: offsets.units(before: range.upper), message: message, advice: advice)
    }
    faults =
      switch error {
      case .markup(let errors):
        errors.faults.map { fault($0.line, $0.message, $0.advice) }
      case .malformed(_, let line, let reason): [fault(line, reason, nil)]
      case .empty, .notText, .tooLarge, .unreadable: [fault(nil, error.description, nil)]
      }
  }
}
