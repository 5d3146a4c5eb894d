import Model

/// An annex, by its label.
enum AnnexView {
  /// The label alone: annexes follow the act, they are no part of it. Where the label is a list, its
  /// entries.
  static func make(_ annex: Annex, in sitting: Sitting) -> [View] {
    entries(of: label(of: annex, in: sitting)).map { entry in
      var view = View()
      let own = EntryLabel.split(entry)
      view.set(.number, own?.label)
      view.set(.title, own?.words ?? entry)
      return view
    }
  }

  /// The first line, with those that end its sentence.
  private static func label(of annex: Annex, in sitting: Sitting) -> String {
    let title = Spacing.tidy(annex.title.value)
    let lines = sitting.text(annex.range).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).map { Spacing.tidy(String($0)) }
    guard lines.first == title else { return title }
    var label = title
    for line in lines.dropFirst() {
      guard let end = label.last, !".:!?".contains(end), let start = line.first,
        start.isLowercase || end == "," || end == ";"
      else { break }
      label += " " + line
    }
    return label
  }

  /// `Allegati: A) …; B) …`, one by one; the label itself where it is no such list.
  private static func entries(of label: String) -> [String] {
    guard let colon = label.firstIndex(of: ":"), label[..<colon].lowercased() == "allegati" else {
      return [label]
    }
    let entries = label[label.index(after: colon)...].split(separator: ";")
      .map { $0.trimmed { $0.isWhitespace } }
    let areLabelled = entries.allSatisfy { EntryLabel.split($0) != nil }
    return areLabelled && !entries.isEmpty ? entries.map { $0.trimmed { $0 == "." } } : [label]
  }
}
