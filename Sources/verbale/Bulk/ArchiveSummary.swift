import Secretariat

/// What came of the documents of an archive, all together.
struct ArchiveSummary {
  private var documents = 0
  private var withErrors = 0
  private var unread = 0

  /// Counts a document.
  mutating func add(_ verdict: ResultLine.Verdict) {
    documents += 1
    if verdict.hasErrors { withErrors += 1 }
    if verdict.isUnread { unread += 1 }
  }

  /// What the program ends with.
  var status: ExitStatus {
    unread > 0 ? .wrongInput : withErrors > 0 ? .faultsFound : .clean
  }

  /// `312.480 documenti: 1.204 con errori, 12 non letti`.
  var words: String {
    let all = ItalianFigure.count(documents, "documento", "documenti")
    let parts = [
      withErrors == 0 ? nil : "\(ItalianFigure.grouped(withErrors)) con errori",
      unread == 0 ? nil : ItalianFigure.count(unread, "non letto", "non letti"),
    ].compactMap { $0 }
    return all + (parts.isEmpty ? ", nessuno con errori" : ": " + parts.joined(separator: ", "))
  }
}
