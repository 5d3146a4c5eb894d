import Model
import Reader
import Regulations
import Renderer
import Validator

/// The rules of a body, written by hand.
extension FuzzTarget {
  /// A regulation, with the files it names after it; what it says is then applied.
  static let regulation = FuzzTarget("regolamento", upTo: 4096, .keys) { bytes in
    let parts = NamedParts(Array("=== regolamento\n".utf8) + bytes).all
    guard let first = parts.first, let text = String(validating: first.bytes, as: UTF8.self)
    else { return }
    let files = Dictionary(parts.dropFirst().map { ($0.name, $0.bytes) }) { first, _ in first }
    guard
      let regulation = try? RegulationLoader.load(
        text: text, name: input, attachments: { .success(files[$0] ?? []) })
    else { return }
    let report = Checker { _ in regulation }.check(Examples.sittings)
    _ = TerminalPrinter().text(
      CheckReport(files: [FileReport(file: input, sittings: report)]))
    _ = try ActRenderer().render(
      .notice, of: Examples.sittings, under: { _ in regulation }, as: .html)
  }

  /// A coat of arms.
  static let arms = FuzzTarget("stemma", upTo: 4096, .markup) { bytes in
    guard let picture = try? PictureReader.read(bytes, alternative: "Stemma") else { return }
    let again = try PictureReader.read(picture.bytes, alternative: "Stemma")
    try FuzzFault.unless(again == picture, "a picture made safe is changed again")
  }
}
