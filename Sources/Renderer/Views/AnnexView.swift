import Model

/// An annex, by its label.
enum AnnexView {
  /// The label alone: annexes follow the act, they are no part of it.
  static func make(_ annex: Annex) -> View {
    var view = View()
    view.set(.title, Spacing.tidy(annex.title.value))
    return view
  }
}
