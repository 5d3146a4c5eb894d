import Exchange
import Model
import Reader
import Regulations
import Renderer
import Validator

/// All that the program does with one document.
enum Job {
  static func run(_ bytes: [UInt8]) {
    guard let sittings = try? DocumentReader().sittings(in: bytes, name: "prova") else { return }
    for document in [NativeXML.bytes(of: sittings), AkomaNtoso.bytes(of: sittings)] {
      guard (try? DocumentReader().sittings(in: document, name: "prova")) == sittings else {
        fatalError("the sittings do not come back from XML as they were")
      }
    }
    let regulation: @Sendable (Sitting) -> Regulation = {
      RegulationLoader.choosePreset(for: $0).regulation
    }
    let reports = Checker(regulation: regulation).check(sittings)
    let report = CheckReport(files: [FileReport(file: "prova.txt", sittings: reports)])
    _ = TerminalPrinter(colour: true).text(report)
    _ = JSONWriter().text(report.json)
    _ = JSONWriter().text(report.sarif(version: "0"))
    _ = sittings.map(\.stays)
    let renderer = ActRenderer()
    for act in Act.allCases {
      for format in ActFormat.allCases {
        do {
          _ = try renderer.render(act, of: sittings, under: regulation, as: format)
        } catch ActError.noSuchVote {
          continue
        } catch {
          // Damaged words must still give a well-formed act.
          fatalError("\(act) \(format): \(error)")
        }
      }
    }
  }
}
