import Model
import Secretariat
import Validator

/// Checks many files on every core, first each sitting by itself, then against the others.
struct CheckRun: Sendable {
  private let alone: Checker
  private let together: Checker

  private let regulation: RegulationChoice
  private let register: RegisterComparison?

  /// - Parameter register: The register to hold the sittings against.
  init(regulation: RegulationChoice, register: RegisterComparison? = nil) {
    self.regulation = regulation
    self.register = register
    let rules = RuleList.all
    alone = Checker(rules: rules.filter { $0.about.family != .fraSedute }) { regulation($0) }
    together = Checker(rules: rules.filter { $0.about.family == .fraSedute }) { regulation($0) }
  }

  /// What is found, and whether every file could be read.
  func report(_ batch: Batch) async throws -> (report: CheckReport, status: ExitStatus) {
    var files: [(name: String, sittings: [SittingReport])] = []
    var memories: [Sitting] = []
    let status = try await batch.run { [alone] file in
      let sittings = try file.sittings(batch.session)
      return (reports: alone.check(sittings), memories: sittings.map(\.withoutPassages))
    } take: { index, checked in
      files.append((batch.files[index].displayName, checked.reports))
      memories += checked.memories
    }
    try await compare(memories, batch, into: &files)
    return (
      CheckReport(files: files.map { FileReport(file: $0.name, sittings: $0.sittings) }), status
    )
  }

  /// Adds what shows only when sittings are seen together.
  private func compare(
    _ memories: [Sitting], _ batch: Batch,
    into files: inout [(name: String, sittings: [SittingReport])]
  ) async throws {
    let places = files.indices.flatMap { file in
      files[file].sittings.indices.map { (file: file, sitting: $0) }
    }
    let registered = try register?.sittings(beside: memories, under: regulation, batch.session)
    let collection = SittingCollection(memories, registered: registered ?? [])
    try await OrderedWork.run(memories.count, atOnce: batch.atOnce) { [together] position in
      together.check(at: collection.registered + position, of: collection).diagnostics
    } take: { position, found in
      guard !found.isEmpty else { return }
      let place = places[position]
      files[place.file].sittings[place.sitting].add(found)
    }
  }
}
