import Model

/// The verbale: the whole of every sitting.
enum MinutesView {
  /// The view of all sittings given, one after the other.
  static func make(_ sittings: [HeldSitting]) -> View {
    var view = View()
    view.set(.sittings, sittings.map(sitting))
    view.set(.title, DocumentTitle.make("Verbale", sittings))
    return view
  }

  private static func sitting(_ held: HeldSitting) -> View {
    let sitting = held.sitting
    var view = SittingView.head(held)
    view.set(.roll, RollView.make(held))
    view.set(.participants, .rows, sitting.participants.map(ParticipantView.make))
    view.set(.agenda, .rows, sitting.agendaIsFromHeadings ? [] : AgendaView.make(sitting))
    view.set(.preamble, .blocks, PassageBlocks.make(PreambleFilter.kept(sitting), held: held))
    view.set(.items, items(held))
    let last = ConclusionFilter.kept(sitting)
    view.set(.conclusion, .blocks, PassageBlocks.make(last, held: held))
    view.set(
      .hasOwnSigningFormula,
      last.map(\.text).contains(where: ConclusionFilter.isSigningFormula)
        || ConclusionFilter.isSigningFormula(sitting.text(sitting.closing)))
    view.set(.annexes, .rows, sitting.annexes.flatMap { AnnexView.make($0, in: sitting) })
    view.set(.signatures, SignatureView.make(sitting))
    return view
  }

  /// What a heading says before the title, where that is no number: 'Punto aggiuntivo'.
  private static func label(of item: Item) -> String? {
    guard let heading = item.passages.first, heading.kind == .heading,
      let title = item.title.map({ Spacing.tidy($0.value) })
    else { return nil }
    let text = Spacing.tidy(heading.text)
    guard text.hasSuffix(title) else { return nil }
    let label = text.dropLast(title.count).trimmed { !$0.isLetter && !$0.isNumber }
    return label.contains { $0.isLetter } ? label : nil
  }

  private static func items(_ held: HeldSitting) -> [View] {
    var firstVote = 1
    return held.sitting.items.indices.map { index in
      let item = held.sitting.items[index]
      var view = View()
      view.set(.number, item.agendaNumber.map(String.init))
      view.set(.label, item.agendaNumber == nil ? label(of: item) : nil)
      view.set(.resolutionNumber, item.resolutionNumber.map { Spacing.tidy($0.value) })
      view.require(
        .title,
        held.title(of: item)
          ?? (held.sitting.isPreliminary(index) ? "Prima dei punti all’ordine del giorno" : nil))
      view.set(.blocks, PassageBlocks.make(item: index, firstVote: firstVote, held: held))
      firstVote += item.votes.count
      return view
    }
  }
}
