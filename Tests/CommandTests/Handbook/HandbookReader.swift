import Foundation
import Testing

/// Whoever follows the handbook: a folder with the samples, a home, a clock, and the built program.
struct HandbookReader {
  /// Without a clock that can be set, the days of the handbook cannot be had.
  static let isPossible = FileManager.default.isExecutableFile(atPath: "/usr/bin/faketime")

  private let desk: Scratch
  private var hour = "2023-12-13 09:00:00"

  init() throws {
    desk = try Scratch()
    try FileManager.default.copyItem(
      atPath: Package.folder + "/Samples", toPath: desk.path + "/Samples")
    try FileManager.default.createDirectory(
      atPath: desk.path + "/anna", withIntermediateDirectories: false)
  }

  mutating func set(_ written: String) throws {
    let parts = try #require(written.wholeMatch(of: /(\d\d)\/(\d\d)\/(\d{4}) (\d\d:\d\d)/))
    hour = "\(parts.3)-\(parts.2)-\(parts.1) \(parts.4):00"
  }

  func write(_ lines: [String], to file: String) throws {
    try desk.write((lines.joined(separator: "\n") + "\n").utf8, file)
  }

  func text(of file: String) throws -> String { try desk.read(file) }

  func correct(_ file: String, _ old: [String], _ new: [String]) throws {
    let parts = try text(of: file).components(separatedBy: old.joined(separator: "\n") + "\n")
    try #require(parts.count == 2, "\(old) is not once in \(file)")
    try desk.write(parts.joined(separator: new.joined(separator: "\n") + "\n").utf8, file)
  }

  /// What a terminal shows after a command.
  func run(_ line: String) throws -> [String] {
    let isDesk = line.hasPrefix("verbale apri")
    let script =
      isDesk
      ? "timeout 20 \(line) --non-aprire --porta 0 2> /dev/null | sed -n '/^http/{s/.*/aperta/p;q}'"
      : line
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/faketime")
    process.arguments = [hour, "/bin/bash", "-c", script]
    process.currentDirectoryURL = URL(filePath: desk.path)
    process.environment = [
      "PATH": URL(filePath: Package.program).deletingLastPathComponent().path + ":/usr/bin:/bin",
      "LC_ALL": "C.UTF-8", "HOME": desk.path + "/anna", "TZ": "Europe/Rome",
    ].merging(Package.sanitizing) { own, _ in own }
    let shown = Pipe()
    process.standardOutput = shown
    process.standardError = shown
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let bytes = shown.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: bytes, as: UTF8.self)
      .replacing(desk.path + "/anna", with: "/home/anna").replacing(desk.path + "/", with: "")
    var lines = text.components(separatedBy: "\n")
    while lines.last == "" { lines.removeLast() }
    if isDesk {
      #expect(lines == ["aperta"], "the desk does not open")
      return []
    }
    return lines
  }
}
