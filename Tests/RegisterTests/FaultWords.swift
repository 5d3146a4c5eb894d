/// What the error of some work says; 'nessun errore' where there is none.
func words(_ work: () throws -> Void) -> String {
  do {
    try work()
    return "nessun errore"
  } catch {
    return "\(error)"
  }
}
