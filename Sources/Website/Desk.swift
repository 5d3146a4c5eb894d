import Foundation
import Hummingbird
import Logging
import NIOCore
import Secretariat
import ServiceLifecycle

/// La scrivania: the local page of secretary and president, for as long as the program runs.
package struct Desk: Sendable {
  private let services: DeskServices
  private let key = AccessKey()

  /// The drafts.
  package var drafts: DraftStore { services.drafts }

  /// Lays the desk out: drafts of earlier days are found again.
  package init(_ settings: DeskSettings) throws {
    services = DeskServices(
      settings: settings,
      drafts: try DraftStore(folder: settings.draftFolder, now: settings.now),
      checks: CheckQueue(), regulations: try RegulationShelf(given: settings.regulation),
      startedAt: settings.now())
  }

  /// The draft of a file on this machine: the one left unfinished, or a new one.
  package func open(_ path: String) async throws -> Draft {
    let full = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    let file = URL(filePath: full).standardizedFileURL.path
    let bytes = try InputFile(name: path).bytes()
    let print = OpenedDocument.print(bytes)
    if let draft = await drafts.draft(ofFile: file) {
      if !draft.isInFile || draft.originPrint == print { return draft }
    }
    let document: OpenedDocument
    do {
      document = try OpenedDocument(bytes, name: path)
    } catch let fault as DeskFault {
      throw ProgramFault.input(fault.message)
    }
    if let draft = await drafts.draft(ofFile: file) {
      return try await drafts.renew(
        draft.id, text: document.text, print: print, notes: document.notes)
    }
    return try await drafts.begin(
      name: (file as NSString).lastPathComponent, text: document.text, origin: file,
      originPrint: print, notes: document.notes)
  }

  /// Serves the page until the program is told to stop.
  ///
  /// - Parameters:
  ///   - path: the page to open first.
  ///   - isListening: called once, with the address to open.
  package func run(
    _ path: String = "/", isListening: @escaping @Sendable (String) async -> Void
  ) async throws {
    let port = services.settings.port
    do {
      do {
        try await serve(path, on: port ?? Self.usualPort, isListening)
      } catch let error as IOError where port == nil && error.errnoCode == EADDRINUSE {
        try await serve(path, on: 0, isListening)
      }
    } catch let error as IOError {
      throw ProgramFault.output(
        "non è possibile mettersi in ascolto su \(services.settings.address), porta "
          + "\(port ?? Self.usualPort): \(SystemReason.describe(error.errnoCode))")
    }
  }

  private static let usualPort = 8417

  private func serve(
    _ path: String, on port: Int, _ isListening: @escaping @Sendable (String) async -> Void
  ) async throws {
    let settings = services.settings
    let limits = settings.limits
    let place = DeskPlace(address: settings.address)
    let key = key
    let logger = Logger(label: "verbale") { _ in SwiftLogNoOpLogHandler() }
    let application = Application(
      router: DeskRouter.router(services, key: key, place: place),
      server: .http1(
        configuration: .init(
          additionalChannelHandlers: [RequestDeadline(limits)],
          idleTimeout: .milliseconds(Int64(limits.body)),
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: 16_384, maxHeaderListSize: 32_768, maxHeaderFieldCount: 100))),
      configuration: .init(
        address: .hostname(settings.address, port: port),
        availableConnectionsDelegate: .maximum(limits.connections, logger: logger)),
      onServerRunning: { channel in
        place.port = channel.localAddress?.port ?? port
        await isListening(place.url(path, key: key))
      }, logger: logger)
    var configuration = ServiceGroupConfiguration(
      services: [application], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    configuration.maximumGracefulShutdownDuration = .seconds(2)
    try await ServiceGroup(configuration: configuration).run()
  }
}
