/// The frames round pieces that stand one below another on a page or in a cell.
enum FrameMarks {
  /// A piece in its place.
  struct Placed {
    var index: Int
    var top: Double
    var bottom: Double
  }

  /// What is drawn for every frame, the outer ones first.
  static func of(_ placed: [Placed], pieces: [Piece], frames: [Frame]) -> [Piece.Mark] {
    guard !frames.isEmpty else { return [] }
    var extents: [Int: (top: Double, bottom: Double, first: Int, last: Int)] = [:]
    for piece in placed {
      var frame = pieces[piece.index].box
      while let index = frame {
        if let extent = extents[index] {
          extents[index] = (
            min(extent.top, piece.top), max(extent.bottom, piece.bottom), extent.first, piece.index
          )
        } else {
          extents[index] = (piece.top, piece.bottom, piece.index, piece.index)
        }
        frame = frames[index].outer
      }
    }
    return extents.keys.sorted().flatMap { index -> [Piece.Mark] in
      guard let extent = extents[index] else { return [] }
      let isFirst = extent.first == 0 || !isInside(pieces[extent.first - 1].box, index, frames)
      let isLast =
        extent.last + 1 == pieces.count || !isInside(pieces[extent.last + 1].box, index, frames)
      return frames[index].marks(
        from: extent.top, to: extent.bottom, isFirst: isFirst, isLast: isLast)
    }
  }

  private static func isInside(_ box: Int?, _ wanted: Int, _ frames: [Frame]) -> Bool {
    var frame = box
    while let index = frame {
      if index == wanted { return true }
      frame = frames[index].outer
    }
    return false
  }
}
