import Foundation
import NoticeBoard
import Register

/// The register as the user names it, a file or an address, and what stands beside it.
package struct RegisterFile: Sendable, Hashable {
  /// Where it is; an address with whatever password is in it, not to be shown.
  package let path: String
  private let isNamed: Bool

  /// Finds a register.
  ///
  /// - Parameter isNamed: Whether the user names it: its folder must then be there already.
  package init(_ path: String, isNamed: Bool) {
    self.path = path
    self.isNamed = isNamed
  }

  /// Whether it is there; of a server that does not say, opening the register tells why.
  package var exists: Bool {
    guard isOnServer else { return FileManager.default.fileExists(atPath: path) }
    do {
      _ = try RegisterStore(path: path, access: .reading)
      return true
    } catch RegisterError.missing {
      return false
    } catch {
      return true
    }
  }

  /// Whether it is on a server.
  package var isOnServer: Bool { RegisterStore.isOnServer(path) }

  /// Opens it.
  package func open(_ access: RegisterStore.Access) throws -> RegisterStore {
    try RegisterFault.translating {
      if access == .creating, !isOnServer { try makeFolder() }
      return try RegisterStore(path: path, access: access)
    }
  }

  /// The folder of the user's data may not be there yet; one that the user names must be.
  private func makeFolder() throws {
    let folder = (path as NSString).deletingLastPathComponent
    guard !folder.isEmpty else { return }
    if isNamed {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder),
        isFolder.boolValue
      else { throw ProgramFault.output("\(path): la cartella del registro non esiste") }
      return
    }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw ProgramFault.output("impossibile creare la cartella \(folder): permesso negato")
    }
  }

  /// The data of the institution that stand beside it; nil where there are none, and beside a server,
  /// which has no folder.
  package func office() throws -> BoardOffice? {
    guard !isOnServer else { return nil }
    let path = (((self.path as NSString).deletingLastPathComponent) as NSString)
      .appendingPathComponent("ente.txt")
    return FileManager.default.fileExists(atPath: path) ? try OfficeData.read(path) : nil
  }
}
