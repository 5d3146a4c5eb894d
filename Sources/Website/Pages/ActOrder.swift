import Hummingbird
import Model
import Reader
import Renderer
import Validator

/// An act asked for at the desk: which, of what text, under what choices.
struct ActOrder: Sendable {
  let act: Act
  let regulation: String?
  let firstNumber: Int
  let usesOwnTemplates: Bool
  private let draft: Draft
  private let choice: @Sendable (Sitting) -> Regulation
  private let templates: TemplateSource

  init(_ request: Request, _ draft: Draft, _ desk: DeskServices) throws {
    let word = request.word("atto") ?? Act.minutes.rawValue
    guard let act = Act(rawValue: word), ActWords.offered.contains(act) else {
      throw DeskFault.notFound("Non c’è un atto con questo nome.")
    }
    self.act = act
    self.draft = draft
    let named = request.word("regolamento").flatMap { $0.isEmpty ? nil : $0 }
    if let named, !desk.regulations.holds(named) {
      throw DeskFault.notFound("Non c’è un regolamento con questo nome.")
    }
    regulation = request.word("regolamento") == nil ? draft.regulation : named
    let choice = desk.regulations.choice(regulation)
    self.choice = { choice($0) }
    firstNumber = max(1, min(request.number("primo") ?? 1, 99_999))
    usesOwnTemplates = request.word("modelli") != "programma"
    templates = usesOwnTemplates ? desk.settings.templates : .builtIn
  }

  /// The words of an address that ask for an act under the same choices.
  func query(_ act: Act) -> String {
    "atto=\(act.rawValue)&regolamento=\(regulation ?? "")"
      + (firstNumber == 1 ? "" : "&primo=\(firstNumber)")
      + (usesOwnTemplates ? "" : "&modelli=programma")
  }

  /// The act.
  func bytes(as format: ActFormat) throws -> [UInt8] {
    let sittings: [Sitting]
    do {
      sittings = try DocumentReader().sittings(inText: Array(draft.text.utf8), name: draft.name)
    } catch {
      throw DeskFault.malformed(error.description)
    }
    guard draft.text.utf8.contains(where: { $0 > 0x20 }) else {
      throw DeskFault.malformed("Il testo è vuoto: non c’è nulla da redigere.")
    }
    let faults = act == .voteTable ? VoteFaults.all(of: sittings) { choice($0) } : nil
    return try ActRenderer(templates: templates).render(
      act, of: sittings, under: choice, as: format,
      options: ActOptions(firstNumber: firstNumber, faults: faults))
  }
}
