import Testing

@testable import verbale

/// Every sample, read, checked, tabulated and drafted, compared with what a person has approved.
struct SampleGoldenTests {
  @Test(arguments: Package.samples)
  func conversion(_ sample: String) async throws {
    let run = await Run(["converti", "Samples/\(sample).txt", "--a", "json"])
    #expect(run.status == .clean)
    #expect(run.complaints.isEmpty)
    try Golden.expect(run.output, "\(sample)/seduta.json")
  }

  @Test(arguments: Package.samples)
  func check(_ sample: String) async throws {
    let run = await Run(["controlla", "Samples/\(sample).txt"])
    #expect(run.complaints.isEmpty)
    try Golden.expect(run.output, "\(sample)/rilievi.txt")
  }

  @Test(arguments: Package.samples)
  func votes(_ sample: String) async throws {
    let run = await Run(["voti", "Samples/\(sample).txt"])
    #expect(run.status == .clean)
    try Golden.expect(run.output, "\(sample)/voti.txt")
  }

  @Test(arguments: Package.samples)
  func minutes(_ sample: String) async throws {
    let run = await Run(["redigi", "Samples/\(sample).txt", "--formato", "testo"])
    #expect(run.status == .clean)
    try Golden.expect(run.output, "\(sample)/verbale.txt")
  }
}
