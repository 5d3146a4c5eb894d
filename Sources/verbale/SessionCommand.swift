import ArgumentParser
import Secretariat

/// A subcommand: all it touches of the world beside files is its session.
protocol SessionCommand: ParsableCommand, Sendable {
  /// Does the work and tells how it went.
  func execute(in session: Session) async throws -> ExitStatus
}
