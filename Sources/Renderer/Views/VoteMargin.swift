import Model

/// By how much a vote passed or failed, and how few votes would have changed that.
struct VoteMargin {
  private let inFavour: Int
  private let required: Int

  /// Nil where the votes in favour or the majority are not to be told.
  init?(vote: Vote, situation: VoteSituation) {
    guard let inFavour = situation.inFavourComputed ?? vote.inFavour?.value,
      let required = situation.majorityRequired, situation.outcomeComputed != nil
    else { return nil }
    self.init(inFavour: inFavour, required: required)
  }

  init(inFavour: Int, required: Int) {
    self.inFavour = inFavour
    self.required = required
  }

  /// `8 voti oltre i 10 richiesti`.
  var words: String {
    let difference = inFavour - required
    guard required != 1 else { return wordsBesideOne(difference) }
    if difference == 0 {
      return
        "nessuno: i voti favorevoli sono esattamente \(Agreement.withArticle(required)) richiesti"
    }
    return difference > 0
      ? "\(votes(difference)) oltre \(Agreement.withArticle(required)) richiesti"
      : "\(votes(-difference)) meno \(Agreement.of(required)) richiesti"
  }

  private func wordsBesideOne(_ difference: Int) -> String {
    switch difference {
    case 0: "nessuno: il voto favorevole è esattamente quello richiesto"
    case ..<0: "manca il solo voto richiesto"
    default: "\(votes(difference)) oltre il solo richiesto"
    }
  }

  /// How many voters, changing their vote and with the same number voting, turn the outcome.
  var change: String {
    if inFavour >= required {
      let number = inFavour - required + 1
      return number == 1
        ? "1 voto favorevole che fosse stato contrario avrebbe fatto respingere la proposta"
        : "\(number) voti favorevoli che fossero stati contrari avrebbero fatto respingere la proposta"
    }
    let number = required - inFavour
    return number == 1
      ? "1 voto favorevole in più, a parità di votanti, avrebbe fatto approvare la proposta"
      : "\(number) voti favorevoli in più, a parità di votanti, avrebbero fatto approvare la proposta"
  }

  private func votes(_ number: Int) -> String { number == 1 ? "1 voto" : "\(number) voti" }
}
