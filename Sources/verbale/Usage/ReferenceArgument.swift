import ArgumentParser
import Register

/// A resolution as people call it: `12/2025`.
struct ReferenceArgument: ExpressibleByArgument {
  let number: Int
  let year: Int

  init?(argument: String) {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[0]), let year = Int(parts[1]), number > 0,
      (1000...9999).contains(year)
    else { return nil }
    self.number = number
    self.year = year
  }

  func reference(_ body: String?) -> ResolutionReference {
    ResolutionReference(number: number, year: year, body: body)
  }
}
