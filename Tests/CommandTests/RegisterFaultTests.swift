import Foundation
import Testing

/// The built program broken at the register and at the albo: a short round of what `make guasti` does at length.
struct RegisterFaultTests {
  @Test func noNumberIsLostOrGivenTwice() throws {
    let process = Process()
    process.executableURL = URL(filePath: Package.folder + "/.ci/guasti")
    process.arguments = [Package.program, "--giri", "4", "--atti", "30", "--breve"]
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
