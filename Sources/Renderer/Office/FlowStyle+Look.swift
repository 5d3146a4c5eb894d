extension FlowStyle {
  /// How the style looks.
  var look: Look {
    switch self {
    case .standard: Look(alignment: .left, before: 0, after: 0)
    case .body:
      Look(parent: .standard, alignment: .justified, after: 6, hyphenates: true)
    case .plain, .actNumber, .certificate, .omissis, .subject, .quotation, .movement, .opinion,
      .decision, .solemn, .verb, .actingOrgan:
      runningLook
    case .heading1, .heading2, .heading3, .certificateTitle, .letterhead, .letterheadNote,
      .contacts,
      .registration, .institution, .organ, .caption:
      headLook
    case .dashedItem, .numberedItem, .agendaItem, .itemText: itemLook
    case .voteTitle, .vote, .voteSubject, .voteWords, .check, .checkItem: voteLook
    case .tableHeading, .tableText, .tableFigure, .tallyFigure, .tableTotal, .tableNames:
      tableLook
    case .signatureOffice:
      Look(parent: .standard, isSmallCaps: true, alignment: .centre, keepsWithNext: true)
    case .signatureName:
      Look(parent: .standard, isItalic: true, alignment: .centre, before: 2, after: 2)
    case .footer: Look(parent: .standard, scale: 0.82, colour: .grey, alignment: .centre)
    }
  }

  private var runningLook: Look {
    switch self {
    case .actNumber: Look(parent: .plain, isItalic: true)
    case .certificate: Look(parent: .plain, scale: 0.95, after: 4)
    case .omissis: Look(parent: .body, isItalic: true, colour: .grey, alignment: .centre)
    case .subject: Look(parent: .plain, after: 12)
    case .quotation: Look(parent: .body, indent: 28)
    case .movement: Look(parent: .body, isItalic: true, indent: 14, hasBar: true)
    case .opinion: Look(parent: .body, indent: 14)
    case .decision: Look(parent: .body, isBold: true)
    case .solemn: Look(parent: .decision, tracking: 1.5, before: 6, keepsWithNext: true)
    case .verb:
      Look(
        parent: .body, scale: 1.1, isBold: true, tracking: 4, alignment: .centre, before: 14,
        after: 8, keepsWithNext: true)
    case .actingOrgan:
      Look(
        parent: .body, scale: 1.1, isSmallCaps: true, tracking: 1, alignment: .centre, before: 14,
        after: 8, keepsWithNext: true)
    default: Look(parent: .body, alignment: .left)
    }
  }

  private var headLook: Look {
    switch self {
    case .heading1:
      Look(
        parent: .standard, next: .body, scale: 1.35, isBold: true, alignment: .centre, before: 10,
        after: 10, keepsWithNext: true, keepsLines: true)
    case .heading2:
      Look(
        parent: .standard, next: .body, scale: 1.12, isBold: true, before: 18, after: 6,
        keepsWithNext: true, keepsLines: true)
    case .heading3:
      Look(
        parent: .standard, next: .body, isBold: true, isItalic: true, before: 12, after: 4,
        keepsWithNext: true, keepsLines: true)
    case .certificateTitle:
      Look(parent: .heading2, next: .certificate, scale: 1, before: 12, after: 3)
    case .institution:
      Look(
        parent: .standard, scale: 1.15, isSmallCaps: true, tracking: 0.7, alignment: .centre,
        keepsWithNext: true)
    case .letterhead:
      Look(parent: .institution, scale: 1.35, isBold: true, colour: .accent)
    case .letterheadNote:
      Look(parent: .standard, scale: 0.95, alignment: .centre, keepsWithNext: true)
    case .contacts: Look(parent: .letterheadNote, scale: 0.78, colour: .grey)
    case .registration: Look(parent: .standard, scale: 0.95, before: 6, keepsWithNext: true)
    case .organ: Look(parent: .institution, scale: 1.3)
    default:
      Look(
        parent: .standard, scale: 0.9, isItalic: true, colour: .grey, before: 4, after: 3,
        keepsWithNext: true)
    }
  }

  private var itemLook: Look {
    switch self {
    case .dashedItem: Look(parent: .body, after: 4, indent: 20, firstLine: -14)
    case .numberedItem: Look(parent: .body, after: 4, indent: 24, firstLine: -18)
    case .agendaItem: Look(parent: .body, after: 4, indent: 24, firstLine: -24)
    default: Look(parent: .body, after: 4, indent: 20)
    }
  }

  private var voteLook: Look {
    switch self {
    case .voteTitle: Look(parent: .vote, keepsWithNext: true)
    case .voteSubject: Look(parent: .vote, isItalic: true)
    case .voteWords: Look(parent: .vote, scale: 0.9, colour: .grey)
    case .check:
      Look(parent: .standard, after: 3, indent: 24, firstLine: -14, keepsLines: true, hasBox: true)
    case .checkItem: Look(parent: .check)
    default:
      Look(parent: .standard, after: 4, indent: 11, keepsLines: true, hyphenates: false)
    }
  }

  private var tableLook: Look {
    switch self {
    case .tableHeading: Look(parent: .tableText, isSmallCaps: true, keepsWithNext: true)
    case .tableFigure: Look(parent: .tableText, alignment: .right)
    case .tallyFigure: Look(parent: .tableFigure, isBold: true)
    case .tableTotal: Look(parent: .tableText, isBold: true)
    case .tableNames: Look(parent: .tableText, scale: 0.81, colour: .grey)
    default: Look(parent: .standard, scale: 0.9, before: 1.5, after: 1.5)
    }
  }
}
