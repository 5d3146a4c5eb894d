/// How the lists of a roll are written, as those read so far tell it.
struct ListManner {
  /// Each entry has a line of its own, with a mark or a number before it.
  var isMarked = false
  var dashDivides = false
}
