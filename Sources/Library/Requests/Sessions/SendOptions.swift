import Interpreter
import Values

/// How a prepared request is to be sent: the keywords of `Session.send`.
struct SendOptions {
  var timeout = Value.none
  var verify = Value.bool(true)
  var cert = Value.none
  var proxies = Value.none
  var stream = Value.bool(false)
  var followsRedirects = true

  /// As hooks get them.
  var keywords: [(name: String, value: Value)] {
    [
      ("timeout", timeout), ("proxies", proxies.isNone ? .dict(Dict()) : proxies),
      ("stream", stream), ("verify", verify), ("cert", cert),
    ]
  }

  init() {}

  /// Takes what a hook was called with.
  init(_ keywords: [(name: String, value: Value)]) {
    for (name, value) in keywords { _ = set(name, to: value) }
  }

  /// False for a keyword that `HTTPAdapter.send` does not know.
  mutating func set(_ name: String, to value: Value) -> Bool {
    switch name {
    case "timeout": timeout = value
    case "verify": verify = value
    case "cert": cert = value
    case "proxies": proxies = value
    case "stream": stream = value
    case "allow_redirects": followsRedirects = value.isTrue
    default: return false
    }
    return true
  }
}
