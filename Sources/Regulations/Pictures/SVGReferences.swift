/// How much a drawing grows when every `use` is drawn: a few that call one another can make millions.
struct SVGReferences {
  private static let most = 100_000

  private var targets: [String: SVGElement] = [:]
  private var sizes: [String: Int] = [:]
  private var open: Set<String> = []

  /// Refuses a drawing that refers to itself or grows too much.
  static func check(_ drawing: SVGElement) throws(PictureFault) {
    var references = SVGReferences()
    references.collect(drawing)
    guard try references.size(of: drawing) <= most else { throw tooMuch }
  }

  private mutating func collect(_ element: SVGElement) {
    if let id = element["id"], targets[id] == nil { targets[id] = element }
    for inner in element.elements { collect(inner) }
  }

  private mutating func size(of element: SVGElement) throws(PictureFault) -> Int {
    var total = 1
    for inner in element.elements {
      total += try size(of: inner)
      guard total <= Self.most else { throw Self.tooMuch }
    }
    if element.name == "use", let target = element["xlink:href"]?.dropFirst() {
      total += try size(ofTarget: String(target))
    }
    return total
  }

  private mutating func size(ofTarget id: String) throws(PictureFault) -> Int {
    if let known = sizes[id] { return known }
    guard let target = targets[id] else { return 0 }
    guard open.insert(id).inserted else {
      throw PictureFault(
        message: "nel disegno «\(id)» richiama sé stesso",
        advice: "salvalo come SVG semplice, oppure come PNG")
    }
    defer { open.remove(id) }
    let size = try size(of: target)
    sizes[id] = size
    return size
  }

  private static var tooMuch: PictureFault {
    PictureFault(
      message: "il disegno richiama sé stesso troppe volte",
      advice: "semplificalo, o salvalo come PNG")
  }
}
