import Exchange
import Model
import Register
import Renderer

extension BoardEntry {
  /// The resolution as Akoma Ntoso; nil for an act that is a file.
  ///
  /// - Parameter document: its tree: the whole act, or what is shown of it.
  func akomaNtoso(_ document: String?, isShown: Bool) throws -> [UInt8]? {
    guard let resolution, let document else { return nil }
    let posting = AkomaAct.Posting(
      start: publication.start, number: reference,
      isRedacted: isShown && !publication.omissions.isEmpty)
    return try AkomaAct(
      resolution.resolution, of: bodyTitle ?? publication.authority,
      number: resolution.number.map(String.init), posting: posting
    ).bytes(of: try StoredAct(document).xhtml)
  }

  /// The resolution as shown on the albo, as Akoma Ntoso.
  public func shownAkomaNtoso(_ content: PublicationContent) throws -> [UInt8]? {
    try akomaNtoso(content.document, isShown: true)
  }
}
