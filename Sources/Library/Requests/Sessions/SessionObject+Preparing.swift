import HTTP
import Interpreter
import Values

extension SessionObject {
  /// `Session.prepare_request`.
  func prepare(
    _ given: RequestParts,
    _ interpreter: Interpreter
  ) throws(PythonException) -> PreparedRequestObject {
    let merge = SettingsMerge(interpreter)
    let own = try CookieJarObject.jar(from: given.cookies, interpreter)
    var jar = CookieJar()
    if let kept = known(.cookies) {
      jar = try CookieJarObject.jar(from: kept, interpreter)
      for cookie in own.all { jar.set(cookie) }
    } else {
      jar = own
    }
    var parts = given
    let sessionAuth = known(.auth) ?? .none
    if !parts.auth.isTrue, !sessionAuth.isTrue, trustsEnvironment {
      parts.auth = netrcCredentials(for: parts.url.text, interpreter)
    }
    if parts.method.isNone { throw RequestPreparation.noUpper(.none) }
    parts.headers = try merge.mergedHeaders(parts.headers, known(.headers))
    parts.params = try merge.merged(parts.params, known(.params) ?? .dict(Dict()))
    parts.auth = try merge.merged(parts.auth, sessionAuth)
    if let hooks = known(.hooks) { parts.hooks = try merge.mergedHooks(parts.hooks, hooks) }
    let prepared = PreparedRequestObject()
    try RequestPreparation(prepared, interpreter).prepare(parts, jar: jar)
    return prepared
  }

  /// What a person's `.netrc` has for a URL, when it is asked for by naming it: with the variable
  /// `NETRC`.
  ///
  /// `requests` reads `~/.netrc` unasked. Here a secret goes nowhere that nobody said;
  /// `auth=requests.utils.get_netrc_auth(url)` says so, too.
  func netrcCredentials(for url: String, _ interpreter: Interpreter) -> Value {
    let environment = interpreter.host.environment
    guard environment["NETRC"]?.isEmpty == false,
      let found = NetrcFile.credentials(for: url, in: environment)
    else { return .none }
    return .tuple(Tuple([.string(found.name), .string(found.password)]))
  }

  /// `Session.merge_environment_settings`.
  func environmentSettings(
    for url: String,
    _ arguments: RequestArguments,
    _ interpreter: Interpreter
  ) throws(PythonException) -> SendOptions {
    let merge = SettingsMerge(interpreter)
    var options = SendOptions()
    options.timeout = arguments.timeout
    options.followsRedirects = arguments.allowRedirects.isTrue
    var (proxies, verify) = (arguments.proxies, arguments.verify)
    if trustsEnvironment {
      proxies = try environmentProxies(proxies, for: url, interpreter)
      let environment = interpreter.host.environment
      switch verify {
      case .none, .bool(true):
        let bundles = ["REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"].compactMap { environment[$0] }
        if let path = bundles.first(where: { !$0.isEmpty }) { verify = .string(path) }
      default: break
      }
    }
    options.proxies =
      proxies.isTrue || known(.proxies) != nil
      ? try merge.merged(proxies.isTrue ? proxies : .dict(Dict()), self[.proxies]) : .none
    options.stream = try merge.merged(arguments.stream, known(.stream) ?? .bool(false))
    options.verify = try merge.merged(verify, known(.verify) ?? .bool(true))
    options.cert = try merge.merged(arguments.cert, known(.cert) ?? .none)
    return options
  }

  /// The given proxies, and those of the environment for the schemes that have none.
  private func environmentProxies(
    _ given: Value,
    for url: String,
    _ interpreter: Interpreter
  ) throws(PythonException) -> Value {
    var noProxy: String?
    var all: Dict?
    if given.isTrue {
      let copy = Dict()
      for (key, value) in try interpreter.items(of: given) {
        try raising { () throws(Fault) in try copy.set(value, for: key) }
      }
      if case .string(let list)? = copy["no_proxy"] { noProxy = list }
      all = copy
    }
    for (scheme, proxy) in ProxyChoice.environment(for: url, noProxy: noProxy, interpreter) {
      let proxies = all ?? Dict()
      if proxies[scheme] == nil { proxies[scheme] = .string(proxy) }
      all = proxies
    }
    return all.map { .dict($0) } ?? given
  }

  /// `requests.utils.resolve_proxies`: what a redirect, or a request sent by hand, goes through.
  func resolvedProxies(
    _ proxies: Value,
    for url: String,
    _ interpreter: Interpreter
  ) throws(PythonException) -> Value {
    let found = trustsEnvironment ? ProxyChoice.environment(for: url, interpreter) : []
    guard proxies.isTrue || !found.isEmpty else { return .none }
    let all = Dict()
    if proxies.isTrue {
      for (key, value) in try interpreter.items(of: proxies) {
        try raising { () throws(Fault) in try all.set(value, for: key) }
      }
    }
    let scheme = URL(url)?.scheme ?? ""
    let named = found.first { $0.scheme == scheme } ?? found.first { $0.scheme == "all" }
    if let proxy = named?.proxy, all[scheme] == nil { all[scheme] = .string(proxy) }
    return .dict(all)
  }
}
