import Model

/// The officers by the signatures, where the head said nothing.
struct SignedOfficers {
  /// From the signatures, where the head said nothing.
  func complete(from signatures: [Signature], into sitting: inout Sitting) {
    // Two who presided in turn sign both: neither is the chair for sure.
    let chairs = Set(
      signatures.filter {
        let words = FoldedWords.of($0.role?.value ?? "")
        return words.contains("presidente") && !words.contains("vice")
      }.compactMap { $0.name.map { FoldedWords.of($0.value) } })
    for signature in signatures {
      guard let role = signature.role, let name = signature.name else { continue }
      let words = FoldedWords.of(role.value)
      // Of those who sign, a coordinator presides where nobody is called president.
      if sitting.chair == nil, chairs.isEmpty, signatures.count > 1,
        let first = words.first(where: { !["il", "la"].contains($0) }),
        ["coordinatore", "coordinatrice"].contains(first), name.value.contains(" ")
      {
        sitting.chair = Officer(name: name, role: role)
      }
      if sitting.chair == nil, chairs.count < 2,
        words.contains("presidente") && (chairs.isEmpty || !words.contains("vice"))
          || words.contains("sindaco") || words.contains("sindaca")
          || words.contains("vicesindaco")
      {
        sitting.chair = Officer(name: name, role: role)
      }
      if sitting.secretary == nil,
        words.contains(where: {
          $0.hasPrefix("segretari") || $0.hasPrefix("verbalizz") || $0.hasPrefix("vicesegretari")
        })
      {
        sitting.secretary = Officer(name: name, role: role)
      }
    }
  }
}
