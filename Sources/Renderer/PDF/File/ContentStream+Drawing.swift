extension ContentStream {
  /// Draws one thing of a drawing whose upper left corner is at a place; words are not drawn here.
  mutating func draw(_ shape: Drawing.Shape, scale: Double, x: Double, y: Double) {
    var pen = Pen(scale: scale, left: x, top: y)
    switch shape {
    case .box(let x, let y, let width, let height, let look):
      pen.look = look
      pen.path = [
        .init(x, y), .init(x + width, y), .init(x + width, y + height), .init(x, y + height),
      ]
      pen.isClosed = true
    case .line(let points, let look):
      pen.look = look
      pen.path = points
    case .polygon(let points, let look):
      pen.look = look
      pen.path = points
      pen.isClosed = true
    case .disc(let centre, let radius, let look):
      pen.look = look
      disc(centre, radius, pen)
      return
    case .words: return
    }
    guard !pen.path.isEmpty else { return }
    if pen.look.isHatched { hatch(pen) }
    begin(pen)
    trace(pen)
    end(pen)
  }

  private struct Pen {
    let scale: Double
    let left: Double
    let top: Double
    var look = Drawing.Look()
    var path: [Drawing.Point] = []
    var isClosed = false

    /// What fills it: stripes are drawn apart.
    var fill: Drawing.Ink? { look.isHatched ? nil : look.fill }

    func x(_ x: Double) -> Double { left + x * scale }
    func y(_ y: Double) -> Double { top - y * scale }
  }

  private mutating func begin(_ pen: Pen) {
    write("q ")
    if let fill = pen.fill {
      numbers(of: PrintColour(fill.code))
      write("rg ")
    }
    if let line = pen.look.line {
      numbers(of: PrintColour(line.code))
      write("RG ")
      number(pen.look.weight * pen.scale)
      write("w ")
      if let dash = pen.look.dash.pattern {
        write("[")
        for length in dash { number(length * pen.scale) }
        write("] 0 d ")
      }
    }
  }

  private mutating func end(_ pen: Pen) {
    switch (pen.fill != nil, pen.look.line != nil) {
    case (true, true): write("B Q\n")
    case (true, false): write("f Q\n")
    case (false, true): write("S Q\n")
    case (false, false): write("n Q\n")
    }
  }

  private mutating func trace(_ pen: Pen) {
    for (index, point) in pen.path.enumerated() {
      number(pen.x(point.x))
      number(pen.y(point.y))
      write(index == 0 ? "m " : "l ")
    }
    if pen.isClosed { write("h ") }
  }

  /// Slanting stripes inside a box, over its ground.
  private mutating func hatch(_ pen: Pen) {
    let xs = pen.path.map(\.x)
    let ys = pen.path.map(\.y)
    guard let line = pen.look.line, let left = xs.min(), let right = xs.max(),
      let top = ys.min(), let bottom = ys.max()
    else { return }
    write("q ")
    trace(pen)
    write("W n ")
    if let ground = pen.look.fill {
      numbers(of: PrintColour(ground.code))
      write("rg ")
      trace(pen)
      write("f ")
    }
    numbers(of: PrintColour(line.code))
    write("RG ")
    number(2.4 * pen.scale)
    write("w ")
    let height = bottom - top
    var start = left
    // As in the pattern of the SVG: four units apart, measured across the stripes.
    while start - height < right {
      number(pen.x(start - height))
      number(pen.y(bottom))
      write("m ")
      number(pen.x(start))
      number(pen.y(top))
      write("l ")
      start += 4 * 1.4142
    }
    write("S Q\n")
  }

  /// A disc out of four curves.
  private mutating func disc(_ centre: Drawing.Point, _ radius: Double, _ pen: Pen) {
    let arm = radius * 0.5523
    begin(pen)
    func point(_ x: Double, _ y: Double) -> [Double] {
      [pen.x(centre.x + x), pen.y(centre.y + y)]
    }
    for value in point(radius, 0) { number(value) }
    write("m ")
    let curves: [[(Double, Double)]] = [
      [(radius, arm), (arm, radius), (0, radius)],
      [(-arm, radius), (-radius, arm), (-radius, 0)],
      [(-radius, -arm), (-arm, -radius), (0, -radius)],
      [(arm, -radius), (radius, -arm), (radius, 0)],
    ]
    for curve in curves {
      for (x, y) in curve { for value in point(x, y) { number(value) } }
      write("c ")
    }
    write("h ")
    end(pen)
  }
}
