import ArgumentParser
import Foundation
import NoticeBoard
import Regulations
import Validator

/// What a shell offers for a value that only the program knows.
enum Completion {
  /// The regulations that come with the program, and the files that may hold another.
  static let regulation = CompletionKind.custom { _, _, word in
    RegulationLoader.presetNames
      + files(at: word) { [".yaml", ".yml"].contains(where: $0.hasSuffix) }
  }

  /// The rules.
  static let rule = CompletionKind.custom { _, _, _ in
    RuleList.all.map { $0.about.id } + PrivacyRuleList.all.map { $0.about.id }
  }

  /// The folders in the folder that a word has come to, and the files of it that are wanted.
  private static func files(at word: String, where isWanted: (String) -> Bool) -> [String] {
    let folder = word.lastIndex(of: "/").map { String(word[...$0]) } ?? ""
    let found = try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)
    return (found ?? []).sorted().filter { name in
      guard !name.hasPrefix(".") else { return false }
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: folder + name, isDirectory: &isFolder) else {
        return false
      }
      return isFolder.boolValue || isWanted(name)
    }.map { folder + $0 }
  }
}
