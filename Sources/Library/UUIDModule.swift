import Interpreter
import Values

/// The module `uuid`.
enum UUIDModule {
  static func make() -> Module {
    let module = Module("uuid")
    module.add(UUIDObject.type)
    module.add(
      NativeFunction("uuid4", Signature("")) { (_, _) throws(PythonException) in
        let random = UInt128.random(in: .min ... .max)
        return .object(UUIDObject(random, version: 4))
      }
    )
    for name in ["uuid1", "uuid3", "uuid5", "getnode"] {
      module.add(
        NativeFunction(name) { (_, _) throws(PythonException) in throw .leftOut("uuid.\(name)()") }
      )
    }
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
}
