extension Regulation {
  /// The base for a quorum of the assigned: the mayor is added only where the rule counts him.
  public var assignedForQuorum: Int? {
    assigned.map { $0 + (mayorInBase == true ? 1 : 0) }
  }

  /// The base for a majority of the components: a mayor, where the body has one beside those
  /// assigned (the regulation speaks of him, either way), always counts (LAW A2, A3).
  public var assignedForMajorities: Int? {
    assigned.map { $0 + (mayorInBase == nil ? 0 : 1) }
  }
}
