import NIOCore
import NIOHTTPTypes

/// Closes a connection whose request does not come in whole within a time: one who sends a byte now and
/// then would otherwise hold it for ever.
final class RequestDeadline: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let head: TimeAmount
  private let body: TimeAmount
  private var timer: Scheduled<Void>?
  private var isWaiting = false

  init(_ limits: DeskLimits) {
    head = .milliseconds(Int64(limits.head))
    body = .milliseconds(Int64(limits.body))
  }

  func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { wait(head, context) }
  }

  func channelActive(context: ChannelHandlerContext) {
    wait(head, context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    stop()
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) { stop() }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head: wait(body, context)
    case .body: break
    case .end: stop()
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    // Answered before the request was in: what is left of it has no more time than before.
    if case .end = unwrapOutboundIn(data), !isWaiting { wait(head, context) }
    context.write(data, promise: promise)
  }

  private func wait(_ time: TimeAmount, _ context: ChannelHandlerContext) {
    stop()
    isWaiting = true
    let channel = context.channel
    timer = context.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
  }

  private func stop() {
    timer?.cancel()
    timer = nil
    isWaiting = false
  }
}
