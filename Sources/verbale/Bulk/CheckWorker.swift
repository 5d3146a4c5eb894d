import Foundation
import Secretariat

/// Another process of this program that checks one document at a time: one that brings it down, or never
/// ends, does no harm to the others.
struct CheckWorker: Sendable {
  /// Why there is no answer.
  enum Failure: Error {
    /// The process ended by itself.
    case died
    /// It takes too long.
    case late
  }

  private let process: pid_t
  private let requests: Int32
  private let answers: Int32
  private var buffer = LineBuffer(limit: .max)

  /// Starts a process; nil where the system gives none.
  init?(_ program: String, _ arguments: [String]) {
    var down: [Int32] = [-1, -1]
    var up: [Int32] = [-1, -1]
    guard pipe(&down) == 0 else { return nil }
    guard pipe(&up) == 0 else {
      down.forEach { close($0) }
      return nil
    }
    // What is ours must not stay open in the others, or they would never see their input end.
    (down + up).forEach { _ = fcntl($0, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, down[0], STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, up[1], STDOUT_FILENO)
    // What it says when it breaks is told by us, in Italian.
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    let words = (["verbale"] + arguments).map { strdup($0) } + [nil]
    var variables = ProcessInfo.processInfo.environment
    variables["SWIFT_BACKTRACE"] = "enable=no"
    let environment = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + environment).forEach { free($0) } }
    var process: pid_t = 0
    let failure = posix_spawn(&process, program, &actions, nil, words, environment)
    close(down[0])
    close(up[1])
    guard failure == 0 else {
      close(down[1])
      close(up[0])
      return nil
    }
    self.process = process
    requests = down[1]
    answers = up[0]
  }

  /// The answer to a request, its end included.
  mutating func answer(to request: [UInt8], within seconds: Double) throws -> [UInt8] {
    do {
      try Descriptor.write(request, to: requests, name: "")
    } catch {
      throw Failure.died
    }
    let deadline = DispatchTime.now() + seconds
    while true {
      if case .whole(let line) = buffer.next() { return line + [UInt8(ascii: "\n")] }
      let now = DispatchTime.now()
      guard now < deadline else { throw Failure.late }
      let rest = (deadline.uptimeNanoseconds - now.uptimeNanoseconds) / 1_000_000
      var wait = pollfd(fd: answers, events: Int16(POLLIN), revents: 0)
      guard poll(&wait, 1, Int32(clamping: rest + 1)) > 0 else { continue }
      let piece = try Descriptor.piece(answers, name: "", atMost: 1 << 16)
      guard !piece.isEmpty else { throw Failure.died }
      buffer.add(piece)
    }
  }

  /// Ends the process, at once if it is not to be waited for.
  func end(atOnce: Bool) {
    close(requests)
    if atOnce { kill(process, SIGKILL) }
    close(answers)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }
}
