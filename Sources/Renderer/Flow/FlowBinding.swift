/// Says which blocks may not be parted by the end of a page.
enum FlowBinding {
  /// How many paragraphs before the signatures stay with them.
  private static let signed = 3

  /// Signatures never stand alone: what they sign stays with them.
  static func bind(before index: Int, in blocks: inout [FlowBlock]) {
    var place = index - 1
    while place >= max(0, index - signed), !blocks[place].place.startsPage {
      guard case .paragraph = blocks[place] else { return }
      blocks[place].place.keepsWithNext = true
      place -= 1
    }
  }

  /// Puts a frame round the last blocks, and keeps them together and with what they follow from.
  static func frame(_ frame: FlowFrame, from start: Int, in blocks: inout [FlowBlock]) {
    guard start < blocks.count else { return }
    for index in start..<blocks.count where blocks[index].place.frame == nil {
      blocks[index].place.frame = frame
      blocks[index].place.opensFrame =
        index == start || blocks[index - 1].place.frame != frame
    }
    for index in start..<blocks.count where blocks[index].place.frame == frame {
      let isLast = index == blocks.count - 1
      blocks[index].place.closesFrame = isLast || blocks[index + 1].place.frame != frame
      if !isLast { blocks[index].place.keepsWithNext = true }
    }
    if start > 0, case .paragraph = blocks[start - 1], !blocks[start].place.startsPage {
      blocks[start - 1].place.keepsWithNext = true
    }
  }

  /// Gives every picture a number of its own.
  static func numberPictures(in blocks: inout [FlowBlock]) {
    var count = 0
    func number(_ paragraph: inout FlowParagraph) {
      for index in paragraph.runs.indices {
        guard case .picture(var picture) = paragraph.runs[index] else { continue }
        count += 1
        picture.number = count
        paragraph.runs[index] = .picture(picture)
      }
    }
    for index in blocks.indices {
      switch blocks[index] {
      case .paragraph(var paragraph):
        number(&paragraph)
        blocks[index] = .paragraph(paragraph)
      case .table(var table):
        for row in table.rows.indices {
          for cell in table.rows[row].cells.indices {
            for place in table.rows[row].cells[cell].paragraphs.indices {
              number(&table.rows[row].cells[cell].paragraphs[place])
            }
          }
        }
        blocks[index] = .table(table)
      }
    }
  }
}
