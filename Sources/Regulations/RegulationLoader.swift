import Model
import Templates
import Yams

/// Regulations, from the presets inside the program or from a body's own file.
public enum RegulationLoader {
  /// The names of the presets.
  public static let presetNames = Templates.regulationNames

  /// A preset by its name; the error names those there are.
  public static func preset(named name: String) throws(RegulationError) -> Regulation {
    switch presets[name] {
    case .success(let regulation)?: return regulation
    case .failure(let error)?: throw error
    case nil:
      let near = NearestTerm.of(name, among: presetNames).map { "intendevi «\($0)»? " } ?? ""
      throw RegulationError([
        RegulationProblem(
          file: name, message: "non è né un file né un regolamento fornito con il programma",
          advice: "\(near)quelli forniti sono: \(presetNames.joined(separator: ", "))")
      ])
    }
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
      root = try Yams.compose(yaml: text)
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

  /// Each preset is read once, when the first is wanted.
  private static let presets: [String: Result<Regulation, RegulationError>] = {
    var presets: [String: Result<Regulation, RegulationError>] = [:]
    for name in presetNames {
      guard let text = Templates.regulation(named: name) else { continue }
      presets[name] = Result { () throws(RegulationError) in
        try load(
          text: text, name: "\(name).yaml", id: name, attachments: { _ in .failure(.notAtHand) })
      }
    }
    return presets
  }()
}
