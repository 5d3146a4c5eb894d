/// Verbs of who speaks in a sitting: what follows is said by that person, not about it.
enum SpeechVerbs {
  private static let stems = [
    "interv", "illustr", "rifer", "domand", "chied", "chiest", "propon", "propost", "osserv",
    "ricord", "afferm", "precis", "espon", "espost", "present", "rispond", "rispost", "ringrazi",
    "rilev", "sosten", "spieg", "sottoline", "comunic", "dichiar", "aggiung", "eviden", "relazion",
    "suggeri", "auspic", "conferm", "invit", "conclud", "informa", "ritien",
  ]

  /// Those with which one also asks an office for something.
  private static let requests = ["domand", "chied", "chiest", "present", "dichiar", "comunic"]

  /// Whether one stands among some words.
  ///
  /// - Parameter admitsRequests: whether to ask for something is no speech here.
  static func stand(in words: ArraySlice<ReviewWord>, admitsRequests: Bool = false) -> Bool {
    words.contains { word in
      !word.isCapitalised && stems.contains { word.folded.hasPrefix($0) }
        && !word.folded.hasPrefix("presente") && !word.folded.hasPrefix("presenti")
        && !(admitsRequests && requests.contains { word.folded.hasPrefix($0) })
    }
  }
}
