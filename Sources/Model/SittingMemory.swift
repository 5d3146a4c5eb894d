extension Sitting {
  /// The sitting without its paragraphs: what is worth keeping of many to compare one with another.
  public var withoutPassages: Sitting {
    var copy = self
    copy.preamble = []
    copy.conclusion = []
    for index in copy.items.indices { copy.items[index].passages = [] }
    return copy
  }
}
