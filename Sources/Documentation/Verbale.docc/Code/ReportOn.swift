import Validator

/// All of it: what a document holds, who was there, what is to be looked at.
func report(on path: String) throws -> String {
  let sittings = try readSittings(at: path)
  let lines = sittings.flatMap { sitting in
    [describe(sitting)]
      + zip(listVotes(of: sitting), whoWasThere(in: sitting)).map { "\($0): \($1)" }
  }
  let found = check(sittings, rules: RuleList.all + [EndsLate.self])
  return (lines + [found.isEmpty ? "Nessun rilievo." : found]).joined(separator: "\n")
}
