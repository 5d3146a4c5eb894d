import Model
import XML

/// A deliberation that was drawn up before and kept, as Akoma Ntoso: a `statement` with its own words,
/// all of them and in their order, and what is known about it.
///
/// Nothing about persons is taken from anywhere but the words: an act with words left out says
/// nothing more than it shows.
public struct AkomaAct: Sendable, Hashable {
  /// Where an act was published.
  public struct Posting: Sendable, Hashable {
    /// The first day.
    public let start: CalendarDate
    /// Its number there: `12/2025`.
    public let number: String
    /// Whether words were left out of what was published.
    public let isRedacted: Bool

    /// Tells a publication.
    public init(start: CalendarDate, number: String, isRedacted: Bool) {
      self.start = start
      self.number = number
      self.isRedacted = isRedacted
    }
  }

  private let body: String
  private let resolution: Resolution
  private let number: String?
  private let posting: Posting?

  /// Describes a deliberation.
  ///
  /// - Parameters:
  ///   - resolution: what was decided, with its votes.
  ///   - body: the organ whose act it is.
  ///   - number: the number it has in the register.
  ///   - posting: where it stands on the albo, when it does.
  public init(_ resolution: Resolution, of body: String, number: String?, posting: Posting?) {
    self.resolution = resolution
    self.body = body
    self.number = number
    self.posting = posting
  }

  /// The document, from the act's XHTML.
  ///
  /// - Throws: ``ExchangeFault`` when it is no XML that is admitted.
  public func bytes(of xhtml: String) throws(ExchangeFault) -> [UInt8] {
    let root: XMLElement
    do {
      root = try XMLTree.parse(Array(xhtml.utf8))
    } catch {
      throw ExchangeFault(error)
    }
    var references = AkomaReferences(prefix: "")
    let author = references.reference(.organization, body)
    var words = AkomaActBody(
      AkomaActBlock.all(in: root.first("body") ?? root), number: number, date: resolution.date,
      references: references)
    var scratch = XMLWriter()
    // What the words refer to stands before them: they are written once to know, once to keep.
    words.write(to: &scratch)
    references = words.references
    var writer = XMLWriter()
    writer.start("akomaNtoso", [("xmlns", AkomaNtoso.namespace)])
    writer.start("statement", [("name", "deliberazione")])
    writer.start("meta")
    AkomaIdentity(
      document: "statement", subtype: "deliberazione", body: body, date: resolution.date,
      number: number ?? resolution.agendaNumber.map { "punto-\($0)" }, author: author,
      editor: author, redactedOn: posting.flatMap { $0.isRedacted ? $0.start : nil }
    ).write(to: &writer)
    if let posting {
      writer.element(
        "publication",
        [
          ("date", posting.start.description), ("showAs", "Albo pretorio on line"),
          ("name", "albo"), ("number", posting.number),
        ])
    }
    analysis(author, &references, &writer)
    references.write(to: &writer, source: author)
    writer.end()
    words = AkomaActBody(
      words.blocks, number: number, date: resolution.date, references: references)
    words.write(to: &writer)
    writer.end()
    writer.end()
    return writer.bytes
  }

  /// The votes, as far as their figures are known.
  private func analysis(
    _ author: String, _ references: inout AkomaReferences, _ writer: inout XMLWriter
  ) {
    let votes = resolution.votes.map { ($0, Self.counts($0)) }.filter { !$0.1.isEmpty }
    guard !votes.isEmpty else { return }
    var ids = AkomaIDs(prefix: "")
    writer.start("analysis", [("source", author)])
    writer.start("parliamentary")
    for (vote, counts) in votes {
      let id = ids.next("voting")
      writer.start(
        "voting",
        [
          ("eId", id), ("refersTo", references.reference(.concept, Self.concept(vote.purpose))),
          ("outcome", vote.outcome.map { references.reference(.concept, AkomaCount.concept($0)) }),
        ])
      for (concept, value) in counts {
        writer.element(
          "count",
          [
            ("eId", ids.next("count", in: id)),
            ("refersTo", references.reference(.concept, concept)), ("value", value),
          ])
      }
      writer.end()
    }
    writer.end()
    writer.end()
  }

  private static func concept(_ purpose: ResolutionVote.Purpose) -> String {
    switch purpose {
    case .motion: "Proposta di deliberazione"
    case .amendment: "Emendamento"
    case .enforceability: "Immediata eseguibilità"
    }
  }

  private static func counts(_ vote: ResolutionVote) -> [(concept: String, value: String)] {
    let heads: [(String, Int?)] = [
      ("Presenti", vote.present), ("Votanti", vote.voters), (AkomaCount.inFavour, vote.inFavour),
      (AkomaCount.against, vote.against), (AkomaCount.abstained, vote.abstained),
      (AkomaCount.notVoting, vote.notVoting), ("Schede bianche", vote.blank),
      ("Schede nulle", vote.void),
    ]
    let shares: [(String, Double?)] = [
      ("Quote favorevoli", vote.weightInFavour), ("Quote contrarie", vote.weightAgainst),
      ("Quote astenute", vote.weightAbstained),
    ]
    return heads.compactMap { concept, count in count.map { (concept, String($0)) } }
      + shares.compactMap { concept, share in share.map { (concept, figure($0)) } }
  }

  /// A share as it was written: `12`, `12.5`.
  private static func figure(_ share: Double) -> String {
    let text = String(share)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
