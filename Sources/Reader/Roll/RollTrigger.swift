import Model

/// A list of names, as the words that open it tell of it.
struct RollTrigger {
  let presence: Presence
  let listStart: Int
  var isRemote = false
  /// 'Sono inoltre presenti: …', 'Partecipano senza diritto di voto: …': people who are no members.
  var isGuest = false
  /// 'Sono presenti i Comuni di: Alba (Rossi Anna)': what is listed are bodies, with who stands
  /// for them in brackets.
  var areBodies = false
  /// 'Presenti:', 'Assenti:', and not 'presenti e assenti:' or 'tutti, tranne'.
  var isPlain = false
  /// 'oltre al Presidente X': somebody counted besides the list.
  var besides: NameGrammar.Reading?
  /// Whether the names that follow cannot be told to be there or not.
  var isLost = false
  /// Where the list ends, when it stands before the word: 'I consiglieri A, B e C sono presenti'.
  var listEnd: Int?
}
