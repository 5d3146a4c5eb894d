import Register

/// What the register cannot do, as the program ends on it.
package enum RegisterFault {
  /// Runs some work on a register.
  package static func translating<Value>(_ work: () throws -> Value) throws -> Value {
    do {
      return try work()
    } catch let error as RegisterError {
      throw error.isRequest
        ? ProgramFault.usage(error.description) : ProgramFault.output(error.description)
    }
  }
}
