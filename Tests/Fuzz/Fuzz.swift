import Exchange
import Foundation
import Model
import Reader
import Regulations
import Renderer
import Validator

/// Damages minutes at random and does the whole job on them: nothing may crash or hang.
///
///     fuzz [--secondi 60] [--seme N] FOLDER…
///
/// Before each run the damaged bytes are written to a file, which stays when the program dies: it is
/// what reproduces the fault. `fuzz --ripeti FILE` runs one such file.
@main
enum Fuzz {
  static let reproduction = ".build/fuzz/ultimo.bin"
  /// A run that takes longer is a hang.
  static let patience: UInt32 = 20

  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    if let file = value(of: "--ripeti", in: &arguments) {
      Job.run(try [UInt8](Data(contentsOf: URL(filePath: file))))
      print("nessun guasto con \(file)")
      return
    }
    let seconds = value(of: "--secondi", in: &arguments).flatMap(Double.init) ?? 60
    let seed =
      value(of: "--seme", in: &arguments).flatMap(UInt64.init) ?? UInt64.random(in: 0..<1_000_000)
    let texts = texts(in: arguments)
    let originals = texts + texts.flatMap(documents)
    guard !originals.isEmpty else {
      FileHandle.standardError.write(Data("fuzz: nessun testo da cui partire\n".utf8))
      exit(2)
    }
    print("fuzz: \(originals.count) testi, \(Int(seconds)) secondi, seme \(seed)")
    try FileManager.default.createDirectory(
      atPath: ".build/fuzz", withIntermediateDirectories: true)
    var mutator = Mutator(seed: seed)
    let end = Date().addingTimeInterval(seconds)
    var runs = 0
    while Date() < end {
      let bytes = mutator.damaged(originals)
      try Data(bytes).write(to: URL(filePath: reproduction))
      alarm(patience)
      Job.run(bytes)
      alarm(0)
      runs += 1
    }
    try? FileManager.default.removeItem(atPath: reproduction)
    print("fuzz: \(runs) testi danneggiati, nessun guasto")
  }

  private static func value(of option: String, in arguments: inout [String]) -> String? {
    guard let place = arguments.firstIndex(of: option), place + 1 < arguments.count else {
      return nil
    }
    let value = arguments[place + 1]
    arguments.removeSubrange(place...place + 1)
    return value
  }

  /// A text in the forms in which other programs give it.
  private static func documents(_ text: [UInt8]) -> [[UInt8]] {
    guard let sittings = try? DocumentReader().sittings(in: text, name: "prova") else { return [] }
    return [
      NativeXML.bytes(of: sittings), AkomaNtoso.bytes(of: sittings),
      Array(MarkupWriter().text(sittings).utf8),
    ]
  }

  private static func texts(in folders: [String]) -> [[UInt8]] {
    folders.flatMap { folder in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      return names.filter { $0.hasSuffix(".txt") }.sorted().compactMap { name in
        (try? Data(contentsOf: URL(filePath: folder + "/" + name))).map { [UInt8]($0) }
      }
    }
  }
}
