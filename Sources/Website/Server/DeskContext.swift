import Hummingbird
import NIOCore

/// What goes along with a request.
struct DeskContext: RequestContext {
  var coreContext: CoreRequestContextStorage

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
  }
}
