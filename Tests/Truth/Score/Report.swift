import Foundation

/// The tables of a bench, in Italian.
struct Report {
  let bench: Bench

  func lines() -> [String] {
    var lines = [
      "\(bench.clean) sedute in regola e \(bench.faulty) con difetti, in \(Layout.all.count) impaginazioni; "
        + "\(Set(Fault.all.map(\.rule)).count) regole messe alla prova",
      "", row("CAMPO", ["scritti", "letti", "errati", "persi", "precisione", "richiamo"]),
    ]
    var total = Count()
    for (field, count) in bench.fields.counts.sorted(by: { $0.key < $1.key }) {
      total += count
      lines.append(figures(field, count))
    }
    lines.append(figures("in tutto", total))
    lines += [
      "", row("IMPAGINAZIONE", ["scritti", "letti", "errati", "persi", "precisione", "richiamo"]),
    ]
    for (layout, count) in bench.layouts.sorted(by: { $0.key < $1.key }) {
      lines.append(figures(layout, count))
    }
    lines += [
      "",
      row("REGOLA", ["piantati", "trovati", "falsi", "persi", "precisione", "richiamo", "riga"]),
    ]
    var all = Count()
    for (rule, count) in bench.rules.counts.sorted(by: { $0.key < $1.key }) {
      all += count
      let line =
        count.right == 0 ? "-" : share(Double(bench.rules.onLine[rule] ?? 0) / Double(count.right))
      lines.append(figures(rule, count) + pad(line))
    }
    lines.append(figures("in tutto", all))
    lines += ["", row("ALTRI CONTROLLI", Published.allCases.map(\.rawValue) + ["verbale", "su"])]
    for rule in Set(Fault.all.map(\.rule)).sorted() {
      guard let count = bench.rules.counts[rule] else { continue }
      let seen = bench.published[rule] ?? [:]
      guard !seen.isEmpty else { continue }
      lines.append(
        row(
          rule,
          Published.allCases.map { "\(seen[$0] ?? 0)" } + [
            "\(count.right)", "\(count.right + count.missed)",
          ]))
    }
    var caught: [Published: Int] = [:]
    for (rule, seen) in bench.published where !rule.isEmpty {
      for (check, count) in seen { caught[check, default: 0] += count }
    }
    lines.append(
      row(
        "in tutto",
        Published.allCases.map { "\(caught[$0] ?? 0)" } + [
          "\(all.right)", "\(all.right + all.missed)",
        ]))
    lines.append(
      row(
        "falsi su sedute in regola", Published.allCases.map { "\(bench.published[""]?[$0] ?? 0)" }))
    for (rule, count) in bench.unplanted.sorted(by: { $0.key < $1.key }) {
      lines.append("non piantabile: \(rule) (\(count) volte)")
    }
    return lines
  }

  private func figures(_ name: String, _ count: Count) -> String {
    row(
      name,
      [
        "\(count.right + count.missed)", "\(count.right)", "\(count.wrong)", "\(count.missed)",
        count.precision.map(share) ?? "-", count.recall.map(share) ?? "-",
      ])
  }

  private func share(_ value: Double) -> String {
    String(format: "%.3f", value).replacingOccurrences(of: ".", with: ",")
  }

  private func row(_ name: String, _ cells: [String]) -> String {
    name + String(repeating: " ", count: max(1, 36 - name.count)) + cells.map(pad).joined()
  }

  private func pad(_ cell: String) -> String {
    String(repeating: " ", count: max(1, 15 - cell.count)) + cell
  }
}
