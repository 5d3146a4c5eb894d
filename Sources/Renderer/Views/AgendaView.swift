import Model

/// The order of the day as listed.
enum AgendaView {
  /// Numbers and titles.
  static func make(_ sitting: Sitting) -> [View] {
    sitting.agenda.map { item in
      var view = View()
      view.set(.number, item.number.map(String.init))
      view.set(.title, Spacing.tidy(item.title.value))
      return view
    }
  }
}
