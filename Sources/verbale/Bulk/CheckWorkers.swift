import Foundation
import Secretariat
import Synchronization

/// The processes that documents are checked in, as many as are asked at once.
final class CheckWorkers: Sendable {
  private let program: String
  private let arguments: [String]
  private let patience: Double
  private let idle = Mutex<[CheckWorker]>([])

  /// - Parameters:
  ///   - program: this program.
  ///   - regulation: the regulation as the user names it.
  ///   - patience: how many seconds a document may take.
  init(_ program: String, regulation: String?, patience: Double = 300) {
    self.program = program
    arguments =
      ["filtra", "--processi", "1", "--in-proprio"]
      + (regulation.map { ["--regolamento", $0] } ?? [])
    self.patience = patience
  }

  deinit { idle.withLock { $0.forEach { $0.end(atOnce: false) } } }

  /// The answer to a request; nil where no process can be had.
  ///
  /// - Parameter name: What the document is called, should there be none.
  func answer(to request: [UInt8], name: () -> String?) -> [UInt8]? {
    // It may have been the system that ended it: a document has a second try.
    for _ in 0..<2 {
      guard var worker = idle.withLock({ $0.popLast() ?? CheckWorker(program, arguments) }) else {
        return nil
      }
      do {
        let answer = try worker.answer(to: request, within: patience)
        idle.withLock { $0.append(worker) }
        return answer
      } catch CheckWorker.Failure.late {
        worker.end(atOnce: true)
        return lost(name(), "la lettura dura oltre \(Int(patience)) secondi ed è stata interrotta")
      } catch {
        worker.end(atOnce: true)
      }
    }
    return lost(
      name(), "il programma si è interrotto mentre lo leggeva; il documento non è stato controllato"
    )
  }

  private func lost(_ name: String?, _ reason: String) -> [UInt8] {
    ResultLine(file: name, error: (name.map { "\($0): " } ?? "") + reason).bytes
  }
}
