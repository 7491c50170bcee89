import HTTP
import Interpreter
import Values

/// `requests.utils`: what scripts use of it.
enum RequestsUtilities {
  static func makeModule(quoting: Module) -> Module {
    let module = Module("requests.utils", isPython: { _ in true })
    for name in ["quote", "unquote", "urlparse", "urlunparse", "urlsplit"] {
      module.attributes[name] = quoting.attributes[name]
    }
    module.add(CookieFunctions.fromDict)
    module.add(CookieFunctions.toDict)
    module.add(CookieFunctions.addDict)
    addURLs(to: module)
    addProxies(to: module)
    addDefaults(to: module)
    HeaderUtilities.add(to: module)
    BodyUtilities.add(to: module)
    return module
  }

  static func stripsAuthorization(_ old: Value, _ new: Value) -> Bool {
    Redirects.stripsAuthorization(from: old.text, to: new.text)
  }

  private static func addURLs(to module: Module) {
    module.add(
      NativeFunction("requote_uri", Signature("uri")) { (_, bound) throws(PythonException) in
        .string(PercentEncoding.requote((bound[0] ?? .none).text))
      }
    )
    module.add(
      NativeFunction("get_auth_from_url", Signature("url")) {
        (_, bound) throws(PythonException) in
        let pair = RequestPreparation.credentials(in: (bound[0] ?? .none).text)
        return .tuple(
          Tuple([.string(pair?.name ?? ""), .string(pair?.password ?? "")])
        )
      }
    )
    module.add(
      NativeFunction("urldefragauth", Signature("url")) { (_, bound) throws(PythonException) in
        guard var url = URL((bound[0] ?? .none).text) else { return bound[0] ?? .none }
        url.fragment = nil
        url.userInfo = nil
        return .string(url.text)
      }
    )
    module.add(
      NativeFunction("prepend_scheme_if_needed", Signature("url, new_scheme")) {
        (_, bound) throws(PythonException) in
        let text = (bound[0] ?? .none).text
        guard !text.contains("://") else { return .string(text) }
        return .string("\((bound[1] ?? .none).text)://\(text)")
      }
    )
    module.add(
      NativeFunction("get_netrc_auth", Signature("url, raise_errors=False")) {
        (interpreter, bound) throws(PythonException) in
        let found = NetrcFile.credentials(
          for: (bound[0] ?? .none).text,
          in: interpreter.host.environment
        )
        guard let found else { return .none }
        return .tuple(Tuple([.string(found.name), .string(found.password)]))
      }
    )
  }

  private static func addProxies(to module: Module) {
    module.add(
      NativeFunction("select_proxy", Signature("url, proxies")) {
        (interpreter, bound) throws(PythonException) in
        try ProxyChoice.proxy(
          for: (bound[0] ?? .none).text,
          in: bound[1] ?? .none,
          interpreter
        ).map { .string($0) } ?? .none
      }
    )
    module.add(
      NativeFunction("get_environ_proxies", Signature("url, no_proxy=None")) {
        (interpreter, bound) throws(PythonException) in
        let found = Dict()
        for (scheme, proxy) in ProxyChoice.environment(
          for: (bound[0] ?? .none).text,
          noProxy: noProxy(bound[1]),
          interpreter
        ) {
          found[scheme] = .string(proxy)
        }
        return .dict(found)
      }
    )
    module.add(
      NativeFunction("should_bypass_proxies", Signature("url, no_proxy")) {
        (interpreter, bound) throws(PythonException) in
        .bool(
          ProxyChoice.bypasses(
            (bound[0] ?? .none).text,
            noProxy: noProxy(bound[1]),
            interpreter.host.environment
          )
        )
      }
    )
    module.add(
      NativeFunction("is_valid_cidr", Signature("string_network")) {
        (_, bound) throws(PythonException) in
        .bool(ProxyChoice.Network((bound[0] ?? .none).text) != nil)
      }
    )
    module.add(
      NativeFunction("address_in_network", Signature("ip, net")) {
        (_, bound) throws(PythonException) in
        guard let address = ProxyChoice.address((bound[0] ?? .none).text),
          let network = ProxyChoice.Network((bound[1] ?? .none).text)
        else { return .bool(false) }
        return .bool(network.contains(address))
      }
    )
  }

  private static func noProxy(_ value: Value?) -> String? {
    guard let value, !value.isNone else { return nil }
    return value.text
  }

  private static func addDefaults(to module: Module) {
    module.add(
      NativeFunction("default_headers", Signature("")) { (_, _) throws(PythonException) in
        .object(DefaultHeaders.make())
      }
    )
    module.add(
      NativeFunction("default_user_agent", Signature("name='python-requests'")) {
        (_, bound) throws(PythonException) in
        guard let name = bound[0] else { return .string(RequestsModule.userAgent) }
        return .string("\(name.text)/\(RequestsModule.version)")
      }
    )
  }
}
