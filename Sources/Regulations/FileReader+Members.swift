import Model
import Yams

extension FileReader {
  /// The members, a name alone or a group of settings for each.
  mutating func members(_ section: Section) -> [RegulationMember] {
    var read: [(node: Node, member: RegulationMember)] = []
    for node in list(section, "membri") {
      guard let member = member(node) else { continue }
      let key = NameKey(member.name)
      if let twin = read.first(where: {
        NameKey($0.member.name).equals(key) && $0.member.overlaps(member)
      }) {
        let line = twin.node.mark.map { " (riga \($0.line))" } ?? ""
        report(
          at: node, "«\(member.name)» è già fra i membri\(line)",
          "togli una delle due righe, o distingui i periodi con «dal» e «al»")
        continue
      }
      read.append((node, member))
    }
    return read.map(\.member)
  }

  private mutating func member(_ node: Node) -> RegulationMember? {
    if let name = node.scalar?.string {
      return node.isBlank ? missingName(node) : RegulationMember(name: name)
    }
    guard
      let section = section(
        node, "un membro", keys: ["nome", "carica", "peso", "dal", "al"])
    else { return nil }
    let before = problems.count
    let member = RegulationMember(
      name: text(section, "nome") ?? "", role: text(section, "carica"),
      weight: weight(section, "peso"), from: date(section, "dal"), until: date(section, "al"))
    if section["nome"] == nil { return missingName(node) }
    if let from = member.from, let until = member.until, until < from {
      report(
        at: section["al"], "«\(member.name)» cessa prima di cominciare",
        "controlla i giorni scritti in «dal» e «al»")
    }
    return problems.count == before ? member : nil
  }

  private mutating func missingName(_ node: Node) -> RegulationMember? {
    report(at: node, "un membro è senza nome", "scrivi «nome: …»")
    return nil
  }
}

extension RegulationMember {
  /// Whether two periods of office have a day in common.
  fileprivate func overlaps(_ other: RegulationMember) -> Bool {
    if let until, let start = other.from, until < start { return false }
    if let end = other.until, let from, end < from { return false }
    return true
  }
}
