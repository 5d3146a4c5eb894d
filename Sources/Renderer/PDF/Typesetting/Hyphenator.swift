import CHyphen
import Foundation

/// Divides Italian words, with the patterns of the system; where there are none, divides nothing.
final class Hyphenator {
  private let dictionary: UnsafeMutablePointer<HyphenDict>?
  private var known: [Substring: String] = [:]

  /// The patterns that came with the program, where they did, and the system's.
  private static let paths: [String] = {
    let system = [
      "/usr/share/hyphen/hyph_it_IT.dic", "/usr/share/hyphen/hyph_it.dic",
      "/usr/local/share/hyphen/hyph_it_IT.dic", "/usr/share/myspell/dicts/hyph_it_IT.dic",
    ]
    let link = "/proc/self/exe"
    guard let program = try? FileManager.default.destinationOfSymbolicLink(atPath: link) else {
      return system
    }
    let prefix = URL(filePath: program).deletingLastPathComponent().deletingLastPathComponent()
    return [prefix.appending(path: "share/hyphen/hyph_it_IT.dic").path] + system
  }()

  init() {
    let path = Self.paths.first { FileManager.default.isReadableFile(atPath: $0) }
    let loaded = path.flatMap { hnj_hyphen_load($0) }
    if let loaded, loaded.pointee.utf8 == 0 {
      hnj_hyphen_free(loaded)
      dictionary = nil
    } else {
      dictionary = loaded
    }
  }

  deinit {
    if let dictionary { hnj_hyphen_free(dictionary) }
  }

  /// The text with a soft hyphen wherever a word may be divided.
  ///
  /// Only words in small letters are divided: a name is kept whole.
  func hyphenated(_ text: String) -> String {
    guard dictionary != nil else { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count * 5 / 4)
    var rest = text[...]
    while !rest.isEmpty {
      let other = rest.prefix { !$0.isLetter }
      result += other
      rest = rest[other.endIndex...]
      let word = rest.prefix { $0.isLetter }
      // In an address, or beside a figure, every letter counts.
      let isAlone = !(other.last.map { "@._/0123456789".contains($0) } ?? false)
      rest = rest[word.endIndex...]
      let isFollowed = rest.first.map { "@_/0123456789".contains($0) } ?? false
      result += isAlone && !isFollowed ? divided(word) : String(word)
    }
    return result
  }

  private func divided(_ word: Substring) -> String {
    guard let dictionary, word.count > 5, word.utf8.count < 90,
      word.allSatisfy(\.isLowercase), word.unicodeScalars.count == word.count
    else { return String(word) }
    if let already = known[word] { return already }
    let bytes = Array(word.utf8)
    // The library looks for marks up to a zero, and wants one beyond the length it is told.
    let closed = bytes + [0]
    var marks = [CChar](repeating: 0, count: bytes.count + 5)
    var replacements: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    var positions: UnsafeMutablePointer<Int32>?
    var cuts: UnsafeMutablePointer<Int32>?
    let failed = closed.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { letters in
        hnj_hyphen_hyphenate3(
          dictionary, letters.baseAddress, Int32(bytes.count), &marks, nil, &replacements,
          &positions, &cuts, 2, 3, 2, 3)
      }
    }
    // Italian spells nothing otherwise at a division: what C allocated has only to be freed.
    if let replacements {
      for index in bytes.indices { free(replacements[index]) }
    }
    free(replacements)
    free(positions)
    free(cuts)
    guard failed == 0 else { return String(word) }
    var result = ""
    var letter = 0
    let count = word.count
    for character in word {
      result.append(character)
      let isInside = letter >= 1 && letter < count - 3
      // The marks of a UTF-8 dictionary count letters, not bytes.
      if isInside, marks[letter] & 1 == 1 { result.append("\u{AD}") }
      letter += 1
    }
    known[Substring(String(word))] = result
    return result
  }
}
