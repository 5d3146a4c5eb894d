import Foundation
import Model
import Reader
import Testing
import Validator
import XML

@testable import Renderer
@testable import Secretariat
@testable import verbale

/// The picture of the sitting, of every sample and of the real minutes where they are there.
@Suite("The picture of the sitting") struct PictureTests {
  static let files: [String] =
    Package.samples.map { Package.folder + "/Samples/\($0).txt" }
    + (Reference.areThere ? [Reference.clusone, Reference.valleSeriana] : [])

  private func held(_ path: String) throws -> [(HeldSitting, [Int: [String]])] {
    let bytes = Array(try Data(contentsOf: URL(filePath: path)))
    let sittings = try DocumentReader().sittings(in: bytes, name: path)
    let choice = try RegulationChoice(nil)
    let faults = VoteFaults.all(of: sittings) { choice($0) }
    return zip(sittings, faults).map { (HeldSitting($0, regulation: choice($0)), $1) }
  }

  @Test(arguments: Package.samples) func samplesAreDrawnAsBefore(sample: String) async throws {
    let run = await Run(["voti", "Samples/\(sample).txt", "--formato", "svg"])
    #expect(run.status == .clean)
    try Golden.expect(run.output, "\(sample)/quadro.svg")
  }

  /// Every figure drawn is the checked timeline's, and the bars show its room at every vote.
  @Test(arguments: files) func theChartIsTheTimeline(path: String) throws {
    for (held, _) in try held(path) {
      let chart = PresenceChart(held)
      #expect(chart.rows.map(\.member) == Array(held.sitting.members.indices))
      #expect(chart.votes.count == held.sitting.votes.count)
      #expect(chart.votes.map(\.situation) == held.timeline.situations)
      #expect(chart.votes.map(\.position) == chart.votes.map(\.position).sorted())
      for mark in chart.votes {
        #expect(mark.agreesWithRows)
        guard !chart.levels.isEmpty else { continue }
        let open = Set(mark.situation.uncertain)
        for row in chart.rows {
          let span = row.spans.first {
            $0.from.position <= mark.position && mark.position < $0.until.position
          }
          let isThere = mark.situation.present.contains(row.member)
          #expect((span != nil) == (isThere || open.contains(row.member)))
          if let span { #expect(span.isSure == !open.contains(row.member)) }
        }
        let level = chart.levels.first {
          $0.from <= mark.position && mark.position < $0.until
        }
        #expect(level.map { $0.least...$0.most } == mark.situation.presentRange)
      }
    }
  }

  /// Every member has a row and every vote a line; no words meet; nothing is outside the sheet.
  @Test(arguments: files) func theDrawingHolds(path: String) throws {
    for (held, faults) in try held(path) {
      for format in [SittingPicture.Format.wide, .narrow] {
        let drawing = SittingPicture([held], faults: [faults]).drawing(format)
        expectSound(drawing)
        guard !held.sitting.members.isEmpty || !held.sitting.votes.isEmpty else { continue }
        let words = Set(drawing.words.map(\.text))
        for member in held.sitting.members.indices {
          let name = String(held.memberName(member).prefix(8))
          #expect(words.contains { $0.hasPrefix(name) }, "\(name)")
        }
        let marked = drawing.parts.filter { $0.name.hasPrefix("voto") }
        #expect(marked.compactMap(\.vote) == Array(1..<(held.sitting.votes.count + 1)))
        let wrong = marked.filter { $0.name.contains("non-torna") }.compactMap(\.vote)
        #expect(wrong == faults.keys.sorted())
        let reasons = drawing.parts.filter { $0.name == "motivo" }.compactMap(\.vote)
        #expect(reasons == wrong)
      }
    }
  }

  @Test func votesThatDoNotAddUpAreNamed() async throws {
    let run = await Run(["voti", "Samples/diciotto-voti-diciassette-nomi.txt", "--formato", "svg"])
    #expect(run.output.contains("<g class=\"voto non-torna\" data-voto=\"2\">"))
    #expect(
      run.output.contains("Votazione n. 2: 18 favorevoli dichiarati, 17 nomi: manca Zago Amerigo."))
    #expect(run.output.contains("Non torna la votazione n. 2."))
  }

  @Test(.enabled(if: Reference.areThere)) func theRealMinutesShowTheirFault() throws {
    let (held, faults) = try #require(try held(Reference.clusone).first)
    #expect(faults.keys.sorted() == [5])
    let chart = PresenceChart(held)
    #expect(chart.axis.isTimed)
    #expect(chart.votes.compactMap(\.situation.presentCount) == [22, 22, 22, 21, 20])
    #expect(chart.levels.map(\.least) == [22, 21, 20, 18])
  }

  /// Several sittings stand in one drawing, one under another.
  @Test func severalSittingsAreStacked() async throws {
    let run = await Run(["voti", "Samples/due-sedute.txt", "--formato", "svg"])
    #expect(run.output.contains("<title id=\"quadro-titolo\">Quadro di 2 sedute</title>"))
    #expect(run.output.components(separatedBy: "Quadro della seduta del").count == 3)
  }

  @Test func aPictureOfOneVoteIsRefused() async {
    let run = await Run(["voti", "Samples/due-sedute.txt", "--scheda", "1", "--formato", "svg"])
    #expect(run.status == .wrongInput)
    #expect(run.output.isEmpty)
  }

  private func chart(opened: String = "alle ore 18:00 ", _ words: String, closed: String)
    throws -> PresenceChart
  {
    let text = """
      COMUNE DI ROCCAMORA
      VERBALE DEL CONSIGLIO COMUNALE

      Il giorno 6 maggio 2025, \(opened)nella sala consiliare si è riunito il Consiglio comunale.

      Presenti:
      Arrighi Elena
      Baldi Marco
      Conti Dario
      De Luca Irene
      Ferri Paolo

      Ordine del giorno:
      1. Regolamento delle palestre

      1. Regolamento delle palestre

      Illustra il punto il consigliere Arrighi.

      \(words)

      La seduta è chiusa\(closed).
      """
    let sitting = try #require(
      try DocumentReader().sittings(in: Array(text.utf8), name: "prova").first)
    return PresenceChart(HeldSitting(sitting, regulation: try RegulationChoice(nil)(sitting)))
  }

  /// What has no hour stands between the hours known, in the order of the text, and says so.
  @Test func whatHasNoHourStandsByTheText() throws {
    let chart = try chart(
      """
      Alle ore 18:30 esce Baldi Marco.

      Si vota: favorevoli 4, contrari 0, astenuti 0. La proposta è approvata.

      Esce Conti Dario.

      Si vota: favorevoli 3, contrari 0, astenuti 0. La proposta è approvata.

      Alle ore 18:50 esce De Luca Irene.
      """, closed: " alle ore 19:00")
    let hours = try #require(chart.axis.hours)
    #expect([hours.from, hours.until] == [0, 1])
    let timed = try #require(chart.rows[1].spans.first?.until)
    #expect(timed.time?.description == "18:30")
    #expect(abs(timed.position - 0.5) < 0.02)
    let untimed = try #require(chart.rows[2].spans.first?.until)
    #expect(untimed.time == nil)
    let votes = chart.votes.map(\.position)
    #expect(timed.position < votes[0] && votes[0] < untimed.position)
    #expect(untimed.position < votes[1] && votes[1] < hours.position(of: 18 * 60 + 50))
    #expect(chart.rows[2].untimedEdges.count == 1)
    #expect(chart.levels.map(\.least) == [5, 4, 3, 2])
    let drawing = SittingPicture([chart.held]).drawing()
    #expect(drawing.words.contains { $0.text.hasPrefix("ora non scritta") })
    expectSound(drawing)
  }

  /// With no hours the axis is the order of the text, and the picture says so.
  @Test func withoutHoursTheOrderIsDrawn() throws {
    let chart = try chart(
      opened: "",
      """
      Esce Conti Dario.

      Si vota: favorevoli 4, contrari 0, astenuti 0. La proposta è approvata.
      """, closed: "")
    #expect(!chart.axis.isTimed)
    let end = try #require(chart.rows[2].spans.first?.until.position)
    #expect(end < chart.votes[0].position)
    let drawing = SittingPicture([chart.held]).drawing()
    #expect(drawing.words.contains { $0.text.contains("senza proporzione di tempo") })
    expectSound(drawing)
  }

  /// An hour that goes back does not turn the order of the text round.
  @Test func anHourThatGoesBackMovesNothing() throws {
    let chart = try chart(
      """
      Alle ore 18:40 esce Baldi Marco.

      Si vota: favorevoli 4, contrari 0, astenuti 0. La proposta è approvata.

      Alle ore 18:20 esce Conti Dario.

      Si vota: favorevoli 3, contrari 0, astenuti 0. La proposta è approvata.
      """, closed: " alle ore 19:00")
    #expect(chart.votes.allSatisfy { $0.agreesWithRows })
    #expect(chart.votes.map(\.situation.presentCount) == [4, 3])
    expectSound(SittingPicture([chart.held]).drawing())
  }

  /// Forty members with long names, sixty votes, signs of markup in the names.
  @Test func aLongSittingHolds() throws {
    var text = """
      COMUNE DI BORGO <SAN> "LORENZO" & FRAZIONI
      VERBALE DEL CONSIGLIO COMUNALE

      Il giorno 6 maggio 2025, alle ore 18:00, nella sala consiliare si è riunito il Consiglio \
      comunale in prima convocazione.

      Presenti:

      """
    for number in 1...40 {
      let tail = String(UnicodeScalar(UInt8(97 + number % 26)))
      let other = String(UnicodeScalar(UInt8(97 + number / 26)))
      text += "Acquaviva\(tail)\(other)onesi Maria Antonietta Bartolomea Immacolata\n"
    }
    text += "\nOrdine del giorno:\n"
    for number in 1...60 { text += "\(number). Variazione al programma numero \(number)\n" }
    for number in 1...60 {
      text += "\n\(number). Variazione al programma numero \(number)\n\n"
      if number == 20 {
        text += "Alle ore 19:10 esce Acquavivabaonesi Maria Antonietta Bartolomea Immacolata.\n\n"
      }
      text += "Si vota: favorevoli 38, contrari 1, astenuti 1. La proposta è approvata.\n"
    }
    text += "\nLa seduta è chiusa alle ore 23:50.\n"
    let sitting = try #require(
      try DocumentReader().sittings(in: Array(text.utf8), name: "prova").first)
    #expect(sitting.members.count == 40)
    #expect(sitting.votes.count == 60)
    let held = HeldSitting(sitting, regulation: try RegulationChoice(nil)(sitting))
    for format in [SittingPicture.Format.wide, .narrow] {
      expectSound(SittingPicture([held]).drawing(format))
    }
  }

  private func expectSound(
    _ drawing: Drawing, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let sheet = LabelFrame(x: 0, y: 0, right: drawing.width, bottom: drawing.height)
    for shape in drawing.parts.flatMap(\.shapes) {
      let frame = LabelFrame(shape)
      #expect(
        sheet.contains(frame), "outside the sheet: \(shape)", sourceLocation: sourceLocation)
    }
    let words = drawing.words.map { ($0, LabelFrame($0)) }.sorted { $0.1.y < $1.1.y }
    for (index, (first, frame)) in words.enumerated() {
      for (second, other) in words[(index + 1)...] {
        if other.y > frame.bottom { break }
        #expect(
          !frame.meets(other), "«\(first.text)» meets «\(second.text)»",
          sourceLocation: sourceLocation)
      }
    }
    let svg = SVGWriter(drawing).write()
    #expect(throws: Never.self) { try XMLTree.parse(Array(svg.utf8)) }
    #expect(svg.split(separator: "\n").count { $0.hasPrefix("<text") } == drawing.words.count)
  }
}

/// The room that something drawn takes.
private struct LabelFrame {
  var x: Double
  var y: Double
  var right: Double
  var bottom: Double

  init(x: Double, y: Double, right: Double, bottom: Double) {
    (self.x, self.y, self.right, self.bottom) = (x, y, right, bottom)
  }

  init(_ words: Drawing.Words) {
    let width = LabelWidth.of(words.text, size: words.size, isBold: words.isBold)
    let start =
      switch words.anchor {
      case .start: words.at.x
      case .middle: words.at.x - width / 2
      case .end: words.at.x - width
      }
    self.init(
      x: start, y: words.at.y - words.size * 0.72, right: start + width,
      bottom: words.at.y + words.size * 0.2)
  }

  init(_ shape: Drawing.Shape) {
    switch shape {
    case .box(let x, let y, let width, let height, _):
      self.init(x: x, y: y, right: x + width, bottom: y + height)
    case .line(let points, _), .polygon(let points, _):
      self.init(
        x: points.map(\.x).min() ?? 0, y: points.map(\.y).min() ?? 0,
        right: points.map(\.x).max() ?? 0, bottom: points.map(\.y).max() ?? 0)
    case .disc(let centre, let radius, _):
      self.init(
        x: centre.x - radius, y: centre.y - radius, right: centre.x + radius,
        bottom: centre.y + radius)
    case .words(let words): self.init(words)
    }
  }

  func contains(_ other: LabelFrame) -> Bool {
    x <= other.x && y <= other.y && other.right <= right && other.bottom <= bottom
  }

  func meets(_ other: LabelFrame) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }
}

extension Drawing {
  fileprivate var words: [Words] {
    parts.flatMap(\.shapes).compactMap { if case .words(let words) = $0 { words } else { nil } }
  }
}
