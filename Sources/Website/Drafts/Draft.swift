import Foundation

/// A text under work: what is written, whose file it came from, and how often it was written.
package struct Draft: Sendable, Hashable {
  /// Sixteen hexadecimal digits.
  package let id: String
  /// What the user calls it.
  package var name: String
  /// The file it was opened from, on this machine; nil for what came through the browser.
  package var origin: String?
  /// The print of that file as it was read or last written.
  package var originPrint: String?
  /// The regulation chosen at the desk, by its name; nil lets the bodies' names choose.
  package var regulation: String?
  /// What is to be known of how its document was read: an encoding guessed, something left out.
  package var notes: [String] = []
  /// The text.
  package var text: String
  /// How often it was written.
  package var revision: Int
  /// When it was last written.
  package var savedAt: Date
  /// Whether it says what its file says.
  package var isInFile: Bool
  /// The prints of the votes that were looked over before signing, each of what was shown of it.
  package var ticks: Set<String> = []

  /// The name without its ending, as acts are named.
  package var stem: String {
    let stem = (name as NSString).deletingPathExtension
    return stem.isEmpty ? "verbale" : stem
  }

  /// Whether the program may write it back: a text, opened from a file.
  package var isWritable: Bool {
    guard let origin else { return false }
    return Self.textSuffixes.contains((origin as NSString).pathExtension.lowercased())
  }

  static let textSuffixes: Set<String> = ["txt", "verbale", "md", "text"]

  /// Whether words could be the name of a draft: nothing else is ever looked for on the disk.
  static func isIdentifier(_ words: String) -> Bool {
    words.utf8.count == 16
      && words.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
