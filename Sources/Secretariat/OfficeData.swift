import NoticeBoard

/// The data of the institution, in a file.
package enum OfficeData {
  /// Reads them.
  package static func read(_ path: String) throws -> BoardOffice {
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
