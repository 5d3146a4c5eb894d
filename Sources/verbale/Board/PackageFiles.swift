import Foundation
import NoticeBoard
import Secretariat

/// A package on the disk: a folder or a zip.
enum PackageFiles {
  /// Its files; nil where the name is of something else.
  static func read(_ path: String) throws -> [BoardFile]? {
    if InputList.isFolder(path) {
      let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
      let files = names.sorted().filter { !InputList.isFolder("\(path)/\($0)") }
      return try files.map { BoardFile($0, try InputFile(name: "\(path)/\($0)").bytes()) }
    }
    guard path.lowercased().hasSuffix(".zip") else { return nil }
    do {
      return try BoardPackage.unzip(try InputFile(name: path).bytes())
    } catch let fault as ProgramFault {
      throw fault
    } catch {
      throw ProgramFault.input("\(path): archivio non leggibile: \(error)")
    }
  }
}
