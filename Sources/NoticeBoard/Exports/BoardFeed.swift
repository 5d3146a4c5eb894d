import Model
import Register
import XML

/// The albo as RSS 2.0, in the AlboPOP profile.
public struct BoardFeed: Sendable {
  private let office: BoardOffice
  private let isOfficial: Bool

  /// The feed of an institution. It is official where the institution itself gives it; the profile's own
  /// words are for feeds that others make.
  public init(_ office: BoardOffice, isOfficial: Bool = true) {
    self.office = office
    self.isOfficial = isOfficial
  }

  /// What the institution's data lack, that the profile requires.
  public var missing: [String] {
    var missing: [String] = []
    if office.address == nil { missing.append("indirizzo") }
    if office.mail == nil { missing.append("posta") }
    if office.officer == nil { missing.append("responsabile") }
    return missing
  }

  /// The feed: the acts in sight, newest first, twenty-five at most.
  public func bytes(_ board: Board, at moment: EntryMoment) throws -> [UInt8] {
    var writer = XMLWriter()
    writer.start(
      "rss",
      [
        ("version", "2.0"),
        ("xmlns:creativeCommons", "http://cyber.law.harvard.edu/rss/creativeCommonsRssModule.html"),
        ("xmlns:xhtml", "http://www.w3.org/1999/xhtml"),
      ])
    writer.start("channel")
    writer.element("title", text: "AlboPOP - \(office.kind) - \(office.shortName)")
    writer.element("link", text: office.page("feed.xml"))
    writer.element(
      "description",
      text: (isOfficial ? "" : "*non ufficiale* ") + "RSS feed dell'Albo Pretorio: \(office.name)")
    writer.element("language", text: "it")
    writer.element("pubDate", text: BoardTime.rfc822(moment))
    writer.element("webMaster", text: "\(office.mail ?? "") (\(office.officer ?? ""))")
    writer.element("docs", text: office.page("index.html"))
    writer.element("copyright", text: "Copyright \(moment.day.year) \(office.name)")
    writer.element("xhtml:meta", [("name", "robots"), ("content", "noindex")])
    category("channel", "country", "Italia", &writer)
    category("channel", "region", office.region, &writer)
    category("channel", "province", office.province, &writer)
    category("channel", "municipality", office.municipality, &writer)
    category("channel", "uid", office.uniqueCode, &writer)
    category("channel", "type", office.kind, &writer)
    category("channel", "name", office.name, &writer)
    let newest = board.visible(on: moment.day).sorted {
      ($0.publication.start, $0.entered.seq) > ($1.publication.start, $1.entered.seq)
    }
    for entry in newest.prefix(25) { item(entry, try board.content(of: entry).file, &writer) }
    writer.end()
    writer.end()
    return writer.bytes
  }

  private func item(_ entry: BoardEntry, _ file: PublishedFile?, _ writer: inout XMLWriter) {
    let publication = entry.publication
    let page = office.page("atti/\(entry.slug).html")
    writer.start("item")
    writer.element("title", text: publication.subject)
    writer.element("link", text: page)
    writer.element("description", text: publication.subject)
    let isToday = entry.entered.at.day == publication.start
    writer.element(
      "pubDate",
      text: isToday ? BoardTime.rfc822(entry.entered.at) : BoardTime.rfc822(publication.start))
    writer.element("guid", [("isPermaLink", "true")], text: page)
    category("item", "uid", "\(entry.entered.year)/\(entry.entered.number)", &writer)
    category("item", "type", entry.type.name, &writer)
    category("item", "pubStart", BoardTime.rfc822(publication.start), &writer)
    category("item", "pubEnd", BoardTime.rfc822(publication.lastDay), &writer)
    category("item", "relStart", publication.actDate.map { BoardTime.rfc822($0) }, &writer)
    category(
      "item", "exeStart", entry.enforceability?.day.map { BoardTime.rfc822($0) }, &writer)
    category("item", "unit", publication.authority, &writer)
    if let file {
      writer.element(
        "enclosure",
        [
          ("url", office.page("documenti/\(entry.slug)-\(BoardEntry.safe(file.name))")),
          ("length", String(file.bytes.count)), ("type", file.format),
        ])
    }
    writer.end()
  }

  private func category(
    _ level: String, _ name: String, _ value: String?, _ writer: inout XMLWriter
  ) {
    guard let value, !value.isEmpty else { return }
    writer.element(
      "category", [("domain", "http://albopop.it/specs#\(level)-category-\(name)")], text: value)
  }
}
