import Foundation
import Secretariat

/// Checks an archive document by document, a line of JSON for each.
struct ArchiveRun: Sendable {
  private let words: [String]
  private let walk: DocumentWalk
  private let atOnce: Int
  private let check: DocumentCheck
  private let session: Session

  /// - Parameter words: The files and folders that the user names.
  init(
    _ words: [String], atOnce: Int, under regulation: RegulationOptions, session: Session
  ) throws {
    self.words = words
    walk = try DocumentWalk(words)
    self.atOnce = atOnce
    check = try DocumentCheck(under: regulation, in: session)
    self.session = session
  }

  /// Writes the lines on the standard output.
  func run() async throws -> ExitStatus {
    try await run(ArchiveFeed(walk), into: nil)
  }

  /// Writes the lines in a file.
  ///
  /// - Parameter isResuming: Whether to go on from what an earlier run left there.
  func run(into path: String, isResuming: Bool) async throws -> ExitStatus {
    try refuseDocument(path)
    guard isResuming, InputList.exists(path) else {
      return try await run(ArchiveFeed(walk), into: ResultFile(new: path))
    }
    let file = try ResultFile(resuming: path)
    let feed = ArchiveFeed(
      walk, after: file.earlierLines(), of: path, begunAt: file.beginning)
    return try await run(feed, into: file)
  }

  /// What came of a step.
  private enum Made: Sendable {
    case kept([UInt8], [ResultLine.Verdict])
    case dropped
    case line(ResultLine)
    case again(ResultLine, EarlierLine)
    case caughtUp
  }

  private func run(_ feed: ArchiveFeed, into file: ResultFile?) async throws -> ExitStatus {
    var summary = ArchiveSummary()
    let progress = ArchiveProgress(words, session: session)
    defer { progress.clear() }
    let began = session.now()
    try await OrderedWork.run(atOnce: atOnce, ahead: 32) {
      try feed.next()
    } work: { [self] step in
      try make(step)
    } take: { _, made in
      switch made {
      case .kept(let lines, let verdicts):
        try file?.keep(lines)
        verdicts.forEach { summary.add($0) }
        progress.skip(verdicts.count)
      case .dropped: try file?.drop()
      case .caughtUp: try file?.catchUp()
      case .line(let line):
        if let file { try file.add(line.bytes) } else { try session.writeBytes(line.bytes) }
        summary.add(line.verdict)
        progress.advance()
      case .again(let line, let earlier):
        if line.bytes == earlier.bytes {
          try file?.keep(line.bytes)
        } else {
          try file?.drop()
          try file?.add(line.bytes)
        }
        summary.add(line.verdict)
        progress.advance()
      }
    }
    try file?.finish()
    progress.clear()
    if summary.status != .clean || session.hasProgress
      || session.now().timeIntervalSince(began) >= 60
    {
      session.complain("verbale: \(summary.words)\n")
    }
    return summary.status
  }

  private func make(_ step: ArchiveFeed.Step) throws -> Made {
    switch step {
    case .kept(let lines, let verdicts): .kept(lines, verdicts)
    case .dropped: .dropped
    case .caughtUp: .caughtUp
    case .document(let document): .line(try check.line(of: document, session))
    case .again(let document, let earlier): .again(try check.line(of: document, session), earlier)
    }
  }

  /// Results never take the place of the minutes they are about.
  private func refuseDocument(_ path: String) throws {
    guard InputList.exists(path), walk.order.place(of: path) != nil || isNamed(path) else { return }
    let suffix = (path as NSString).pathExtension.lowercased()
    guard FolderListing.extensions.contains(suffix) || isNamed(path) else { return }
    throw ProgramFault.usage(
      "\(path) è anche un file da leggere: indicare con -o un nome diverso")
  }

  private func isNamed(_ path: String) -> Bool {
    let canonical = InputList.canonical(path)
    return words.contains { !InputList.isFolder($0) && InputList.canonical($0) == canonical }
  }
}
