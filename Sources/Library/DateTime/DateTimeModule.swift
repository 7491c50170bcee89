import Interpreter
import Values

/// The module `datetime`.
enum DateTimeModule {
  static func make() -> Module {
    let module = Module("datetime")
    module.add(DateClass.type)
    module.add(DateTimeClass.type)
    module.add(TimeClass.type)
    module.add(TimeDeltaClass.type)
    module.add(TimeZoneClass.type)
    module.add(TimeZoneClass.base)
    module.attributes["UTC"] = .object(TimeZoneObject.utc)
    module.attributes["MINYEAR"] = .int(Integer(1))
    module.attributes["MAXYEAR"] = .int(Integer(9999))
    return module
  }
}
