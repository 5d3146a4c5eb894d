/// Chooses between the readings of roll and text: the one under which most tallies add up.
struct TrackChoice {
  /// A reading with its tracks.
  struct Chosen {
    let tracks: [MemberTrack]
    let reading: PresenceReading
  }

  private let builder: TrackBuilder

  init(_ builder: TrackBuilder) {
    self.builder = builder
  }

  var best: Chosen {
    let both = settled(builder.tracks(.both))
    guard builder.hasConflicts else { return Chosen(tracks: both, reading: .agreed) }
    var best = Chosen(tracks: both, reading: .agreed)
    var score = score(both)
    for (preference, reading) in [
      (TrackBuilder.Preference.text, PresenceReading.text), (.roll, .roll),
    ] {
      let tracks = settled(builder.tracks(preference))
      let other = self.score(tracks)
      if other > score {
        score = other
        best = Chosen(tracks: tracks, reading: reading)
      }
    }
    return best
  }

  /// How many tallies speak for a reading, less those that speak against it.
  private func score(_ tracks: [MemberTrack]) -> Int {
    var total = 0
    for (_, _, vote) in builder.sitting.votes {
      let place = vote.range.lower
      let time = vote.time?.value
      let count = tracks.reduce(0) { $0 + ($1.isInside(at: place, time: time) == true ? 1 : 0) }
      switch Tally(vote, in: builder.sitting.source).speaks(for: count) {
      case true: total += 1
      case false: total -= 1
      case nil: break
      }
    }
    return total
  }

  /// A step whose moment only an hour on the roll gives can lie before or after a vote near it: the
  /// place under which the tallies add up is taken, where one is plainly better.
  private func settled(_ tracks: [MemberTrack]) -> [MemberTrack] {
    var result = tracks
    let places = builder.sitting.votes.map { $0.vote.range.lower }
    guard !places.isEmpty, places.count <= 400 else { return result }
    for member in result.indices {
      for index in result[member].steps.indices {
        let step = result[member].steps[index]
        guard step.isOpen, !step.staysOpen else { continue }
        let cuts =
          [step.earliest] + places.filter { $0 > step.earliest && $0 <= step.latest }.map { $0 + 1 }
        guard cuts.count > 1, cuts.count <= 12 else { continue }
        var scores: [Int] = []
        for cut in cuts {
          result[member].steps[index].place = cut
          scores.append(score(result))
        }
        guard let top = scores.max() else { continue }
        let best = cuts.indices.filter { scores[$0] == top }
        if best.count == 1, let only = best.first {
          result[member].steps[index].place = cuts[only]
          result[member].steps[index].earliest = cuts[only]
          result[member].steps[index].latest = cuts[only]
        } else {
          result[member].steps[index].place = step.place
        }
      }
    }
    return result
  }
}
