/// Puts pieces on pages, breaking where it disturbs least.
struct Paginator {
  /// A page and what is on it.
  struct Page {
    /// The table whose head is repeated at the top.
    var head: Int?
    /// The pieces, each with its distance from the top of the text.
    var placed: [FrameMarks.Placed] = []
  }

  private let pieces: [Piece]
  private let heads: [[Piece]]
  private let height: Double

  init(_ flow: PageFlow, height: Double) {
    pieces = flow.pieces
    heads = flow.heads
    self.height = height
  }

  /// All the pages.
  func pages() -> [Page] {
    var pages: [Page] = []
    var start = 0
    while start < pieces.count {
      let end = self.end(of: start)
      pages.append(page(start..<end))
      start = end
    }
    return pages.isEmpty ? [Page()] : pages
  }

  private func headHeight(before piece: Int) -> Double {
    guard let table = pieces[piece].table, piece > 0, pieces[piece - 1].table == table else {
      return 0
    }
    return heads[table].reduce(0) { $0 + $1.height }
  }

  /// Where the page that begins with a piece ends.
  private func end(of start: Int) -> Int {
    var used = headHeight(before: start)
    var index = start
    while index < pieces.count {
      if index > start, pieces[index].startsPage { return index }
      let wanted = pieces[index].height + (index > start ? pieces[index].before : 0)
      if index > start, used + wanted > height + 0.01 { break }
      used += wanted
      index += 1
    }
    guard index < pieces.count else { return index }
    return best(from: start, to: index)
  }

  /// The last place before `end` where a break is least to be avoided.
  private func best(from start: Int, to end: Int) -> Int {
    for keep in [BoxStyle.Keep.free, .loose, .tight] {
      var candidate = end
      while candidate > start {
        if pieces[candidate - 1].keep <= keep {
          // What is kept together has to fit on the next page, or moving it there gains nothing.
          if keep == .tight || fits(candidate, keep) { return candidate }
          break
        }
        candidate -= 1
      }
    }
    return end
  }

  /// Whether what is held together from a piece on is lower than a page.
  private func fits(_ start: Int, _ keep: BoxStyle.Keep) -> Bool {
    var used = headHeight(before: start)
    var index = start
    while index < pieces.count {
      used += pieces[index].height + (index > start ? pieces[index].before : 0)
      if used > height { return false }
      if pieces[index].keep <= keep { return true }
      index += 1
    }
    return true
  }

  private func page(_ range: Range<Int>) -> Page {
    var page = Page()
    var top = headHeight(before: range.lowerBound)
    if top > 0 { page.head = pieces[range.lowerBound].table }
    for index in range {
      if index > range.lowerBound { top += pieces[index].before }
      let bottom = top + pieces[index].height
      page.placed.append(.init(index: index, top: top, bottom: bottom))
      top = bottom
    }
    return page
  }
}
