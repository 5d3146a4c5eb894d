import Model

/// The prospetto: every vote with who was present, what was needed and what follows.
enum VoteTableView {
  /// What the picture of a sitting is called, by its number from 1.
  static func picture(_ number: Int) -> String { "quadro-\(number)" }

  /// The view of all sittings given.
  static func make(_ sittings: [HeldSitting]) -> View {
    var view = View()
    view.set(.title, DocumentTitle.make("Prospetto delle votazioni", sittings))
    view.set(
      .sittings,
      sittings.enumerated().map { number, held in
        var view = SittingView.head(held)
        view.set(.rule, held.regulation.title)
        view.set(.votes, .rows, SituationView.all(held))
        let isBlank = held.sitting.members.isEmpty && held.sitting.votes.isEmpty
        view.set(.picture, isBlank ? nil : Self.picture(number + 1))
        view.set(.pictureWords, DocumentTitle.make("Quadro della seduta", [held]))
        view.set(.stays, .rows, StayView.all(held))
        return view
      })
    return view
  }
}
