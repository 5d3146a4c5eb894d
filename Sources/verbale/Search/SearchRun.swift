import Model
import Reader
import Secretariat

/// Looks for points in the documents of an archive, on every core, and hands them over in order.
struct SearchRun: Sendable {
  private let words: [String]
  private let query: ArchiveQuery
  private let regulation: RegulationChoice
  private let atOnce: Int
  private let session: Session
  /// How many documents that cannot be read are told one by one.
  private static let told = 10

  /// - Parameter words: The files and folders that the user names.
  init(
    _ words: [String], for query: ArchiveQuery, under regulation: RegulationChoice, atOnce: Int,
    session: Session
  ) {
    self.words = words
    self.query = query
    self.regulation = regulation
    self.atOnce = atOnce
    self.session = session
  }

  /// Gives each document's points to `take`, and tells whether every document could be read.
  func run(take: ([FoundPoint]) throws -> Void) async throws -> ExitStatus {
    let feed = ArchiveFeed(try DocumentWalk(words))
    let progress = ArchiveProgress(words, session: session)
    defer { progress.clear() }
    var unread = 0
    try await OrderedWork.run(atOnce: atOnce, ahead: 32) {
      try feed.next()
    } work: { [self] step -> Result<[FoundPoint], ProgramFault> in
      guard case .document(let document) = step else { return .success([]) }
      do {
        return .success(try points(of: document))
      } catch let fault as ProgramFault where fault.status == .wrongInput {
        return .failure(fault)
      }
    } take: { _, found in
      switch found {
      case .success(let points):
        if !points.isEmpty {
          progress.clear()
          try take(points)
        }
      case .failure(let fault):
        unread += 1
        if unread <= Self.told {
          progress.clear()
          session.complain("verbale: \(fault.message)\n")
        }
      }
      progress.advance()
    }
    progress.clear()
    if unread > Self.told {
      session.complain(
        "verbale: \(ItalianFigure.grouped(unread)) documenti non letti; l'elenco, con il motivo: "
          + "verbale controlla \(words.joined(separator: " ")) --formato jsonl\n")
    }
    return unread == 0 ? .clean : .wrongInput
  }

  private func points(of document: WalkedDocument) throws -> [FoundPoint] {
    let bytes = document.isStandardInput ? try session.input() : try document.bytes()
    let sittings = try DocumentCheck.sittings(in: bytes, name: document.name)
    return sittings.flatMap {
      FoundPoint.all(in: $0, answering: query, under: regulation($0), file: document.name)
    }
  }
}
