import Digests
import Interpreter
import Values

/// The module `uuid`.
enum UUIDModule {
  static func make() -> Module {
    let module = Module("uuid", isPython: { _ in true })
    module.add(UUIDObject.type)
    module.add(
      NativeFunction("uuid4", Signature("")) { (_, _) throws(PythonException) in
        let random = UInt128.random(in: .min ... .max)
        return .object(UUIDObject(random, version: 4))
      }
    )
    addTimeBased(to: module)
    addNamed(to: module, "uuid3", .md5, version: 3)
    addNamed(to: module, "uuid5", .sha1, version: 5)
    let namespaces: [(String, UInt128)] = [
      ("DNS", 0x10), ("URL", 0x11), ("OID", 0x12), ("X500", 0x14),
    ]
    for (name, value) in namespaces {
      let base: UInt128 = 0x6ba7_b800_9dad_11d1_80b4_00c0_4fd4_30c8
      module.attributes["NAMESPACE_\(name)"] = .object(UUIDObject(base | value << 96))
    }
    for (name, text) in UUIDObject.variants { module.attributes[name] = .string(text) }
    return module
  }

  /// Of a name within a namespace (RFC 4122 §4.3).
  private static func addNamed(
    to module: Module,
    _ function: String,
    _ algorithm: HashAlgorithm,
    version: Int
  ) {
    module.add(
      NativeFunction(function, Signature("namespace, name")) {
        (interpreter, bound) throws(PythonException) in
        let namespace = try interpreter.attribute("bytes", of: bound[0] ?? .none)
        guard case .string(let name) = bound[1] else {
          throw .type("encoding without a string argument")
        }
        guard case .bytes(let bytes) = namespace else {
          throw .type("can't concat bytes to \(namespace.typeName)")
        }
        let hash = try HashObject(algorithm)
        hash.digest.update(bytes.bytes + Array(name.utf8))
        let number = (hash.digest.digest() ?? []).prefix(16).reduce(0) { $0 << 8 | UInt128($1) }
        return .object(UUIDObject(number, version: version))
      }
    )
  }

  /// `uuid1`, of the time, a clock sequence and a node (RFC 4122 §4.2).
  private static func addTimeBased(to module: Module) {
    // No network card is asked: §4.5 lets chance choose, with the bit set that no card has.
    let ownNode = UInt64.random(in: 0..<1 << 48) | 1 << 40
    var lastTicks: UInt64 = 0
    module.add(
      NativeFunction("getnode", Signature("")) { (_, _) throws(PythonException) in
        .int(Integer(Int(ownNode)))
      }
    )
    module.add(
      NativeFunction("uuid1", Signature("node=None, clock_seq=None")) {
        (interpreter, bound) throws(PythonException) in
        func given(_ place: Int) throws(PythonException) -> UInt64? {
          guard let value = bound[place], !value.isNone else { return nil }
          return UInt64(truncatingIfNeeded: try value.cLong())
        }
        let now = interpreter.clock.now()
        // Hundreds of nanoseconds since the Gregorian calendar began; never the same twice.
        let ticks =
          UInt64(now.seconds + 12_219_292_800) * 10_000_000 + UInt64(now.nanoseconds / 100)
        lastTicks = max(ticks, lastTicks + 1)
        let sequence = try given(1) ?? UInt64.random(in: 0..<1 << 14)
        let node = try given(0) ?? ownNode
        let time =
          UInt128(lastTicks & 0xFFFF_FFFF) << 96 | UInt128(lastTicks >> 32 & 0xFFFF) << 80
          | UInt128(lastTicks >> 48 & 0x0FFF) << 64
        let rest = UInt128(sequence & 0x3FFF) << 48 | UInt128(node & 0xFFFF_FFFF_FFFF)
        return .object(UUIDObject(time | rest, version: 1))
      }
    )
  }
}
