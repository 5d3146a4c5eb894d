import Foundation
import Model

@testable import Reader

/// What the tests of this target read, and how.
enum Reading {
  /// A text with its tokens.
  static func tokens(_ text: String) -> TokenizedText {
    TokenizedText(SourceText(name: "prova", text: text))
  }

  /// The first sitting of a text.
  static func sitting(_ text: String) -> Sitting {
    let source = SourceText(name: "prova", text: text)
    return MinutesReader().sittings(in: source).first
      ?? Sitting(source: source, range: SourceRange(0, source.bytes.count))
  }

  /// The minutes of a small council whose only point holds some words.
  static func council(_ words: String) -> Sitting {
    sitting(
      """
      COMUNE DI ROCCAMORA
      VERBALE DEL CONSIGLIO COMUNALE

      Il giorno 6 maggio 2025, alle ore 18:00, nella sala consiliare si è riunito il Consiglio comunale.

      Presenti:
      Arrighi Elena, Sindaca
      Baldi Marco
      Conti Dario
      De Luca Irene
      Ferri Paolo
      Gallo Sara
      Martini Luca
      Neri Anna
      Orsi Tullio
      Pace Rita
      Riva Marco
      Testa Olga

      Assenti: Valle Ugo.

      La Sindaca, Elena Arrighi, constatato il numero legale, apre la seduta alle ore 18:05.

      Ordine del giorno:
      1. Approvazione del regolamento per l'uso delle palestre
      2. Varie ed eventuali

      1. Approvazione del regolamento per l'uso delle palestre

      Illustra il punto l'assessore Baldi.

      \(words)

      La seduta è chiusa alle ore 19:30.

      La Sindaca
      Elena Arrighi
      """)
  }

  /// The folder of the package.
  static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The samples of the package, by name.
  static let samples = texts(in: package.appending(path: "Samples"))

  /// Real minutes that may stand beside the package.
  static let references: [URL] = {
    let folder =
      ProcessInfo.processInfo.environment["RIFERIMENTI"].map { URL(filePath: $0) }
      ?? package.deletingLastPathComponent().appending(path: "shared/reference")
    return ["verbali", "delibere", "layouts"].flatMap { texts(in: folder.appending(path: $0)) }
  }()

  private static func texts(in folder: URL) -> [URL] {
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.pathExtension == "txt" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }
}

/// Numbers that are the same at every run (SplitMix64), so that a failure can be looked at again.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
