import ArgumentParser
import Secretariat

/// Runs the command line from words to exit status.
enum Program {
  static func run(_ arguments: [String], in session: Session) async -> ExitStatus {
    do {
      if let answer = ShellRequest.answer(to: arguments) ?? HelpRequest.answer(to: arguments) {
        try session.write(answer)
        return .clean
      }
      let command = try parse(arguments)
      return try await command.execute(in: session)
    } catch let fault as ProgramFault {
      if !fault.message.isEmpty { session.complain("verbale: \(fault.message)\n") }
      return fault.status
    } catch {
      session.complain("verbale: guasto interno: \(error)\n")
      return .failure
    }
  }

  private static func parse(_ arguments: [String]) throws -> any SessionCommand {
    if let fault = UnknownCommand.fault(in: arguments) { throw fault }
    // The command's own options alone: to lay out those of the whole line takes time that an answer waits
    // for. What they do not understand is told with the whole line before one's eyes.
    let (named, path) = CommandNames.path(arguments)
    let parsed = try? named.parseAsRoot(Array(arguments.dropFirst(path.count)))
    if let command = parsed as? any SessionCommand { return command }
    do {
      guard let command = try Verbale.parseAsRoot(arguments) as? any SessionCommand else {
        throw ProgramFault.usage("manca il comando; scrivere 'verbale --help'")
      }
      return command
    } catch let fault as ProgramFault {
      throw fault
    } catch {
      throw ProgramFault.usage(ItalianUsage.message(Verbale.message(for: error), arguments))
    }
  }
}
