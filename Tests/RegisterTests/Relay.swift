import Foundation
import Synchronization

/// Stands between a program and a server, and cuts the connection where a transaction ends.
final class Relay: Sendable {
  /// Where to cut.
  enum Cut: Sendable {
    /// The server never hears that the transaction ends.
    case beforeIt
    /// The server ends it, and its answer gets lost.
    case afterIt
    /// The same, and nobody connects any more.
    case forGood
  }

  /// The folder of its socket.
  let folder: String
  private let server: String
  private let listener: Int32
  private let state = Mutex<(next: Cut?, cuts: Int)>((nil, 0))

  /// How many connections it cut.
  var cuts: Int { state.withLock { $0.cuts } }

  init(to server: String) throws {
    folder = "/tmp/verbale-via-" + UUID().uuidString.prefix(8)
    self.server = server
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    let bound = Self.address(folder) { bind(listener, $0, $1) }
    guard bound == 0, listen(listener, 8) == 0 else { throw POSIXError(.EIO) }
    Thread.detachNewThread { [self] in
      while true {
        let client = accept(listener, nil, nil)
        guard client >= 0 else { return }
        Thread.detachNewThread { [self] in serve(client) }
      }
    }
  }

  /// Cuts the next end of a transaction.
  func cutNextEnd(_ cut: Cut) { state.withLock { $0.next = cut } }

  private static func address(
    _ folder: String, _ work: (UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { room in
      room.copyBytes(from: Array((folder + "/.s.PGSQL.5432").utf8))
    }
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        work($0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }

  private func serve(_ client: Int32) {
    let far = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer {
      close(client)
      close(far)
    }
    guard Self.address(server, { connect(far, $0, $1) }) == 0 else { return }
    var room = [UInt8](repeating: 0, count: 65_536)
    while true {
      var waiting = [
        pollfd(fd: client, events: Int16(POLLIN), revents: 0),
        pollfd(fd: far, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&waiting, 2, -1) > 0 else { return }
      if waiting[0].revents != 0 {
        let count = recv(client, &room, room.count, 0)
        guard count > 0 else { return }
        let isEnd = String(decoding: room[..<count], as: UTF8.self).contains("COMMIT\0")
        let cut = isEnd ? state.withLock { $0.next } : nil
        if cut != nil { state.withLock { $0 = (nil, $0.cuts + 1) } }
        if cut == .beforeIt { return }
        _ = send(far, room, count, 0)
        if let cut {
          // Its answer is read, and goes no further.
          _ = recv(far, &room, room.count, 0)
          if cut == .forGood { unlink(folder + "/.s.PGSQL.5432") }
          return
        }
      }
      if waiting[1].revents != 0 {
        let count = recv(far, &room, room.count, 0)
        guard count > 0 else { return }
        _ = send(client, room, count, 0)
      }
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
    try? FileManager.default.removeItem(atPath: folder)
  }
}
