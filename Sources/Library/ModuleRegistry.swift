package import HTTP
package import Interpreter
import Values

/// The modules that can be imported: one line each.
package final class ModuleRegistry: ModuleFinder {
  let clock: Clock
  private var modules: [String: Module] = [:]
  private let makers: [String: () -> Module]
  private let transport: any Transport

  /// The environment is what `os.environ` starts with; `writeError` is where `sys.stderr` goes.
  package init(
    transport: any Transport,
    clock: Clock = .system,
    environment: [String: String] = [:],
    writeError: @escaping (String) -> Void = { _ in }
  ) {
    self.clock = clock
    self.transport = transport
    makers = [
      "base64": Base64Module.make,
      "binascii": BinasciiModule.make,
      "collections": CollectionsModule.make,
      "copy": CopyModule.make,
      "datetime": DateTimeModule.make,
      "functools": FunctoolsModule.make,
      "getpass": GetpassModule.make,
      "hashlib": HashlibModule.make,
      "hmac": HMACModule.make,
      "io": IOModule.make,
      "itertools": ItertoolsModule.make,
      "json": JSONModule.make,
      "json.decoder": JSONModule.makeDecoder,
      "math": MathModule.make,
      "operator": OperatorModule.make,
      "os": { OSModule.make(environment: environment) },
      "os.path": { OSPathModule.make(home: environment["HOME"]) },
      "pprint": PPrintModule.make,
      "re": RegularExpressionsModule.make,
      "string": StringModule.make,
      "sys": { SysModule.make(writeError: writeError) },
      "time": { TimeModule.make(clock: clock) },
      "urllib.parse": URLParseModule.make,
      "uuid": UUIDModule.make,
    ]
  }

  package var moduleNames: [String] { (Array(makers.keys) + RequestsModule.names).sorted() }

  package func module(named name: String) -> Module? {
    if let module = modules[name] { return module }
    if RequestsModule.names.contains(name) {
      // Made together, because they share one client.
      for module in RequestsModule.make(transport: transport) { modules[module.name] = module }
      return modules[name]
    }
    guard let module = makers[name]?() else { return nil }
    modules[name] = module
    // `import json` gives `json.decoder` too, as it does in CPython.
    for full in makers.keys where full.hasPrefix(name + ".") {
      module.attributes[String(full.dropFirst(name.count + 1))] = self.module(named: full)
        .map { .object($0) }
    }
    return module
  }
}
