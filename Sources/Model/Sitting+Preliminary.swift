extension Sitting {
  /// Whether an item is what is voted before the first point, on the order of the points or on one more:
  /// it has neither number nor title, and the points of the list follow it.
  public func isPreliminary(_ index: Int) -> Bool {
    guard index == 0, items.count > 1 else { return false }
    return items[0].agendaNumber == nil && items[0].title == nil
      && items[0].resolutionNumber == nil && items[1].agendaNumber != nil
  }
}
