import Model
import Reader
import Secretariat

extension InputFile {
  /// The bytes.
  func bytes(_ session: Session) throws -> [UInt8] {
    name == "-" ? try session.input() : try bytes()
  }

  /// The sittings it holds.
  func sittings(_ session: Session) throws -> [Sitting] {
    try sittings(session, in: bytes(session))
  }

  /// The sittings that its bytes, already read, hold.
  func sittings(_ session: Session, in bytes: [UInt8]) throws -> [Sitting] {
    do {
      let sittings = try DocumentReader().sittings(in: bytes, name: displayName)
      session.diary?.note("letto \(displayName): \(bytes.count) byte, \(sittings.count) sedute")
      return sittings
    } catch {
      throw ProgramFault.input(error.description)
    }
  }
}
