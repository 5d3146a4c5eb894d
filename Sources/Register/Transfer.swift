import Model

extension RegisterStore {
  /// Copies every record of this register into another, which must be empty: all or none, each with the
  /// digest it has, proving both.
  ///
  /// - Parameters:
  ///   - other: the register that is to hold them.
  ///   - tell: told, now and then, how many records of how many are copied.
  /// - Returns: what proving the copy gives, which is what proving this one gave.
  public func transfer(
    to other: RegisterStore, _ tell: (_ done: Int, _ all: Int) -> Void = { _, _ in }
  ) throws -> Verification {
    try survey { source in
      let proof = try Self.verify(source)
      guard proof.faults.isEmpty else {
        throw RegisterError.refused(
          "il registro \(path) non è integro (\(proof.faults[0])): nulla è stato trasferito; per "
            + "l'elenco dei guasti: verbale registro verifica")
      }
      guard proof.records > 0 else {
        throw RegisterError.refused("il registro \(path) è vuoto: non c'è nulla da trasferire")
      }
      return try other.write { copy in
        guard try Chain.last(in: copy) == nil else {
          throw RegisterError.refused(
            "il registro \(other.path) non è vuoto: si trasferisce solo in un registro nuovo")
        }
        for seq in 1...proof.records {
          let (record, content) = try taking { try Self.record(seq, of: source, path) }
          try Chain.insert(record, copy)
          try content.insert(seq: seq, copy)
          if seq % 500 == 0 { tell(seq, proof.records) }
        }
        let result = try Self.verify(copy)
        guard result == proof else {
          throw RegisterError.damaged(
            path: other.path,
            detail: result.faults.first ?? "la copia non è uguale all'originale")
        }
        return result
      }
    }
  }

  private static func record(
    _ seq: Int, of source: Ledger, _ path: String
  ) throws -> (ChainRecord, RecordContent) {
    guard let record = try Chain.record(seq, in: source),
      let content = try RecordContent(of: record, source)
    else { throw RegisterError.damaged(path: path, detail: "manca l'anello \(seq)") }
    return (record, content)
  }

  /// Reads from this register inside the other's transaction: its faults are not the other's.
  private func taking<Value>(_ work: () throws -> Value) throws -> Value {
    do {
      return try DatabaseFault.translating(path, work)
    } catch is ServerError {
      throw RegisterError.server(place: path, .cut)
    }
  }
}
