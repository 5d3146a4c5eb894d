/// Who is there when the sitting opens, and whether they suffice.
public struct OpeningSituation: Sendable, Hashable {
  /// How many members are present; nil when the text does not let it be known.
  public let present: Int?
  /// The quorum in heads; nil when not verifiable.
  public let quorumRequired: Int?
  /// Whether the quorum is reached, by heads and by weight; nil when not verifiable.
  public let isQuorumReached: Bool?
  /// Why something is not verifiable, in Italian.
  public let notVerifiable: [String]

  init(_ sitting: Sitting, requirements: Requirements?) {
    let present = sitting.presentCount
    self.present = present
    guard let requirements else {
      quorumRequired = nil
      isQuorumReached = nil
      notVerifiable = []
      return
    }
    let members = sitting.presentAtOpening
    let weight = sitting.declaredPresentWeight?.value ?? requirements.weight(of: members)
    let quorum = requirements.quorum(present: present, weight: weight)
    quorumRequired = quorum.heads
    isQuorumReached = quorum.isMet
    notVerifiable = quorum.notVerifiable
  }
}
