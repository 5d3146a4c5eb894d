import Model

/// Tipo di atto: a term of the national vocabulary of what goes on a municipal notice board.
public struct ActType: Sendable, Hashable {
  /// The vocabulary.
  public static let vocabulary =
    "https://w3id.org/italia/controlled-vocabulary/classifications-for-documents/municipal-notice-board"

  /// Its code: `A.02.01`.
  public let code: String
  /// Its name.
  public let name: String
  /// What one types for it.
  public let word: String

  /// Those the program knows.
  public static let all: [ActType] = [
    ActType(code: "A.01", name: "Decreto", word: "decreto"),
    ActType(
      code: "A.02.01", name: "Deliberazione del Consiglio comunale", word: "delibera-consiglio"),
    ActType(code: "A.02.02", name: "Deliberazione della Giunta comunale", word: "delibera-giunta"),
    ActType(
      code: "A.02.03", name: "Deliberazione del Commissario ad acta", word: "delibera-commissario"),
    ActType(
      code: "A.02.04", name: "Deliberazione del Consiglio circoscrizionale",
      word: "delibera-circoscrizione"),
    ActType(
      code: "A.02.05", name: "Deliberazione dell'Esecutivo circoscrizionale",
      word: "delibera-esecutivo"),
    ActType(code: "A.02.06", name: "Deliberazione di altri organi", word: "delibera"),
    ActType(code: "A.03", name: "Determinazione", word: "determinazione"),
    ActType(code: "A.04", name: "Ordinanza", word: "ordinanza"),
    ActType(code: "D.01", name: "Avviso", word: "avviso"),
    ActType(code: "D.02", name: "Bando", word: "bando"),
    ActType(code: "E.01.01", name: "Atto di terzi", word: "atto-di-terzi"),
  ]

  /// The type with a code, a word or a name as people type them.
  public static func named(_ text: String) -> ActType? {
    let wanted = text.lowercased()
    return all.first { $0.code.lowercased() == wanted || $0.word == wanted }
      ?? all.first { $0.name.lowercased() == wanted }
  }

  /// The type with a code; one of a later vocabulary keeps its code for a name.
  public static func coded(_ code: String) -> ActType {
    all.first { $0.code == code } ?? ActType(code: code, name: code, word: code)
  }

  /// The type of an organ's resolutions.
  public static func ofResolutions(by kind: BodyKind, named body: String) -> ActType {
    let folded = body.lowercased()
    switch kind {
    case .council:
      return coded(
        folded.contains("circoscri") || folded.contains("municipio")
          ? "A.02.04"
          : folded.contains("comunale") ? "A.02.01" : "A.02.06")
    case .executive: return coded(folded.contains("comunale") ? "A.02.02" : "A.02.06")
    default: return coded("A.02.06")
    }
  }

  /// Its address in the vocabulary.
  public var address: String { "\(Self.vocabulary)/\(code)" }
}
