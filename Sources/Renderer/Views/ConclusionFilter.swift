import Model

/// Which passages after the last item are told in words: all but the closing and the signatures,
/// which the act draws up anew.
enum ConclusionFilter {
  /// The sentences of the conclusion.
  static func kept(_ sitting: Sitting) -> [Passage] {
    let signed = sitting.signatures.flatMap { [$0.role?.range, $0.name?.range] }.compactMap { $0 }
    return sitting.conclusion.filter { passage in
      if passage.kind == .furniture || signed.contains(where: { $0.overlaps(passage.range) }) {
        return false
      }
      if let closing = sitting.closing, closing.overlaps(passage.range) { return false }
      return passage.kind != .closing || isSentence(passage.text)
    }
  }

  /// `Letto, confermato e sottoscritto`, in any wording.
  static func isSigningFormula(_ text: String) -> Bool {
    text.lowercased().firstRange(of: "sottoscri") != nil
  }

  private static func isSentence(_ text: String) -> Bool {
    isSigningFormula(text) || (text.hasSuffix(".") && text.split(separator: " ").count >= 5)
  }
}
