import ArgumentParser
import Foundation
import NoticeBoard
import Secretariat

/// The data of the institution whose albo it is.
struct OfficeOptions: ParsableArguments {
  @Option(
    name: .customLong("dati"),
    help: ArgumentHelp(
      "Il file con i dati dell'ente (senza: ente.txt accanto al registro).", valueName: "file"),
    completion: .file())
  var named: String?

  /// The data; nil where no file is named and none is there.
  func read(beside register: String) throws -> BoardOffice? {
    guard let named else { return try RegisterFile(register, isNamed: true).office() }
    return try OfficeData.read(named)
  }
}
