import NoticeBoard

/// The privacy rules in the pages of `spiega` and `regole`.
enum PrivacyPages {
  /// Everything there is to say about a rule.
  static func page(_ about: PrivacyRuleDescription) -> String {
    func block(_ texts: [String]) -> String {
      texts.map { WrappedLines.make($0, lead: "    ", width: 80) }.joined(separator: "\n")
    }
    return """
      \(title(about)) [\(about.id)]

      Gravità:  \(about.gravity == .error ? "errore" : "avviso")
      Famiglia: pubblicazione
      \(WrappedLines.make(about.source, lead: "Fonte:    ", width: 80))
      \(WrappedLines.make(about.rationale, lead: "", width: 80))
      Da omettere (fra ▸ e ◂ ciò che diviene [omissis]):

      \(block(about.failing))
      Da lasciare:

      \(block(about.passing))
      """
  }

  /// The rules as a family of the table.
  static var table: String {
    let all = PrivacyRuleList.all.map { $0.about }
    let widest = all.map(\.id.count).max() ?? 0
    let rows = all.map { about in
      let id = about.id + String(repeating: " ", count: widest - about.id.count)
      return "  \(id)  \(about.gravity == .error ? "errore" : "avviso")  \(title(about))\n"
    }
    return "\nPUBBLICAZIONE (applicate da 'albo verifica' e 'albo pubblica')\n" + rows.joined()
  }

  private static func title(_ about: PrivacyRuleDescription) -> String {
    about.title.prefix(1).uppercased() + about.title.dropFirst()
  }
}
