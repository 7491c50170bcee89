/// A Python value.
///
/// Containers are references, as in Python; the rest are values.
///
/// `MemoryLayout<Value>.stride` is 24 bytes: a `String` in place keeps short texts off the heap,
/// which is what a large JSON response is made of.
///
/// Values live on the thread of the interpreter that made them. They are marked `Sendable` only
/// because Swift's `Error` must be, and Python's exceptions carry values.
package enum Value: @unchecked Sendable {
  case none
  case ellipsis
  case bool(Bool)
  case int(Integer)
  case float(Double)
  case string(String)
  case bytes(Bytes)
  case list(List)
  case tuple(Tuple)
  case dict(Dict)
  case set(SetValue)
  /// Everything else: ranges, iterators, functions, modules, responses, dates.
  case object(any Object)
}
