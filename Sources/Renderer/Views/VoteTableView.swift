import Model

/// The prospetto: every vote with who was present, what was needed and what follows.
enum VoteTableView {
  /// The view of all sittings given.
  static func make(_ sittings: [HeldSitting]) -> View {
    var view = View()
    view.set(.title, DocumentTitle.make("Prospetto delle votazioni", sittings))
    view.set(
      .sittings,
      sittings.map { held in
        var view = SittingView.head(held)
        view.set(.rule, held.regulation.title)
        view.set(.votes, .rows, SituationView.all(held))
        return view
      })
    return view
  }
}
