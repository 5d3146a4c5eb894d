import Foundation
import Model
import Reader
import Testing

@testable import Renderer

/// Every act of every sample as a PDF, looked into with other people's programs.
@Suite("PDF of the samples") struct SamplePDFTests {
  static let acts = SampleActTests.samples.flatMap { path in Act.allCases.map { (path, $0) } }

  private static func regulation(_ sitting: Sitting) -> Regulation {
    Regulation(id: "muto", title: "Regolamento muto", kind: sitting.body.kind)
  }

  private static func document(_ path: String, _ act: Act) throws -> ActDocument {
    let held = try held(path)
    return try ActRenderer().document(act, of: held, options: ActOptions())
  }

  private static func held(_ path: String) throws -> [HeldSitting] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let sittings = try MinutesReader().sittings(in: Array(data), name: path)
    return sittings.map { HeldSitting($0, regulation: regulation($0)) }
  }

  private static func pdf(_ document: ActDocument, _ path: String, _ act: Act) throws -> [UInt8] {
    try PDFWriter().write(document, about: ActProperties(act, of: try held(path)))
  }

  /// Nothing is lost, nothing is out of order, every font is embedded, the file is sound.
  @Test(arguments: acts) func isReadInOrder(path: String, act: Act) throws {
    let document = try Self.document(path, act)
    let bytes = try Self.pdf(document, path, act)
    let wanted = PDFProbe.words(of: document.root)
    try PDFProbe.with(bytes) { probe in
      try Self.expectOrder(probe, wanted)
      if act == .minutes { try Self.expectSound(probe) }
    }
  }

  /// Every word is on the pages, in order; between them only what is repeated on each page.
  private static func expectOrder(_ probe: PDFProbe, _ wanted: [String]) throws {
    guard let seen = try probe.pageWords() else { return }
    var place = 0
    for word in seen where place < wanted.count && word == wanted[place] { place += 1 }
    if place < wanted.count {
      let missing = wanted[place..<min(place + 12, wanted.count)]
      Issue.record("lost, or out of its place: \(missing.joined(separator: " "))")
    }
  }

  private static func expectSound(_ probe: PDFProbe) throws {
    if let check = try Tool("qpdf")?.run(["--check", probe.path]) {
      #expect(check.status == 0, "\(check.output)")
    }
    guard let fonts = try Tool("pdffonts")?.run([probe.path]).output else { return }
    for line in fonts.split(separator: "\n").dropFirst(2) {
      #expect(line.contains("yes yes yes"), "\(line)")
    }
  }

  /// The structure says the same words in the same order, with nothing of what pages repeat. (The
  /// program that tells is slow: two samples are enough beside the order of the pages.)
  @Test(
    .enabled(if: Tool("pdfinfo") != nil, "poppler-utils non è installato"),
    arguments: acts.filter { path, act in
      act != .resolutions
        && ["punto-solo-letto.txt", "seconda-convocazione.txt"].contains {
          path.hasSuffix($0)
        }
    })
  func structureIsInOrder(path: String, act: Act) throws {
    let document = try Self.document(path, act)
    let wanted = PDFProbe.words(of: document.root)
    let bytes = try Self.pdf(document, path, act)
    let spoken = try PDFProbe.with(bytes) { try $0.spokenWords() } ?? []
    if act == .voteTable {
      // The words of the drawing come in between.
      var place = 0
      for word in spoken where place < wanted.count && word == wanted[place] { place += 1 }
      #expect(place == wanted.count && spoken.count > wanted.count)
      return
    }
    for (place, word) in spoken.enumerated() where place < wanted.count && word != wanted[place] {
      let end = min(place + 12, spoken.count, wanted.count)
      Issue.record("\(spoken[place..<end]) instead of \(wanted[place..<end])")
      return
    }
    #expect(spoken.count == wanted.count)
  }

  /// The authority on PDF/A and PDF/UA, where it is installed.
  @Test(.enabled(if: Tool.verapdf != nil, "veraPDF non è installato"), arguments: ["2a", "ua1"])
  func veraPDFAgrees(flavour: String) throws {
    let folder = NSTemporaryDirectory() + "verbale-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (path, act) in Self.acts {
      let bytes = try Self.pdf(try Self.document(path, act), path, act)
      let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
      try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)-\(act.rawValue).pdf"))
    }
    guard let verapdf = Tool.verapdf else { return }
    let result = try verapdf.run(["-f", flavour, "--format", "text", "-r", folder])
    let lines = result.output.split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("PASS") } == Self.acts.count)
    for line in lines where line.hasPrefix("FAIL") { Issue.record("\(line)") }
  }
}
