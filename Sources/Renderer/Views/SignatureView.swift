import Model

/// Who signs, each with the office.
enum SignatureView {
  /// The signatures of the minutes; the officers of the sitting where the text has none.
  static func make(_ sitting: Sitting) -> [View] {
    let written = sitting.signatures.map {
      make(role: $0.role?.value, name: $0.name?.value)
    }
    if !written.isEmpty { return written }
    return [
      make(role: sitting.chair?.role?.value ?? "Presidenza", name: sitting.chair?.name.value),
      make(
        role: sitting.secretary?.role?.value ?? "Segreteria verbalizzante",
        name: sitting.secretary?.name.value),
    ]
  }

  private static func make(role: String?, name: String?) -> View {
    var view = View()
    view.require(.role, role.map(OfficePhrase.signing))
    view.set(.name, name.map(Spacing.tidy))
    return view
  }
}
