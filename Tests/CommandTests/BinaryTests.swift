import Foundation
import Testing

/// The built program, as a shell sees it.
struct BinaryTests {
  /// What a shell command gives; `$V` is the program.
  private func shell(_ script: String) throws -> (status: Int32, output: String, errors: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = URL(filePath: Package.folder)
    process.environment = [
      "V": Package.program, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8",
    ].merging(Package.sanitizing) { own, _ in own }
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let errorBytes = errors.fileHandleForReading
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let complaints = String(decoding: errorBytes.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text, complaints)
  }

  @Test(
    arguments: [
      ("\"$V\" --help", 0),
      ("\"$V\" converti Samples/giunta-comunale.txt", 0),
      ("\"$V\" converti - < Samples/giunta-comunale.txt", 0),
      ("\"$V\" converti <(cat Samples/giunta-comunale.txt)", 0),
      ("\"$V\" converti 'Samples/giunta-*.txt'", 0),
      ("\"$V\" converti", 2),
      ("\"$V\" controlla manca.txt", 2),
      ("\"$V\" controlla - < /dev/null", 2),
      ("\"$V\" controlla Samples/giunta-comunale.txt > /dev/full", 3),
      ("\"$V\" controlla Samples/giunta-comunale.txt >&-", 3),
    ])
  func exitStatus(_ script: String, _ status: Int32) throws {
    let run = try shell(script)
    #expect(run.status == status, "\(run.errors)")
    #expect(run.errors.isEmpty == (status == 0))
  }

  @Test func aClosedPipeIsQuiet() throws {
    let run = try shell("\"$V\" converti Samples | head -n 1; echo ${PIPESTATUS[0]}")
    #expect(run.output == "{\n0\n")
    #expect(run.errors.isEmpty)
  }

  @Test func aClosedStandardErrorSpoilsNothing() throws {
    let run = try shell("\"$V\" controlla manca.txt Samples/giunta-comunale.txt 2>&-")
    #expect(run.status == 2)
    #expect(run.output.hasSuffix("\n"))
  }

  @Test func noProgressBarOutsideATerminal() throws {
    let run = try shell("\"$V\" controlla Samples")
    #expect(run.errors.isEmpty)
    #expect(!run.output.contains("\u{1B}"))
  }
}
