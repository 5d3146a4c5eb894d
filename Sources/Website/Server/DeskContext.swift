import Hummingbird
import Logging
import NIOCore

/// What goes along with a request.
struct DeskContext: RequestContext {
  var coreContext: CoreRequestContextStorage

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
  }

  /// The context of a request that no network brought.
  init(_ logger: Logger) {
    coreContext = .init(source: DirectSource(logger: logger))
  }

  private struct DirectSource: RequestContextSource {
    let logger: Logger
  }
}
