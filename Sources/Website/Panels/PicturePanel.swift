import Model
import Renderer
import Validator

/// Quadro: the picture of every sitting. A vote is touched on its line, or in the list below it.
enum PicturePanel {
  static func content(_ examination: Examination) -> HTML {
    guard !examination.isBlank else { return .nothing }
    var number = 0
    return examination.bySitting { held in
      number += 1
      guard !held.sitting.members.isEmpty || !held.sitting.votes.isEmpty else {
        return "<p class=\"manca\">Nel testo non si trovano né appello né votazioni.</p>"
      }
      let picture = SittingPicture(
        [HeldSitting(held.timeline, under: held.regulation)],
        faults: [VoteFaults.of(held.sitting, among: held.report.diagnostics)], isTitled: false)
      let drawn = HTML(trusted: picture.svg(.narrow, identifier: "quadro-\(number)"))
      return "<div class=\"figura\">\(drawn)\(votes(held.sitting, examination))</div>"
    }
  }

  /// The votes as buttons that light up their words: what the lines do, for every hand.
  private static func votes(_ sitting: Sitting, _ examination: Examination) -> HTML {
    guard !sitting.votes.isEmpty else { return .nothing }
    let buttons = sitting.votes.enumerated().map { number, entry -> HTML in
      let place = examination.place(entry.vote.range)
      return """
        <li><button type="button" class="dato" data-voto="\(number + 1)" data-da="\(place.from)" \
        data-a="\(place.to)"><span class="fuori-vista">Votazione </span>\(number + 1)</button></li>
        """
    }
    return """
      <p class="guida" id="guida-quadro">Una votazione toccata si illumina nel testo.</p>
      <ul class="numeri" aria-label="Votazioni nel testo">\(buttons)</ul>
      """
  }
}
