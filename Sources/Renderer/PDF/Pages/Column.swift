/// Blocks laid out beside others: a cell, a signatory, a column of names.
struct Column {
  /// Something drawn, and how much height it takes below what precedes.
  struct Slice {
    var height: Double
    var marks: [Piece.Mark]
  }

  /// From the top, its parts that may come apart.
  let slices: [Slice]

  /// How high it is.
  var height: Double { slices.reduce(0) { $0 + $1.height } }

  /// Lays out the blocks that `add` adds.
  init(_ composer: Composer, _ add: (inout PageFlow) -> Void) {
    var flow = PageFlow(composer)
    add(&flow)
    var top = 0.0
    var placed: [FrameMarks.Placed] = []
    var slices: [Slice] = []
    for (index, piece) in flow.pieces.enumerated() {
      let before = index == 0 ? 0 : piece.before
      placed.append(
        .init(index: index, top: top + before, bottom: top + before + piece.height))
      slices.append(
        Slice(height: before + piece.height, marks: piece.marks(movedBy: 0, before)))
      top += before + piece.height
    }
    let frames = FrameMarks.of(placed, pieces: flow.pieces, frames: flow.frames)
    if !frames.isEmpty, !slices.isEmpty { slices[0].marks = frames + slices[0].marks }
    self.slices = slices
  }

  /// All that is drawn, from some height.
  func marks(from top: Double) -> [Piece.Mark] {
    var top = top
    var marks: [Piece.Mark] = []
    for slice in slices {
      marks += Piece(height: 0, marks: slice.marks).marks(movedBy: 0, top)
      top += slice.height
    }
    return marks
  }
}
