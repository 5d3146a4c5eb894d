import ArgumentParser
import Foundation
import NoticeBoard
import Secretariat

/// The data of the institution whose albo it is.
struct OfficeOptions: ParsableArguments {
  @Option(
    name: .customLong("dati"),
    help: ArgumentHelp(
      "Il file con i dati dell'ente (senza: ente.txt accanto al registro).", valueName: "file"))
  var named: String?

  /// The data; nil where no file is named and none is there.
  func read(beside register: String) throws -> BoardOffice? {
    let usual = ((register as NSString).deletingLastPathComponent as NSString)
      .appendingPathComponent("ente.txt")
    guard named != nil || FileManager.default.fileExists(atPath: usual) else { return nil }
    let path = named ?? usual
    let bytes = try InputFile(name: path).bytes()
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ProgramFault.input("\(path): non è un testo in UTF-8; salvarlo di nuovo così")
    }
    do {
      return try BoardOffice.read(text)
    } catch {
      throw ProgramFault.input("\(path), riga \(error.line): \(error.reason)")
    }
  }
}
