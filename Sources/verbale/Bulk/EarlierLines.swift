import Foundation
import Secretariat

/// The lines of an earlier run, read one at a time; half a last line is not among them.
struct EarlierLines {
  private let descriptor: Int32
  private let path: String
  private var buffer = LineBuffer(limit: .max)
  private var isOver = false
  private var number = 0

  /// - Parameter descriptor: The open file, which is not closed.
  init(_ descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  /// The next whole line.
  ///
  /// - Throws: ``ProgramFault/usage(_:)`` when it is none that this program writes.
  mutating func next() throws -> EarlierLine? {
    while true {
      if case .whole(let bytes) = buffer.next() {
        number += 1
        guard let line = EarlierLine(bytes) else {
          throw ProgramFault.usage(
            "\(path), riga \(number): non è una riga di 'controlla --formato jsonl'; indicare con -o il "
              + "file da riprendere, o togliere --riprendi")
        }
        return line
      }
      guard !isOver else { return nil }
      let piece = try Descriptor.piece(descriptor, name: path, atMost: 1 << 18)
      isOver = piece.isEmpty
      buffer.add(piece)
    }
  }
}
