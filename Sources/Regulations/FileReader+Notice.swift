import Model
import Yams

extension FileReader {
  private static let noticeKeys = [
    "termine_ordinario_giorni", "termine_straordinario_giorni", "termine_urgente_ore",
    "giorni_liberi", "intervallo_seconda_ore", "deposito", "fonte",
  ]

  /// How sittings are called.
  mutating func notice(_ file: Section) -> (rules: NoticeRules, source: String?) {
    var rules = NoticeRules()
    guard let node = file["convocazione"],
      let section = section(node, "«convocazione»", keys: Self.noticeKeys)
    else { return (rules, nil) }
    rules.ordinaryDays = term(section, "termine_ordinario_giorni", atMost: 60)
    rules.extraordinaryDays = term(section, "termine_straordinario_giorni", atMost: 60)
    rules.urgentHours = term(section, "termine_urgente_ore", atMost: 240)
    rules.clearDays = flag(section, "giorni_liberi")
    rules.secondCallHours = term(section, "intervallo_seconda_ore", atMost: 2_000)
    rules.deposit = text(section, "deposito")
    if let longer = rules.extraordinaryDays, let usual = rules.ordinaryDays, longer > usual {
      report(
        at: section["termine_straordinario_giorni"],
        "il termine per le sessioni straordinarie (\(longer) giorni) supera quello per le ordinarie "
          + "(\(usual))",
        "controlla che i due numeri non siano scambiati")
    }
    if let hours = rules.urgentHours,
      let days = rules.extraordinaryDays ?? rules.ordinaryDays, hours > days * 24
    {
      report(
        at: section["termine_urgente_ore"],
        "il termine d'urgenza (\(hours) ore) supera quello usuale (\(days) giorni)",
        "scrivi in «termine_urgente_ore» un numero di ore, non di giorni o minuti")
    }
    return (rules, text(section, "fonte"))
  }

  private mutating func term(_ section: Section, _ key: String, atMost most: Int) -> Int? {
    guard let number = count(section, key, atLeast: 1) else { return nil }
    guard number <= most else {
      report(
        at: section[key], "«\(key)» vale \(number)", "scrivi un numero non superiore a \(most)")
      return nil
    }
    return number
  }
}
