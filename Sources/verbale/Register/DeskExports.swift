import Model
import Secretariat
import Synchronization
import Website

/// The forms in which the desk gives the register, written as `registro esporta` writes them.
enum DeskExports {
  /// Those there are.
  static let forms: [RegisterExport] = [
    form(.pdf, "PDF, da stampare", "application/pdf"),
    form(
      .docx, "Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    form(.odt, "Writer", "application/vnd.oasis.opendocument.text"),
    form(
      .xlsx, "Foglio di calcolo",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    form(.csv, "CSV", "text/csv; charset=utf-8"),
    form(.json, "JSON, per altri programmi", "application/json"),
  ]

  private static func form(
    _ format: ExportRegister.Format, _ title: String, _ type: String
  ) -> RegisterExport {
    RegisterExport(id: format.rawValue, title: title, suffix: format.rawValue, type: type)
  }

  /// Writes the register in one of them.
  static func bytes(
    _ form: RegisterExport, year: Int?, body: String?, of register: RegisterFile,
    in session: Session
  ) async throws -> [UInt8] {
    let taken = Taken()
    var apart = session
    apart.isTerminal = false
    apart.writeBytes = { taken.write($0) }
    apart.complain = { taken.complain($0) }
    var arguments = ["--formato", form.id, "--registro=\(register.path)"]
    if let year { arguments.append("--anno=\(year)") }
    if let body { arguments.append("--organo=\(body)") }
    let status = try await ExportRegister.parse(arguments).execute(in: apart)
    guard status == .clean else { throw ProgramFault.output(taken.complaints) }
    return taken.bytes
  }

  /// What a command writes, kept instead of shown.
  private final class Taken: Sendable {
    private let kept = Mutex<(bytes: [UInt8], complaints: String)>(([], ""))

    var bytes: [UInt8] { kept.withLock { $0.bytes } }
    var complaints: String { kept.withLock { $0.complaints } }

    func write(_ bytes: [UInt8]) { kept.withLock { $0.bytes += bytes } }
    func complain(_ words: String) { kept.withLock { $0.complaints += words } }
  }
}
