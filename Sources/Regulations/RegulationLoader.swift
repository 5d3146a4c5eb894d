import Model
import Synchronization
import Templates
import Yams

/// Regulations, from the presets inside the program or from a body's own file.
public enum RegulationLoader {
  /// The names of the presets.
  public static let presetNames = Templates.regulationNames

  /// A preset by its name; the error names those there are.
  public static func preset(named name: String) throws(RegulationError) -> Regulation {
    guard let preset = presets.withLock({ $0.regulation(named: name) }) else {
      let near = NearestTerm.of(name, among: presetNames).map { "intendevi «\($0)»? " } ?? ""
      throw RegulationError([
        RegulationProblem(
          file: name, message: "non è né un file né un regolamento fornito con il programma",
          advice: "\(near)quelli forniti sono: \(presetNames.joined(separator: ", "))")
      ])
    }
    return try preset.get()
  }

  /// Gives the bytes of a file named in a regulation, by its path as written there; the error says, in
  /// Italian, why it cannot be read.
  public typealias Attachments = @Sendable (String) -> Result<[UInt8], AttachmentError>

  /// The regulation that a YAML text sets out; `name` is the file as the user wrote it.
  public static func load(
    text: String, name: String,
    attachments: @escaping Attachments = { _ in .failure(.notAtHand) }
  ) throws(RegulationError) -> Regulation {
    try load(text: text, name: name, id: name, attachments: attachments)
  }

  private static func load(
    text: String, name: String, id: String, attachments: @escaping Attachments
  ) throws(RegulationError) -> Regulation {
    let root: Node?
    do {
      // Every value is read as the text it is; guessing at numbers and dates would take longer than reading.
      root = try Yams.compose(yaml: text, .basic)
    } catch {
      throw RegulationError([YAMLFault.problem(error, in: text, file: name)])
    }
    guard let root, !root.isBlank else {
      throw RegulationError([
        RegulationProblem(
          file: name, message: "il regolamento è vuoto",
          advice: "parti da uno di quelli forniti: \(presetNames.joined(separator: ", "))")
      ])
    }
    var reader = FileReader(file: name, text: text, attachments: attachments)
    let regulation = reader.regulation(root, id: id)
    guard reader.problems.isEmpty, let regulation else { throw RegulationError(reader.problems) }
    return regulation
  }

  private static let presets = Mutex(Presets())

  /// The presets that were wanted: each is read once, and those that nobody wants are not.
  private struct Presets {
    private var read: [String: Result<Regulation, RegulationError>] = [:]

    /// Nil when there is none of that name.
    mutating func regulation(named name: String) -> Result<Regulation, RegulationError>? {
      if let regulation = read[name] { return regulation }
      guard let text = Templates.regulation(named: name) else { return nil }
      let regulation = Result { () throws(RegulationError) in
        try load(
          text: text, name: "\(name).yaml", id: name, attachments: { _ in .failure(.notAtHand) })
      }
      read[name] = regulation
      return regulation
    }
  }
}
