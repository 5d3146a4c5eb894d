import Foundation

@testable import Renderer

/// A PDF as its readers see it.
struct PDFProbe {
  let path: String

  /// Puts the bytes in a file of its own until the work is done.
  static func with<Result>(
    _ bytes: [UInt8], _ work: (PDFProbe) throws -> Result
  ) throws -> Result {
    let path = NSTemporaryDirectory() + "verbale-\(UUID().uuidString).pdf"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try work(PDFProbe(path: path))
  }

  /// The structure with its text, in the order it is read aloud; nil without the program.
  func structure() throws -> String? {
    try Tool("pdfinfo")?.run(["-struct-text", path]).output
  }

  /// The words of the structure, in the order they are read aloud.
  func spokenWords() throws -> [String]? {
    guard let structure = try structure() else { return nil }
    let texts = structure.split(separator: "\n").map { $0.drop { $0 == " " } }
      .filter { $0.hasPrefix("\"") }.joined(separator: " ")
    return WordsKeptTests.words(texts.replacing("\u{AD}", with: ""))
  }

  /// The words of the pages as they were written, page furniture included; nil without the program.
  func pageWords() throws -> [String]? {
    guard let text = try Tool("pdftotext")?.run(["-raw", "-enc", "UTF-8", path, "-"]).output else {
      return nil
    }
    return WordsKeptTests.words(text.replacing("\u{AD}\n", with: "").replacing("\u{AD}", with: ""))
  }

  /// The words of a tree that are printed, numbers of lists included.
  static func words(of element: Element) -> [String] {
    WordsKeptTests.words(text(of: element))
  }

  private static func text(of element: Element) -> String {
    if element.has(class: "nascosto") || element.has(class: "solo-testo") { return "" }
    if element.name == "head" { return "" }
    var number = element["start"].flatMap(Int.init) ?? 1
    var text = element.name == "br" ? " " : ""
    for child in element.children {
      switch child {
      case .text(let words): text += words
      case .element(let inner):
        if element.name == "ol", inner.name == "li" {
          text += " \(number). "
          number += 1
        }
        let words = self.text(of: inner)
        text += Vocabulary.blocks.contains(inner.name) ? " \(words) " : words
      }
    }
    return text
  }
}
