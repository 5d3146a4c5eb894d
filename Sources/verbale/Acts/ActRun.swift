import Model
import Renderer
import Secretariat
import Validator

/// Draws up one act from many files: one document for each, or one for all.
struct ActRun: Sendable {
  let act: Act
  let format: ActFormat
  let options: ActOptions
  let renderer: ActRenderer
  let regulation: RegulationChoice
  let announcement: RegulationAnnouncement

  init(
    _ act: Act, as format: ActFormat, options: ActOptions = ActOptions(),
    templates: TemplateSource, under regulation: RegulationChoice
  ) {
    self.act = act
    self.format = format
    self.options = options
    self.regulation = regulation
    renderer = ActRenderer(templates: templates)
    announcement = RegulationAnnouncement(regulation)
  }

  /// One document of all the files.
  func writeOne(_ batch: Batch, to path: String?) async throws -> ExitStatus {
    if path == nil, format.isBinary, batch.session.isTerminal {
      throw ProgramFault.usage(
        "un file \(format.rawValue) non si legge a schermo: indicare con -o dove scriverlo, "
          + "per esempio -o \(act.rawValue).\(format.rawValue)")
    }
    let needsWords = act == .minutes || act == .resolutions || act == .voteTable
    var sittings: [Sitting] = []
    let status = try await batch.run { file in
      let read = try file.sittings(batch.session)
      return needsWords ? read : read.map(\.withoutPassages)
    } take: { _, read in
      sittings += read
    }
    guard !sittings.isEmpty else { return status }
    sittings.forEach(announcement.note)
    let bytes = try document(sittings)
    let outlet = try Outlet(path, batch.session)
    try outlet.write(bytes)
    try outlet.close()
    announcement.tell(batch.session)
    return status
  }

  /// One document for each file.
  func writeEach(_ batch: Batch, to paths: [String]) async throws -> ExitStatus {
    let status = try await batch.run { file in
      let sittings = try file.sittings(batch.session)
      sittings.forEach(announcement.note)
      return try document(sittings)
    } take: { index, bytes in
      try AtomicFile.write(bytes, to: paths[index])
    }
    announcement.tell(batch.session)
    return status
  }

  private func document(_ sittings: [Sitting]) throws -> [UInt8] {
    var options = options
    if act == .voteTable { options.faults = VoteFaults.all(of: sittings) { regulation($0) } }
    do {
      return try renderer.render(
        act, of: sittings, under: { regulation($0) }, as: format, options: options)
    } catch let error as ActError {
      throw ProgramFault.usage(error.description)
    }
  }
}
