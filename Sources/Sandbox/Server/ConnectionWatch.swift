import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import NIOHTTPTypesHTTP1

/// Closes a connection that takes too long over a request or a response.
///
/// A deadline runs at any time: up to the next head while nothing is asked, and up to the last byte
/// of the response after that. Nothing that trickles in moves a deadline, so that slow senders
/// (CWE-400) end as surely as silent ones.
final class ConnectionWatch: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  /// How long a client may take to read a response that ends the connection.
  private static let lingeringTime = TimeAmount.seconds(1)

  private let headTime: TimeAmount
  private let exchangeTime: TimeAmount
  private var deadline: Scheduled<Void>?
  private var openExchanges = 0
  private var isLastRequest = false
  private var endsConnection = false
  private let traffic: Traffic

  init(_ limits: Limits, _ traffic: Traffic) {
    self.traffic = traffic
    headTime = .milliseconds(Int64(limits.headTime))
    exchangeTime = .milliseconds(Int64(limits.exchangeTime))
  }

  func handlerAdded(context: ChannelHandlerContext) {
    start(headTime, context)
    // Versions are lost on the way from NIO's types to these.
    let pipeline = context.pipeline.syncOperations
    if let codec = try? pipeline.handler(type: HTTP1ToHTTPServerCodec.self) {
      try? pipeline.addHandler(LastRequest(), position: .before(codec))
    }
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    deadline?.cancel()
    deadline = nil
  }

  func channelInactive(context: ChannelHandlerContext) {
    deadline?.cancel()
    deadline = nil
    traffic.end(openExchanges)
    openExchanges = 0
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if case .head(let head) = unwrapInboundIn(data) {
      openExchanges += 1
      traffic.begin()
      isLastRequest = head.headerFields[.connection] == LastRequest.mark
      // Of pipelined requests the first one's deadline counts.
      if openExchanges == 1 { start(exchangeTime, context) }
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head(var head):
      if isLastRequest, openExchanges == 1 { head.headerFields[.connection] = LastRequest.mark }
      if head.headerFields[.connection] == LastRequest.mark { endsConnection = true }
      context.write(wrapOutboundOut(.head(head)), promise: promise)
    case .body: context.write(data, promise: promise)
    case .end:
      let written = promise ?? context.eventLoop.makePromise()
      let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
      written.futureResult.whenSuccess {
        let (watch, context) = bound.value
        watch.finishExchange(context)
      }
      context.write(data, promise: written)
    }
  }

  private func finishExchange(_ context: ChannelHandlerContext) {
    if openExchanges > 0 {
      openExchanges -= 1
      traffic.end(1)
    }
    if endsConnection {
      // The other half stays open for a moment: closing it while something comes in would
      // destroy the response on its way (RFC 9112, section 9.6).
      context.close(mode: .output, promise: nil)
      start(ConnectionWatch.lingeringTime, context)
    } else {
      start(openExchanges == 0 ? headTime : exchangeTime, context)
    }
  }

  private func start(_ time: TimeAmount, _ context: ChannelHandlerContext) {
    deadline?.cancel()
    let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
    deadline = context.eventLoop.scheduleTask(in: time) {
      bound.value.close(promise: nil)
    }
  }
}

@available(*, unavailable)
extension ConnectionWatch: Sendable {}

/// Marks the last request of a connection in one way.
///
/// A client says it with `Connection: close` in any case and among other options, or by speaking
/// HTTP/1.0 without asking for more (RFC 9112, section 9.3); the server looks for one of these.
private final class LastRequest: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias InboundOut = HTTPServerRequestPart

  static let mark = "close"

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard case .head(var head) = unwrapInboundIn(data), !head.isKeepAlive else {
      context.fireChannelRead(data)
      return
    }
    head.headers.replaceOrAdd(name: "Connection", value: LastRequest.mark)
    context.fireChannelRead(wrapInboundOut(.head(head)))
  }
}

@available(*, unavailable)
extension LastRequest: Sendable {}
