/// How many resolutions there are of each outcome: the last line of a page of the register.
public struct ResolutionTotals: Sendable, Hashable {
  /// All of them.
  public private(set) var all = 0
  private var approved = 0
  private var elections = 0
  private var rejected = 0
  private var noted = 0
  private var deferred = 0
  private var unknown = 0
  private var enforceable = 0

  /// None yet.
  public init() {}

  /// Counts a resolution.
  public mutating func count(_ resolution: Resolution) {
    all += 1
    switch resolution.outcome {
    case .approved where resolution.isElection: elections += 1
    case .approved: approved += 1
    case .rejected: rejected += 1
    case .noted: noted += 1
    case .deferred: deferred += 1
    case nil: unknown += 1
    }
    if resolution.enforceability == .carried { enforceable += 1 }
  }

  /// `5 deliberazioni: 4 approvate, 1 respinta; nessuna dichiarata immediatamente eseguibile`.
  public var words: String {
    func count(_ number: Int, _ one: String, _ many: String) -> String? {
      number == 0 ? nil : "\(number) \(number == 1 ? one : many)"
    }
    let parts = [
      count(approved, "approvata", "approvate"),
      count(elections, "elezione avvenuta", "elezioni avvenute"),
      count(rejected, "respinta", "respinte"),
      count(deferred, "rinviata", "rinviate"),
      count(noted, "presa d’atto", "prese d’atto"),
      count(unknown, "con esito da indicare", "con esito da indicare"),
    ].compactMap { $0 }
    var words = count(all, "deliberazione", "deliberazioni") ?? "nessuna deliberazione"
    if !parts.isEmpty { words += ": " + parts.joined(separator: ", ") }
    if let count = count(
      enforceable, "dichiarata immediatamente eseguibile", "dichiarate immediatamente eseguibili")
    {
      words += "; \(count)"
    }
    return words
  }
}
