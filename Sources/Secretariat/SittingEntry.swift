import Model
import Register
import Renderer

/// A sitting whose resolutions wait to be entered in a register.
package struct SittingEntry: Sendable {
  /// The sitting.
  package let sitting: Sitting
  /// The document it was read from.
  package let source: DocumentMark
  /// Which sitting of its document it is, from 1.
  package let position: Int
  private let regulation: Regulation
  /// The first number that the minutes give.
  private let firstNumber: Int?

  /// Prepares a sitting.
  package init(
    _ sitting: Sitting, source: DocumentMark, position: Int, under regulation: Regulation
  ) {
    self.sitting = sitting
    self.source = source
    self.position = position
    self.regulation = regulation
    firstNumber = ResolutionDrafter(sitting, under: regulation).resolutions.lazy.compactMap(
      \.statedNumber
    ).first.flatMap {
      Int($0.prefix { $0.isNumber })
    }
  }

  /// Sittings in the order in which their resolutions take their numbers.
  package static func inOrder(_ entries: [SittingEntry]) -> [SittingEntry] {
    entries.enumerated().sorted(by: isEarlier).map(\.element)
  }

  private static func isEarlier(
    _ left: (offset: Int, element: SittingEntry), _ right: (offset: Int, element: SittingEntry)
  ) -> Bool {
    let (first, second) = (left.element.sitting, right.element.sitting)
    if let early = first.date?.value, let late = second.date?.value, early != late {
      return early < late
    }
    if let early = first.openedAt?.value, let late = second.openedAt?.value, early != late {
      return early < late
    }
    // Each deliberation of an evening may be a file of its own.
    if let early = left.element.firstNumber, let late = right.element.firstNumber, early != late {
      return early < late
    }
    return left.offset < right.offset
  }

  /// What draws its acts up: as large as the sitting, it is not kept while others are read.
  package var drafter: ResolutionDrafter { ResolutionDrafter(sitting, under: regulation) }

  /// What the register is given.
  ///
  /// - Throws: ``RegisterError/refused(_:)`` where the minutes do not say their day.
  func minutes(_ terms: EntryTerms, errors: Int) throws -> NewMinutes {
    guard let date = sitting.date?.value else {
      throw RegisterError.refused(
        "manca la data della seduta, senza la quale non vi è numero: scriverla nel verbale")
    }
    let drafter = drafter
    let names = drafter.names
    var minutes = NewMinutes(
      authority: names.authority, bodyName: names.body, bodyKind: sitting.body.kind, date: date,
      regulation: regulation.id, source: source, sourcePosition: position,
      resolutions: drafter.resolutions
    ) { [drafter] place, number in
      let drawn = try drafter.draw(place, number: number)
      return ActText(text: drawn.text, document: drawn.document)
    }
    minutes.bodyChoice = terms.bodyChoice
    minutes.openedAt = sitting.opensByCall ? nil : sitting.openedAt?.value.description
    minutes.number = sitting.number.map { Spacing.tidy($0.value) }
    minutes.numbersRejected = regulation.publication.numbersRejected
    minutes.signed = terms.signed
    minutes.errors = errors
    minutes.roll = RegisterRoll.entries(of: sitting)
    minutes.firstNumber = terms.firstNumber
    return minutes
  }
}

/// What whoever enters says beside the minutes.
package struct EntryTerms: Sendable {
  /// Why it is entered despite errors or doubts.
  package var reason: String?
  /// Where the numbering of the year begins, for its first act.
  package var firstNumber: Int?
  /// Words that choose the organ among those of the register.
  package var bodyChoice: String?
  /// The signed document.
  package var signed: DocumentMark?

  /// Nothing said.
  package init() {}
}
