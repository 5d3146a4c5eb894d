import Dispatch
import Foundation
import Secretariat
import Synchronization
import Website

/// A desk with a draft, a register with its act and an albo with its publication, laid out again
/// whenever a request changes something: each run finds the same.
struct DeskStage: Sendable {
  private static let stage = Mutex<DeskStage?>(nil)
  private static let folder = ScratchFolder.path + "/scrivania"
  private static let original = ScratchFolder.path + "/scrivania-intatta"
  /// The clock stands still.
  private static let day = Date(timeIntervalSince1970: 1_760_000_000)

  private let desk: DirectDesk
  private let draft: String
  private let act: String
  private let before: [String: Date]

  /// Does something with it; the first time it is built up.
  static func with(_ work: (DeskStage) throws -> Void) throws {
    try stage.withLock { stage in
      if stage == nil {
        try buildUp()
        stage = try laidOut()
      }
      guard let current = stage else { return }
      try work(current)
      if contents() != current.before { stage = try laidOut() }
    }
  }

  /// Puts a request to it. Whatever is asked, the program itself does not fail.
  func put(_ request: DeskRequest) throws {
    let path = request.path.replacing("BOZZA", with: draft).replacing("ATTO", with: act)
    let answer = try Self.wait { [desk] in
      try await desk.answer(
        request.method, path, headers: request.headers, body: request.body)
    }
    try FuzzFault.unless(answer.status != 500, "the desk fails: \(Self.words(answer.bytes))")
  }

  private static func words(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  private static func settings() -> DeskSettings {
    var settings = DeskSettings(
      draftFolder: folder + "/bozze",
      register: RegisterFile(folder + "/registro.sqlite", isNamed: false), version: "prova")
    settings.now = { day }
    return settings
  }

  private static func buildUp() throws {
    try? FileManager.default.removeItem(atPath: ScratchFolder.path)
    let settings = settings()
    try wait {
      let drafts = try DraftStore(folder: settings.draftFolder, now: settings.now)
      let desk = try DirectDesk(settings, drafts: drafts)
      let draft = try await drafts.begin(name: "seduta.txt", text: Examples.text)
      func post(_ path: String, _ body: String) async throws {
        let answer = try await desk.answer(
          "POST", path, headers: [("Content-Type", "application/x-www-form-urlencoded")],
          body: Array(body.utf8))
        try FuzzFault.unless(answer.status == 303, "\(path): \(words(answer.bytes))")
      }
      try await post("/registro/iscrivi/\(draft.id)", "revisione=1&motivo=prova")
      try await post(
        "/albo/pubblica/\(try await firstAct(desk))",
        "rilievi=0&responsabile=Carla+Viel&dal=2025-10-09&motivo=prova")
    }
    try FileManager.default.copyItem(atPath: folder, toPath: original)
  }

  private static func laidOut() throws -> DeskStage {
    try? FileManager.default.removeItem(atPath: folder)
    try FileManager.default.copyItem(atPath: original, toPath: folder)
    let settings = settings()
    let drafts = try DraftStore(folder: settings.draftFolder, now: settings.now)
    let desk = try DirectDesk(settings, drafts: drafts)
    return DeskStage(
      desk: desk, draft: try wait { await drafts.all() }.first?.id ?? "",
      act: try wait { try await firstAct(desk) }, before: contents())
  }

  /// The first act that the page of the register leads to.
  private static func firstAct(_ desk: DirectDesk) async throws -> String {
    let page = words(try await desk.answer("GET", "/registro?tutto").bytes)
    let links = page.split(separator: "href=\"/registro/atto/").dropFirst()
    guard let act = links.first?.prefix(while: \.isNumber) else {
      throw FuzzFault("no act in the register")
    }
    return String(act)
  }

  /// Every file and when it was last written.
  private static func contents() -> [String: Date] {
    var result: [String: Date] = [:]
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    for name in names where !name.hasSuffix("-shm") {
      let facts = try? FileManager.default.attributesOfItem(atPath: folder + "/" + name)
      result[name] = facts?[.modificationDate] as? Date ?? .distantPast
    }
    return result
  }

  /// Waits on this thread, which is none of those that do the work.
  private static func wait<Value: Sendable>(
    _ work: @escaping @Sendable () async throws -> Value
  ) throws -> Value {
    let outcome = Outcome<Value>()
    Task.detached {
      do { outcome.come(.success(try await work())) } catch { outcome.come(.failure(error)) }
    }
    return try outcome.get()
  }
}

/// What a task comes to, for a thread that waits.
private final class Outcome<Value: Sendable>: Sendable {
  private let done = DispatchSemaphore(value: 0)
  private let result = Mutex<Result<Value, any Error>?>(nil)

  func come(_ value: Result<Value, any Error>) {
    result.withLock { $0 = value }
    done.signal()
  }

  func get() throws -> Value {
    done.wait()
    guard let value = result.withLock({ $0 }) else { throw FuzzFault("no answer") }
    return try value.get()
  }
}
