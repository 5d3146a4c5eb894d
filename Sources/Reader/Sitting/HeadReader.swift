import Model

/// Reads the head of a sitting: body, day, call, hour, place, mode, session.
struct HeadReader {
  let minutes: MinutesText
  /// The head's lines.
  let lines: Range<Int>
  /// All the sitting's lines proper.
  let body: Range<Int>

  func read(into sitting: inout Sitting) {
    SittingDay(minutes: minutes, lines: lines, body: body).read(into: &sitting)
    SittingCall(minutes: minutes, lines: lines, body: body).read(into: &sitting)
    SittingBody(minutes: minutes, lines: lines).read(into: &sitting)
    SittingPlace(text: minutes.text, lines: lines).read(into: &sitting)
    SittingMode(minutes: minutes, lines: lines).read(into: &sitting)
    SittingNumber(minutes: minutes, lines: lines).read(into: &sitting)
    QuorumStatement(minutes: minutes, lines: lines, body: body).read(into: &sitting)
  }
}
