/// What the sentence around a call says of it: that it is to come, that it is only foreseen, that it was held.
struct CallSentence {
  let text: TokenizedText

  func isSitting(_ index: Int) -> Bool {
    let start = text.sentenceStart(index, notBefore: 0, reach: 60)
    let end = text.sentenceEnd(index, notAfter: text.tokens.count, reach: 40)
    // '…, si tiene in seconda convocazione': the verb and the call are one.
    if text.contains(.riunito, .tenuto, .svolto, in: max(start, index - 3)..<index) { return true }
    return text.contains(.riunito, .presente, .tenuto, .svolto, in: start..<end)
      && !isHypothetical(index)
      && !text.contains(.convocato, in: start..<end)
  }

  /// 'e, occorrendo, in seconda convocazione'.
  func isHypothetical(_ index: Int) -> Bool {
    text.containsWord(
      ["occorrendo", "eventualmente", "eventuale", "occorrenza"], in: max(0, index - 6)..<index)
  }

  /// 'gli argomenti saranno trattati in seconda convocazione', 'si aggiorna alla seconda convocazione'.
  func isToCome(_ index: Int) -> Bool {
    let start = text.sentenceStart(index, notBefore: 0, reach: 40)
    let end = text.sentenceEnd(index, notAfter: text.tokens.count, reach: 30)
    return text.containsWord(
      [
        "saranno", "sara", "terra", "avra", "svolgera", "riunira", "aggiorna", "aggiornata",
        "tratteranno",
      ], in: start..<end)
  }

  /// 'di convocare l'Assemblea per il 29 aprile in prima convocazione': a meeting decided by this one.
  func isOfAnotherMeeting(_ index: Int) -> Bool {
    text.containsWord(
      ["convocare", "convocarla", "convocarsi"],
      in: text.sentenceStart(index, notBefore: 0, reach: 40)..<index)
  }
}
