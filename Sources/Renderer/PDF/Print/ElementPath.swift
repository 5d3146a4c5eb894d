/// Where an element stands in the tree, as style rules look at it.
struct ElementPath {
  /// An element and its place among its siblings.
  struct Step {
    var name: String
    var classes: [Substring]
    var index: Int
    var count: Int
    /// The classes of the sibling before.
    var follows: [Substring] = []
  }

  private(set) var steps: [Step] = []

  /// Goes into an element.
  func entering(
    _ element: Element, index: Int = 0, of count: Int = 1, after sibling: Element? = nil
  ) -> ElementPath {
    var path = self
    path.steps.append(
      Step(
        name: element.name, classes: element["class"]?.split(separator: " ") ?? [], index: index,
        count: count, follows: sibling?["class"]?.split(separator: " ") ?? []))
    return path
  }
}
