import Interpreter
import Values

/// The attributes that a script may set to anything, by place; let go of without recursion, because
/// what they hold may hold such objects too.
final class Slots {
  private var values: [Value]

  init(_ values: [Value]) { self.values = values }

  deinit { Discard.release(&values) }

  subscript(_ place: Int) -> Value {
    get { values[place] }
    set { values[place] = newValue }
  }
}
