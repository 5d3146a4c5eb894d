import Foundation
import Testing

/// The built program broken at the register and at the albo: a short round of what `make guasti` does at length.
struct RegisterFaultTests {
  private static let binary = Package.folder + "/.build/debug/verbale"
  private static let isBuilt = FileManager.default.isExecutableFile(atPath: binary)

  @Test(.enabled(if: isBuilt))
  func noNumberIsLostOrGivenTwice() throws {
    let process = Process()
    process.executableURL = URL(filePath: Package.folder + "/.ci/guasti")
    process.arguments = [Self.binary, "--giri", "4", "--atti", "30", "--breve"]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(text)")
  }
}
