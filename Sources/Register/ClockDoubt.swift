/// A clock set back: what is entered under it would seem older than what stands before it.
enum ClockDoubt {
  /// How far behind a clock may be without anybody minding: computers correct themselves.
  private static let tolerance = 600

  /// What to tell; nil where the clock goes on.
  static func words(_ now: EntryMoment, after last: ChainRecord?) -> String? {
    guard let last, now.seconds < last.at.seconds - tolerance else { return nil }
    return
      "l'orologio del computer segna il \(Figures.day(now.day)) alle \(now.clock), ma l'ultima "
      + "iscrizione è del \(Figures.day(last.at.day)) alle \(last.at.clock): rimettere l'orologio"
  }

  /// Stops unless a reason is given.
  static func check(_ now: EntryMoment, after last: ChainRecord?, reason: String?) throws {
    guard reason == nil, let doubt = words(now, after: last) else { return }
    throw RegisterError.refused(
      doubt + "; se era errato prima, indicarne la ragione con --motivo")
  }
}
