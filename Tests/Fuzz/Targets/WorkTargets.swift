import Foundation
import Model
import Reader
import Regulations
import Renderer
import Validator

/// What is done with what was read: a sitting that comes from XML may say anything.
extension FuzzTarget {
  /// The check and one of the ways in which it is told, which the last byte chooses.
  static let check = FuzzTarget("controlli", upTo: 2048, .minutes) { bytes in
    guard let sittings = try? DocumentReader().sittings(in: bytes, name: input) else { return }
    let reports = Checker(regulation: preset).check(sittings)
    let report = CheckReport(files: [FileReport(file: input, sittings: reports)])
    switch (bytes.last ?? 0) % 4 {
    case 0: _ = TerminalPrinter(colour: true).text(report)
    case 1: try checkJSON(report.json)
    case 2: try checkJSON(report.sarif(version: "0"))
    default:
      _ = sittings.map(\.stays)
      _ = SittingPicture(sittings.map { HeldSitting($0, regulation: preset($0)) }).svg()
    }
  }

  private static func checkJSON(_ value: JSONValue) throws {
    _ = try JSONSerialization.jsonObject(with: Data(JSONWriter().text(value).utf8))
  }

  /// One act in one format: the first byte chooses the one, the second the other.
  static let acts = FuzzTarget("atti", upTo: 2048, .minutes) { bytes in
    guard bytes.count > 2,
      let sittings = try? DocumentReader().sittings(in: Array(bytes.dropFirst(2)), name: input)
    else { return }
    let act = Act.allCases[Int(bytes[0]) % Act.allCases.count]
    var format = ActFormat.allCases[Int(bytes[1]) % ActFormat.allCases.count]
    // The picture of the votes is drawn for these dot by dot, which takes as long as all the rest ten
    // times: once in eight.
    if act == .voteTable, [.odt, .docx].contains(format), bytes[1] < 224 { format = .html }
    do {
      _ = try ActRenderer().render(act, of: sittings, under: preset, as: format)
    } catch ActError.noSuchVote {
      return
    }
  }

  /// The templates of a body, in the format that the last byte chooses. Where they cannot be filled it is
  /// told in which template and why.
  static let templates = FuzzTarget("modelli", upTo: 4096, .keys) { bytes in
    let parts = NamedParts(bytes).all
    guard let name = parts.first?.name else { return }
    let act = Act.allCases.first { "\($0.template).mustache" == name } ?? .minutes
    let folder = try OwnTemplates(parts)
    defer { folder.remove() }
    let formats = [ActFormat.html, .text, .docx]
    do {
      _ = try ActRenderer(templates: .folder(folder.path)).render(
        act, of: Examples.sittings, under: preset,
        as: formats[Int(bytes.last ?? 0) % formats.count])
    } catch is ActError {
      return
    }
  }

  @Sendable private static func preset(_ sitting: Sitting) -> Regulation {
    RegulationLoader.choosePreset(for: sitting).regulation
  }
}
